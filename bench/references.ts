/**
 * How often pronouns and descriptions are given to the right entity: the linker `references` behind the `news` preset.
 *
 *   npx tsx bench/references.ts [--corpora ../shared/corpora] [--errors]
 *
 * On GUM (Zeldes 2017; news and other written genres, without its test documents): an entity stands for the annotated
 * one that most of its mentions touch; a reference is right if the annotators gave its words to that one. Recall is of
 * the pronouns "he", "she" and their forms whose annotated entity the pipeline found.
 */
import { parseArgs } from 'node:util'
import { allowBinaryImports } from '../scripts/relations/binary-imports.js'
import { references } from '../src/link/references.js'
import { createPipeline } from '../src/pipeline/create-pipeline.js'
import { news } from '../src/pipeline/presets/news.js'
import { type GoldClusters, type GoldMention, readGumCoreference } from './clusters/corpora.js'

const { values: options } = parseArgs({
  options: { corpora: { type: 'string', default: '../shared/corpora' }, errors: { type: 'boolean', default: false } },
})
allowBinaryImports()
const stages = news()
const pipeline = createPipeline({ ...stages, linkers: [...stages.linkers, references()], relators: [] })

interface Count {
  right: number
  said: number
}
const PRONOUN = /^(?:he|him|his|himself|she|her|hers|herself)$/i

for (const genres of [['news'], ['interview', 'bio', 'academic', 'speech', 'textbook', 'court', 'letter', 'essay']]) {
  const documents = readGumCoreference(options.corpora, genres)
  const counts = new Map<string, Count>()
  let wanted = 0
  let found = 0
  for (const gold of documents) {
    const graph = await pipeline.extract(gold.text)
    const clusterOf = new Map(graph.entities.map((entity) => [entity.id, clusterTouched(entity.mentions, gold)]))
    const known = new Set(clusterOf.values())
    for (const { start, end, cluster } of gold.mentions) {
      if (!PRONOUN.test(gold.text.slice(start, end)) || !known.has(cluster)) continue
      wanted++
      if (graph.entities.some(({ references: its = [] }) => its.some((one) => one.start === start))) found++
    }
    for (const entity of graph.entities) {
      for (const { start, end, text, kind, confidence } of entity.references ?? []) {
        const its = gold.mentions.find((mention) => mention.start === start && mention.end === end)?.cluster
        const isRight = its !== undefined && its === clusterOf.get(entity.id)
        for (const key of [kind, `${kind} at ${confidence.toFixed(2)}`]) {
          const count = counts.get(key) ?? { right: 0, said: 0 }
          counts.set(key, count)
          count.said++
          if (isRight) count.right++
        }
        if (!isRight && options.errors) {
          console.log(`${gold.name} ${entity.name} (${confidence}): ${context(gold.text, start, end)} <${text}>`)
        }
      }
    }
  }
  console.log(`GUM ${genres.join(', ')}: ${documents.length} documents`)
  for (const [key, { right, said }] of [...counts].sort(([a], [b]) => a.localeCompare(b))) {
    console.log(`  ${key.padEnd(24)} ${((100 * right) / said).toFixed(1).padStart(6)} % of ${said}`)
  }
  console.log(`  ${found} of ${wanted} pronouns of people found are given to somebody`)
}

/** The annotated entity that most mentions touch: exact spans before overlaps, shorter ones before longer. */
function clusterTouched(mentions: readonly { start: number; end: number }[], gold: GoldClusters): string | undefined {
  const votes = new Map<string, number>()
  for (const { start, end } of mentions) {
    const size = (one: GoldMention): number => one.end - one.start
    const touched = gold.mentions.filter((one) => one.start < end && start < one.end)
    const best =
      touched.find((one) => one.start === start && one.end === end) ??
      touched.filter((one) => one.start <= start && end <= one.end).sort((a, b) => size(a) - size(b))[0]
    if (best) votes.set(best.cluster, (votes.get(best.cluster) ?? 0) + 1)
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0]
}

function context(text: string, start: number, end: number): string {
  return `${text.slice(Math.max(0, start - 160), start)}[[${text.slice(start, end)}]]${text.slice(end, end + 30)}`.replaceAll(
    /\s+/g,
    ' ',
  )
}
