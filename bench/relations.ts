/**
 * What relations and events cost, and how sure they are.
 *
 *   npx tsx bench/relations.ts [--corpora ../shared/corpora] [--articles 200]
 *
 * Time: processor milliseconds of each relator and linker for a megabyte of news, beside those of everything before them.
 * Precision: relations that patterns state, between the annotated entities of DWIE (development part), by type; a
 * relation counts as right if the annotators gave it. Types that the corpus does not mark are left out.
 */
import { createReadStream, existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { createGunzip } from 'node:zlib'
import { annotatedEntities } from '../scripts/relations/annotated.js'
import { allowBinaryImports } from '../scripts/relations/binary-imports.js'
import { readDwie } from '../scripts/relations/corpora/dwie.js'
import { linkPlaces } from '../src/link/places.js'
import { roles } from '../src/link/roles.js'
import { createPipeline } from '../src/pipeline/create-pipeline.js'
import { news } from '../src/pipeline/presets/news.js'
import { events } from '../src/relate/events.js'
import { learnedRelations } from '../src/relate/learned-relations.js'
import { patternRelations } from '../src/relate/pattern-relations.js'
import { tokenize } from '../src/tokenize/tokenize.js'

const { values } = parseArgs({
  options: {
    corpora: { type: 'string', default: '../shared/corpora' },
    articles: { type: 'string', default: '200' },
  },
})
if (!existsSync(values.corpora))
  throw new Error(`${values.corpora} is missing: say where the corpora are with --corpora`)
allowBinaryImports()

/** Milliseconds of processor time: other programs on the machine do not count. */
const cpu = (): number => process.cpuUsage().user / 1000

const texts: string[] = []
const raw = createReadStream(`${values.corpora}/raw/allsides_articles/articles.jsonl.gz`)
for await (const line of createInterface({ input: raw.pipe(createGunzip()) })) {
  texts.push((JSON.parse(line) as { text: string }).text)
  if (texts.length === Number(values.articles)) break
}
raw.destroy()
const megabytes = texts.reduce((sum, text) => sum + text.length, 0) / 1e6

const before = createPipeline({ ...news(), linkers: [linkPlaces()], relators: [] })
const read: {
  document: ReturnType<typeof tokenize>
  entities: Awaited<ReturnType<typeof before.extract>>['entities']
}[] = []
await before.extract(texts[0]!)
const beginning = cpu()
for (const text of texts) read.push({ document: tokenize(text), entities: (await before.extract(text)).entities })
const rows: (readonly [string, number])[] = [['tokens to linked places', cpu() - beginning]]
type Run = (entities: (typeof read)[0]['entities'], document: (typeof read)[0]['document']) => unknown
const stages: (readonly [string, Run])[] = [['roles', (entities, document) => roles().link(entities, document)]]
for (const relator of [patternRelations(), learnedRelations(), events()]) {
  stages.push([relator.name, (entities, document) => relator.relate(entities, document)])
}
for (const [name, run] of stages) {
  for (const { entities, document } of read.slice(0, 50)) await run(entities, document)
  const start = cpu()
  for (const { entities, document } of read) await run(entities, document)
  rows.push([name, cpu() - start])
}
console.log(
  `${texts.length} articles, ${megabytes.toFixed(2)} million characters; milliseconds for a million characters`,
)
for (const [name, time] of rows) console.log(`  ${name.padEnd(24)} ${(time / megabytes).toFixed(0).padStart(6)}`)

const counts = new Map<string, { right: number; said: number }>()
for (const annotated of readDwie(`${values.corpora}/graph`)) {
  const { entities, concepts } = annotatedEntities(annotated)
  const document = tokenize(annotated.text)
  const linked = await linkPlaces().link(entities, document)
  const said = new Set(annotated.facts.map(({ name, source, target }) => `${name} ${source} ${target}`))
  const kept = annotated.mentions.filter(({ label }) => label !== undefined && label !== 'group')
  const visible = new Set(kept.map(({ concept }) => concept))
  for (const { type, source, target } of (await patternRelations().relate(linked, document)).relations ?? []) {
    const [from, to] = [source, target].map((id) => concepts[linked.findIndex((entity) => entity.id === id)]!) as [
      number,
      number,
    ]
    if (!annotated.complete.has(type) || !visible.has(from) || !visible.has(to)) continue
    const count = counts.get(type) ?? { right: 0, said: 0 }
    counts.set(type, count)
    count.said++
    if (said.has(`${type} ${from} ${to}`)) count.right++
  }
}
console.log('precision of what patterns state, DWIE development articles, annotated entities')
for (const [type, { right, said }] of counts) {
  console.log(`  ${type.padEnd(16)} ${((100 * right) / said).toFixed(1).padStart(6)} (${said} said)`)
}
