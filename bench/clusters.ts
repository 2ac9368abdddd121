/**
 * Entities from mentions that are right: what the resolver makes of the annotated mentions of several corpora.
 * `npx tsx bench/clusters.ts [--corpora ../shared/corpora] [--label person] [--errors dwie]`
 *
 * `--errors` shows, for a corpus, names that were held together or apart wrongly, most mentions first.
 */
import { parseArgs } from 'node:util'
import { sieves } from '../src/resolve/sieves.js'
import { tokenize } from '../src/tokenize/tokenize.js'
import { type Assigned, clusterFigures, groupBy } from './clusters/cluster-figures.js'
import { type GoldClusters, readAida, readDwie, readElevant, readGum } from './clusters/corpora.js'

const { values: options } = parseArgs({
  options: {
    corpora: { type: 'string', default: '../shared/corpora' },
    label: { type: 'string' },
    errors: { type: 'string' },
  },
})
const written = ['news', 'interview', 'bio', 'academic', 'speech', 'textbook', 'voyage', 'court', 'letter']
const root = options.corpora
const sets: readonly (readonly [string, () => readonly GoldClusters[]])[] = [
  ['dwie', () => readDwie(root)],
  ['aida-dev', () => readAida(root, 'dev')],
  ['aida-train', () => readAida(root, 'train')],
  ['msnbc', () => readElevant(root, 'msnbc-updated')],
  ['reuters', () => readElevant(root, 'reuters-128')],
  ['gum', () => readGum(root, written)],
]

const resolver = sieves()

/** Mentions with the entity found and the right one, in order of the text. */
function assign(gold: GoldClusters): { text: string; assigned: Assigned }[] {
  const wanted = gold.mentions
    .filter(({ label }) => !options.label || label === options.label)
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
  const document = tokenize(gold.text)
  const mentions = wanted.map(({ start, end, label }) => ({
    ...{ start, end, label, text: gold.text.slice(start, end) },
    ...{ confidence: 1, source: 'gold' },
  }))
  const entities = resolver.resolve(mentions, document)
  const found = new Map(entities.flatMap(({ id, mentions: its }) => its.map((mention) => [mention, id] as const)))
  return mentions.map((mention, i) => ({
    text: `${mention.label[0]}:${mention.text.replace(/\s+/g, ' ')}`,
    assigned: [found.get(mention as never)!, wanted[i]!.cluster],
  }))
}

console.log('                mentions   B-cubed: P      R     F1    pairs: P      R     F1')
for (const [name, read] of sets) {
  const documents = read()
  if (documents.length === 0) {
    console.log(`${name}: skipped, no corpus under ${root} (name its folder with --corpora)`)
    continue
  }
  const assigned = documents.map(assign)
  const { mentions, bcubed, pairs } = clusterFigures(assigned.map((list) => list.map((one) => one.assigned)))
  const figures = [bcubed, pairs].map(({ precision, recall, f1 }) =>
    [precision, recall, f1].map((figure) => figure.toFixed(2).padStart(7)).join(''),
  )
  console.log(`${name.padEnd(16)}${String(mentions).padStart(8)}     ${figures.join('     ')}`)
  if (options.errors === name) for (const [i, gold] of documents.entries()) showErrors(gold.name, assigned[i]!)
}

/** Gold entities that were cut, and found ones that hold several, by the distinct texts of their parts. */
function showErrors(name: string, assigned: readonly { text: string; assigned: Assigned }[]): void {
  for (const [what, own, other] of [
    ['cut   ', 1, 0],
    ['joined', 0, 1],
  ] as const) {
    for (const group of groupBy(assigned, (one) => one.assigned[own]).values()) {
      const parts = [...groupBy(group, (one) => one.assigned[other]).values()]
      if (parts.length < 2) continue
      const shown = parts.map(
        (part) => [...new Set(part.map(({ text }) => text))].join(', ') + (part.length > 1 ? ` ×${part.length}` : ''),
      )
      console.log(`${what} ${name}: ${shown.join(' | ')}`)
    }
  }
}
