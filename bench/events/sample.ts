/**
 * Samples events of raw news, to be judged by a reader.
 *
 *   npx tsx bench/events/sample.ts [--corpora ../shared/corpora] [--count 200] --out FILE
 *
 * Writes one event a line: its id, the sentence, the event. The judgement goes into `judged.tsv` beside this program
 * as the id, the kind of event and `right` or `wrong`; the sentences stay where they are. An id is the corpus, the
 * number of the text in it, and the offset of the verb. `precision.ts` gives the figure.
 */
import { createReadStream, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { createGunzip } from 'node:zlib'
import { allowBinaryImports } from '../../scripts/relations/binary-imports.js'
import { createPipeline } from '../../src/pipeline/create-pipeline.js'
import { news } from '../../src/pipeline/presets/news.js'
import { events } from '../../src/relate/events.js'

const { values } = parseArgs({
  options: {
    corpora: { type: 'string', default: '../shared/corpora' },
    count: { type: 'string', default: '200' },
    out: { type: 'string' },
  },
})
if (!values.out) throw new Error('say with --out where the sample goes')
allowBinaryImports()
const pipeline = createPipeline({ ...news(), relators: [events()] })

/** Every so many texts of a corpus are read, so many of them. */
const SOURCES = [
  { corpus: 'allsides_articles', file: 'articles.jsonl.gz', every: 37, most: 300 },
  { corpus: 'bbc2225', file: 'articles.jsonl.gz', every: 11, most: 120 },
  { corpus: 'reuters21578', file: 'articles.jsonl.gz', every: 53, most: 150 },
  { corpus: 'wikinews_cc', file: 'articles.jsonl', every: 2, most: 150 },
] as const

const lines: string[] = []
for (const { corpus, file, every, most } of SOURCES) {
  const raw = createReadStream(`${values.corpora}/raw/${corpus}/${file}`)
  const text = file.endsWith('.gz') ? raw.pipe(createGunzip()) : raw
  let number = 0
  let taken = 0
  for await (const line of createInterface({ input: text })) {
    if (number++ % every !== 0) continue
    if (taken++ === most) break
    const record = JSON.parse(line) as { text?: string; content?: string; body?: string }
    const content = record.text ?? record.content ?? record.body ?? ''
    const graph = await pipeline.extract(content)
    for (const event of graph.events) {
      const sentence = event.evidence.map(({ start, end }) => content.slice(start, end)).join(' ')
      const roles = event.roles.map(({ role, entity }) => `${role}=${graph.entity(entity)?.name}`).join(' | ')
      const id = `${corpus}:${number - 1}:${event.trigger.start}`
      lines.push([id, event.type, roles, sentence].join('\t').replaceAll('\n', ' '))
    }
  }
  raw.destroy()
}
const count = Math.min(Number(values.count), lines.length)
const sample = Array.from({ length: count }, (_, index) => lines[Math.floor((index * lines.length) / count)]!)
writeFileSync(values.out, `${sample.join('\n')}\n`)
console.log(`${sample.length} of ${lines.length} events`)
