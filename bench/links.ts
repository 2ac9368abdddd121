/**
 * Links of places and organizations, on mentions that are right: the resolver makes entities of the annotated mentions,
 * `linkPlaces` and `linkOrganizations` link them, and each mention is held against the Wikipedia title or Wikidata item
 * of the corpus.
 * `npm run bench:links [-- --corpora ../shared/corpora --only aida-dev --errors --write]`
 *
 * How titles and items are read as places of GeoNames and ISO 3166 is said in `bench/links/gold-places.ts`. Shares are
 * of all mentions that mean a country (or city, or region), also of those that get no link. Wrong links are those to
 * another place than the corpus means, of all links of places, also where it means none that the tables have.
 * Demonyms are mentions of nationalities that mean a country. Of organizations the share of right ones is that of those
 * that got a link; a title is right if the table has the item under it.
 */
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { allowBinaryImports } from '../scripts/relations/binary-imports.js'
import { readOrganizations } from '../src/link/organizations/read-organizations.js'
import { linkOrganizations } from '../src/link/organizations.js'
import { readPlaces } from '../src/link/places/read-places.js'
import { linkPlaces } from '../src/link/places.js'
import type { Entity, GroupEntity, PlaceEntity } from '../src/resolve/entity.js'
import { sieves } from '../src/resolve/sieves.js'
import { tokenize } from '../src/tokenize/tokenize.js'
import { type GoldLinks, readItems, readTitles } from './links/corpora.js'
import { createGoldPlaces } from './links/gold-places.js'
import { table, writeSection } from './results/write-section.js'

const { values: options } = parseArgs({
  options: {
    corpora: { type: 'string', default: '../shared/corpora' },
    only: { type: 'string' },
    errors: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
})

const CORPORA: Readonly<Record<string, () => GoldLinks[]>> = {
  'aida-train': () => readTitles(options.corpora, 'train'),
  'aida-dev': () => readTitles(options.corpora, 'dev'),
  ...Object.fromEntries(
    ['msnbc-updated', 'news-fair', 'reuters-128', 'rss-500', 'kore50'].map((file) => [
      file,
      () => readItems(options.corpora, file),
    ]),
  ),
}

allowBinaryImports()
const tables = readPlaces(await readFile(new URL('../data/places/places.bin', import.meta.url)))
const organizations = readOrganizations(
  await readFile(new URL('../data/organizations/organizations.bin', import.meta.url)),
)
const goldPlace = createGoldPlaces(tables)
const linkers = [linkPlaces(), linkOrganizations()]
const resolver = sieves()

/** Counts how many of all are right. */
function createShare() {
  let all = 0
  let right = 0
  return {
    add(isRight: boolean): void {
      all++
      if (isRight) right++
    },
    get size(): number {
      return all
    },
    text: (): string => (all === 0 ? '–' : `${((100 * right) / all).toFixed(1)} % of ${all}`),
  }
}

async function measure(documents: readonly GoldLinks[]) {
  const shares = {
    country: createShare(),
    city: createShare(),
    region: createShare(),
    other: createShare(),
    demonym: createShare(),
    organization: createShare(),
  }
  let organizationsInAll = 0
  const wrong = createShare()
  const errors = new Map<string, number>()
  const note = (error: string): void => {
    errors.set(error, (errors.get(error) ?? 0) + 1)
  }
  for (const { text, links } of documents) {
    const document = tokenize(text)
    const sorted = links.toSorted((a, b) => a.start - b.start || b.end - a.end)
    const mentions = sorted.map(({ start, end, label }) => {
      const said = text.slice(start, end)
      const isDemonym = label === 'place' && tables.countryOfDemonym(said) && tables.named(said).length === 0
      return { start, end, text: said, label: isDemonym ? 'group' : label, confidence: 1, source: 'gold' }
    })
    let entities = resolver.resolve(mentions, document)
    for (const linker of linkers) entities = await linker.link(entities, document)
    const entityOf = new Map(entities.flatMap((entity) => entity.mentions.map((mention) => [mention, entity] as const)))
    for (const [position, { title, item }] of sorted.entries()) {
      const mention = mentions[position]!
      const entity = entityOf.get(mention)
      if (entity?.label === 'organization') {
        organizationsInAll++
        const { wikidata } = entity.ids
        if (wikidata === undefined) continue
        const isRight = wikidata === (item ?? organizations.itemOf(title.replace(/ \(.*/, '')))
        shares.organization.add(isRight)
        if (!isRight) note(`organization: ${mention.text} means ${title} ${item ?? ''}, is ${wikidata}`)
        continue
      }
      if (!entity || (mention.label !== 'place' && mention.label !== 'group')) continue
      const gold = goldPlace(mention.text, title, item)
      if (gold.kind === 'unknown') continue
      const isRight = gold.accepts(entity)
      if (mention.label === 'place') {
        shares[gold.kind].add(isRight)
        if (isLinked(entity)) wrong.add(!isRight)
      } else if (gold.kind === 'country') shares.demonym.add(isRight)
      else continue
      if (isRight || (gold.kind === 'other' && !isLinked(entity))) continue
      note(`${gold.kind}: ${mention.text} means ${title}, is ${show(entity)}`)
    }
  }
  return { shares, wrong, errors, organizationsInAll }
}

function isLinked(entity: Entity): boolean {
  return (entity as PlaceEntity).kind !== undefined
}

function show(entity: Entity): string {
  const {
    kind = 'not linked',
    country = '',
    coordinates,
  } = entity as Omit<PlaceEntity, 'label'> & Pick<GroupEntity, 'country'>
  return `${kind} ${country} ${Object.values(entity.ids).join(' ')} ${coordinates ? `${coordinates.latitude} ${coordinates.longitude}` : ''}`
}

const rows = [['', 'countries', 'cities', 'regions', 'demonyms', 'wrong links', 'organizations linked, right']]
for (const [name, read] of Object.entries(CORPORA)) {
  if (options.only && !options.only.split(',').includes(name)) continue
  const documents = read()
  if (documents.length === 0) {
    console.log(`${name}: skipped, no corpus under ${options.corpora} (name its folder with --corpora)`)
    continue
  }
  const { shares, wrong, errors, organizationsInAll } = await measure(documents)
  rows.push([
    name,
    shares.country.text(),
    shares.city.text(),
    shares.region.text(),
    shares.demonym.text(),
    wrong.text(),
    `${shares.organization.size} of ${organizationsInAll}, ${shares.organization.text()}`,
  ])
  if (options.errors) {
    for (const [error, count] of [...errors].sort((a, b) => b[1] - a[1]))
      console.log(`${String(count).padStart(4)} ${error}`)
  }
}
console.log(table(rows).join('\n'))
if (options.write)
  writeSection('links', [
    '## Links of places and organizations',
    '',
    '`npm run bench:links -- --write`',
    '',
    ...table(rows),
  ])
