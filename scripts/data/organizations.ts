import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { nameHash, nameKey } from '../../src/link/organizations/name-key.js'
import { readPlaces } from '../../src/link/places/read-places.js'

/*
 * How well known an organization must be for its name to be kept, in points: one for each site or network that it has
 * an account on, half a one for each of its websites (up to six), 0.3 for each kind of thing that it runs. Chosen on
 * organizations of the linking benchmarks (`npm run bench:links`): names of one word mean other things more often.
 */
const LEAST = 3
const LEAST_OF_ONE_WORD = 7
/** Names of people, and names of up to three letters, must be so much better known. */
const AMBIGUOUS = 1.5
/** Of namesakes, the best known is meant if it is so many times better known than the next. */
const MARGIN = 3
const MOST_WEBSITES = 6

/** What the short description of a Wikidata item says of places. */
const PLACE =
  /^(?:[\w'-]+ ){0,4}?(?:country|city|town|village|municipality|province|county|borough|commune|island|capital|prefecture|territory|state|region|microstate|district|department)\b/
const NO_PLACE =
  /company|compan|bank|agency|chain|operator|network|organi[sz]ation|service|authority|council|police|brand|university/

/** Names that every country has, and that mean its own wherever no country is named. */
const OF_EVERY_COUNTRY =
  /^(?:(?:federal |state )?(?:ministry|department|office|secretariat|directorate|commission|agency|board|bureau) |(?:central|national|state|federal|supreme|royal|city|public|civil) \w+$)/

interface Item {
  readonly label?: string
  readonly description?: string
  readonly identities?: Readonly<Record<string, string>>
  readonly officialWebsites?: readonly string[]
}

interface Feature {
  readonly displayName: string
  readonly matchNames?: readonly string[]
  readonly tags: Readonly<Record<string, string>>
}

interface Known {
  readonly item: string
  readonly points: number
}

/** The tags that hold the name and the Wikidata item of what a tree of the index is about. */
const SUBJECTS: Readonly<Record<string, string>> = { brands: 'brand', operators: 'operator', transit: 'network' }

/**
 * The bytes of `data/organizations/organizations.bin`: the number of names, the hashes of their keys in ascending
 * order, and the number of the Wikidata item of each, all as unsigned 32-bit numbers, little-endian.
 * @param places the bytes of `places.bin`: what is a place, too, is left out
 */
export async function organizationsBytes(places: Uint8Array): Promise<Buffer> {
  const candidates = await fromIndex()
  const own = await ownNames()
  const tables = readPlaces(places)
  const people = await peopleNames()
  const items = new Map<string, string>(own)
  for (const [key, known] of candidates) {
    if (own.has(key) || OF_EVERY_COUNTRY.test(key)) continue
    const [best, rival] = [...known].sort((a, b) => b.points - a.points)
    if (!best || (rival && best.points < MARGIN * rival.points)) continue
    if (tables.named(key).length > 0 || tables.countryOfDemonym(key) !== undefined) continue
    const isOneWord = !key.includes(' ')
    let least = isOneWord ? LEAST_OF_ONE_WORD : LEAST
    if (isOneWord && people.has(key)) least *= AMBIGUOUS
    if (isOneWord && key.length <= 3) least *= AMBIGUOUS
    if (best.points >= least) items.set(key, best.item)
  }
  return packed(items)
}

function packed(items: ReadonlyMap<string, string>): Buffer {
  const byHash = new Map<number, string>()
  for (const [key, item] of items) {
    const hash = nameHash(key)
    if (byHash.has(hash)) throw new Error(`"${key}" has the hash of another name: leave one of them out.`)
    byHash.set(hash, item)
  }
  const hashes = [...byHash.keys()].sort((a, b) => a - b)
  const numbers = [hashes.length, ...hashes, ...hashes.map((hash) => Number(byHash.get(hash)!.slice(1)))]
  const bytes = Buffer.alloc(numbers.length * 4)
  for (const [i, number] of numbers.entries()) bytes.writeUInt32LE(number, i * 4)
  return bytes
}

/** Organizations of the index by the keys of their names. */
async function fromIndex(): Promise<ReadonlyMap<string, readonly Known[]>> {
  const { nsi } = await json<{ nsi: Record<string, { items: readonly Feature[] }> }>('nsi.min.json')
  const { wikidata } = await json<{ wikidata: Record<string, Item> }>('wikidata.min.json')
  const names = new Map<string, Set<string>>()
  const kinds = new Map<string, Set<string>>()
  for (const [path, { items }] of Object.entries(nsi)) {
    const subject = SUBJECTS[path.slice(0, path.indexOf('/'))]
    if (subject === undefined) continue
    for (const { displayName, matchNames = [], tags } of items) {
      const item = tags[`${subject}:wikidata`]
      if (item === undefined || isPlace(wikidata[item])) continue
      const said = [displayName, tags[`${subject}:en`], tags[subject], tags['name:en'], tags.short_name, ...matchNames]
      addAll(names, item, said)
      addAll(kinds, item, [path])
    }
  }
  const byKey = new Map<string, Known[]>()
  for (const item of [...new Set([...names.keys(), ...Object.keys(wikidata)])].sort()) {
    const about = wikidata[item] ?? {}
    if (isPlace(about)) continue
    const points = pointsOf(about, kinds.get(item)?.size ?? 0)
    const label = about.label === undefined ? '' : nameKey(about.label)
    const keys = new Set([label, ...[...(names.get(item) ?? [])].map(nameKey)])
    for (const key of keys) {
      // A name beside that of the item is an alias, and less sure.
      if (key !== '') byKey.set(key, [...(byKey.get(key) ?? []), { item, points: key === label ? points : points / 2 }])
    }
  }
  return byKey
}

function pointsOf({ identities = {}, officialWebsites = [] }: Item, kinds: number): number {
  return Object.keys(identities).length + 0.5 * Math.min(MOST_WEBSITES, officialWebsites.length) + 0.3 * kinds
}

function isPlace({ description = '' }: Item = {}): boolean {
  return PLACE.test(description) && !NO_PLACE.test(description)
}

function addAll(map: Map<string, Set<string>>, key: string, values: readonly (string | undefined)[]): void {
  const set = map.get(key) ?? new Set()
  map.set(key, set)
  for (const value of values) if (value !== undefined) set.add(value)
}

/** Our own table: keys of names with their items. */
async function ownNames(): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(new URL('../../data/organizations/institutions.tsv', import.meta.url), 'utf8')
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(
    lines.flatMap((line) => {
      const [item = '', names = ''] = line.split('\t')
      return names.split('|').map((name) => [nameKey(name), item] as const)
    }),
  )
}

async function peopleNames(): Promise<ReadonlySet<string>> {
  const url = new URL('../../node_modules/@cspell/dict-people-names/dict/people-names.txt', import.meta.url)
  return new Set((await readFile(url, 'utf8')).split('\n').map(nameKey))
}

async function json<T>(file: string): Promise<T> {
  const path = join(createRequire(import.meta.url).resolve('name-suggestion-index'), '../..', file)
  return JSON.parse(await readFile(path, 'utf8')) as T
}
