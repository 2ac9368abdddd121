/**
 * Learns the weights of `learnedRelations` and writes `data/relations/relations.bin`.
 *
 *   npx tsx scripts/relations/train.ts [--corpora ../shared/corpora] [--folds 5] [--predictions FILE]
 *
 * Articles of DWIE (development part) are read by the `news` pipeline; the entities that it finds are aligned to the
 * annotated ones, so that the classifier learns on entities as they come as well as on annotated ones. Figures are
 * from cross-validation over articles; the shipped weights are then learned from all of them. Of the texts only
 * weights are kept. `--predictions` keeps what was said of each article by weights that had not seen it, one graph a
 * line, for a scorer.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { EntityGraph } from '../../src/graph/entity-graph.js'
import { createPipeline } from '../../src/pipeline/create-pipeline.js'
import { news } from '../../src/pipeline/presets/news.js'
import { RELATION_TYPES, type RelationName } from '../../src/relate/relation-types.js'
import { allowBinaryImports } from './binary-imports.js'
import type { Annotated } from './annotated.js'
import { readConll04 } from './corpora/conll04.js'
import { readCrossre } from './corpora/crossre.js'
import { readDwie } from './corpora/dwie.js'
import { readKbp37 } from './corpora/kbp37.js'
import { readKnowledgeNet } from './corpora/knowledgenet.js'
import { readRe3d } from './corpora/re3d.js'
import { readRedocred } from './corpora/redocred.js'
import { crossValidate, weighted } from './cross-validation.js'
import { annotatedExamples, foundExamples } from './examples.js'
import { interimPlaces } from './interim-places.js'
import { fitLogistic, type Weighted } from './logistic.js'
import { nationalityTest } from './nationalities.js'
import { packWeights } from './pack-weights.js'
import { calibrate, scoreAt } from './thresholds.js'

const { values } = parseArgs({
  options: {
    corpora: { type: 'string', default: '../shared/corpora' },
    folds: { type: 'string', default: '5' },
    least: { type: 'string', default: '0.4' },
    further: { type: 'string', default: '' },
    gold: { type: 'boolean', default: false },
    predictions: { type: 'string' },
  },
})
const graphs = `${values.corpora}/graph`
if (!existsSync(graphs)) throw new Error(`${graphs} is missing: say where the corpora are with --corpora`)
allowBinaryImports()
const linkers = [interimPlaces()]
const pipeline = createPipeline({ ...news(), linkers, relators: [] })

const texts = readDwie(graphs)
const articles = []
const found = new Map<string, EntityGraph>()
for (const text of texts) {
  const fromGold = await annotatedExamples(text, linkers)
  const graph = await pipeline.extract(text.text)
  found.set(text.id, graph)
  const fromPipeline = foundExamples(text, graph.entities)
  articles.push(
    values.gold ? { learn: [fromGold], found: fromGold } : { learn: [fromGold, fromPipeline], found: fromPipeline },
  )
}
console.log(`${articles.length} articles, ${articles.reduce((sum, a) => sum + a.found.pairs.length, 0)} pairs`)
const reachable = new Map<string, number>()
for (const {
  found: { pairs },
} of articles)
  for (const { holds } of pairs) for (const name of holds) reachable.set(name, (reachable.get(name) ?? 0) + 1)

const isNationality = nationalityTest()
const corpora: Readonly<Record<string, () => readonly Annotated[]>> = {
  conll04: () => readConll04(graphs),
  redocred: () => readRedocred(graphs, isNationality),
  knowledgenet: () => readKnowledgeNet(graphs, isNationality),
  kbp37: () => readKbp37(graphs, isNationality),
  crossre: () => readCrossre(graphs),
  re3d: () => readRe3d(graphs),
}
const further: Weighted[] = []
for (const entry of values.further.split(',').filter(Boolean)) {
  const [name, weight = '0.3'] = entry.split(':') as [string, string?]
  const texts = corpora[name]!()
  let count = 0
  let holding = 0
  for (const text of texts) {
    for (const pair of (await annotatedExamples(text, linkers)).pairs) {
      further.push({ pair, weight: Number(weight) })
      count++
      if (pair.holds.size > 0) holding++
    }
  }
  console.log(`${name}: ${texts.length} texts, ${count} pairs, ${holding} of them related`)
}
const folds = Number(values.folds)
const least = Number(values.least)
const predictions = new Map<string, { type: string; source: string; target: string; confidence: number }[]>()
const relations = []
const total = { right: 0, said: 0, gold: 0 }
for (const { name } of RELATION_TYPES as readonly { name: RelationName }[]) {
  const enough = reachable.get(name) ?? 0
  if (enough < 4) continue
  const heldBack = crossValidate(articles, further, name, folds)
  const calibration = calibrate(heldBack)
  const threshold = scoreAt(calibration, least)
  const said = heldBack.filter(({ score }) => score >= threshold)
  const right = said.filter(({ holds }) => holds).length
  total.right += right
  total.said += said.length
  total.gold += enough
  console.log(
    `${name.padEnd(16)} ${enough} hold, ${said.length} said, precision ${((100 * right) / (said.length || 1)).toFixed(1)}, recall ${((100 * right) / enough).toFixed(1)}, F1 ${((200 * right) / (enough + said.length)).toFixed(1)}`,
  )
  for (const { id, pair, score } of said) {
    const confidence = 1 / (1 + Math.exp(-(calibration.slope * score + calibration.intercept)))
    predictions.set(id, [
      ...(predictions.get(id) ?? []),
      { type: name, source: pair.source, target: pair.target, confidence },
    ])
  }
  relations.push({ name, threshold, calibration, weights: fitLogistic([...further, ...weighted(articles)], name) })
}
console.log(
  `all, of what the pairs can reach: precision ${((100 * total.right) / total.said).toFixed(1)}, recall ${((100 * total.right) / total.gold).toFixed(1)}, F1 ${((200 * total.right) / (total.said + total.gold)).toFixed(1)}`,
)
if (values.predictions) {
  const lines = articles.map(({ found: { id, entities } }) => {
    const mentions = entities
      .flatMap((entity) => entity.mentions.map((mention) => ({ ...mention, entity: entity.id })))
      .sort((a, b) => a.start - b.start || a.end - b.end)
      .map((mention, index) => ({ ...mention, id: `m${index + 1}` }))
    return JSON.stringify({
      id,
      mentions,
      entities: entities.map((entity) => ({
        ...entity,
        mentions: mentions.filter((m) => m.entity === entity.id).map((m) => m.id),
      })),
      relations: (predictions.get(id) ?? []).map((relation) => ({ ...relation, evidence: [] })),
    })
  })
  writeFileSync(values.predictions, `${lines.join('\n')}\n`)
}
mkdirSync('data/relations', { recursive: true })
const bytes = packWeights(relations)
writeFileSync('data/relations/relations.bin', bytes)
console.log(`data/relations/relations.bin: ${bytes.length} bytes`)
