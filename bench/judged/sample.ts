/**
 * Samples what is said of raw news, to be judged by a reader.
 *
 *   npx tsx bench/judged/sample.ts events|relations|references [--corpora ../shared/corpora] [--count 200] --out FILE
 *
 * Writes one statement a line: its id, its type, what it says, its confidence and the sentences that prove it. The
 * judgement goes into `events.tsv`, `relations.tsv` or `references.tsv` beside this program as the id, the type and
 * `right` or `wrong`; the sentences stay where they are. An id is the corpus, the number of the text in it, and the
 * offset of the verb of an event, those of the first mentions of both ends of a relation, or that of a description
 * ("the minister"; pronouns are measured on annotated texts, by `bench/references.ts`). `precision.ts` gives the figures.
 *
 * A relation is right if the text says it or leaves no doubt of it, whether the sentences given prove it or not.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { allowBinaryImports } from '../../scripts/relations/binary-imports.js'
import type { Span } from '../../src/document/span.js'
import { references } from '../../src/link/references.js'
import { createPipeline } from '../../src/pipeline/create-pipeline.js'
import { news } from '../../src/pipeline/presets/news.js'
import { events } from '../../src/relate/events.js'
import { learnedRelations } from '../../src/relate/learned-relations.js'
import { patternRelations } from '../../src/relate/pattern-relations.js'
import { rawNews } from './raw-news.js'

const { values, positionals } = parseArgs({
  options: {
    corpora: { type: 'string', default: '../shared/corpora' },
    count: { type: 'string', default: '200' },
    out: { type: 'string' },
  },
  allowPositionals: true,
})
const [kind] = positionals
const KINDS = ['events', 'relations', 'references']
if (kind === undefined || !KINDS.includes(kind)) throw new Error(`say what to sample: ${KINDS.join(', ')}`)
if (!values.out) throw new Error('say with --out where the sample goes')
allowBinaryImports()
const stages = news()
const relators = { events: [events()], relations: [patternRelations(), learnedRelations()], references: [] }[kind]!
const linkers = kind === 'references' ? [...stages.linkers, references()] : stages.linkers
const pipeline = createPipeline({ ...stages, linkers, relators })

/** Characters around a description that are shown. */
const AROUND = 300

const lines: string[] = []
for await (const { id, text } of rawNews(values.corpora)) {
  const graph = await pipeline.extract(text)
  const add = (at: string, type: string, says: string, confidence: number, evidence: readonly Span[]): void => {
    const sentences = evidence.map(({ start, end }) => text.slice(start, end)).join(' … ')
    lines.push([`${id}:${at}`, type, says, confidence.toFixed(2), sentences].join('\t').replaceAll('\n', ' '))
  }
  for (const { trigger, type, roles, confidence, evidence } of graph.events) {
    const says = roles.map(({ role, entity }) => `${role}=${graph.entity(entity)?.name}`).join(' | ')
    add(String(trigger.start), type, says, confidence, evidence)
  }
  for (const { name, references: found = [] } of graph.entities) {
    for (const { start, end, text: words, kind: type, confidence } of found) {
      const around = { start: Math.max(0, start - AROUND), end: end + AROUND }
      if (type === 'description') add(String(start), type, `${words} → ${name}`, confidence, [around])
    }
  }
  for (const { source, target, type, confidence, evidence } of graph.relations) {
    const [from, to] = [graph.entity(source)!, graph.entity(target)!]
    const at = `${from.mentions[0]!.start}:${to.mentions[0]!.start}`
    add(at, type, `${from.name} → ${to.name}`, confidence, evidence)
  }
}
const count = Math.min(Number(values.count), lines.length)
const sample = Array.from({ length: count }, (_, index) => lines[Math.floor((index * lines.length) / count)]!)
writeFileSync(values.out, `${sample.join('\n')}\n`)
console.log(`${sample.length} of ${lines.length} ${kind}`)
