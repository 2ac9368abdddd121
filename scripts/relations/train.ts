/**
 * Learns the weights of `learnedRelations` and writes `data/relations/relations.bin`.
 *
 *   npx tsx scripts/relations/train.ts [--corpora ../shared/corpora] [--folds 5] [--least 0.5] [--predictions FILE]
 *
 * Articles of DWIE (development part) are read by the `news` pipeline; the entities that it finds are aligned to the
 * annotated ones, so that the classifier learns on entities as they come as well as on annotated ones. The further
 * corpora are learnt from with less weight. A relation is said where its calibrated probability is at least `least`.
 *
 * Figures are from cross-validation over articles, and from every fifth text of the further corpora; the shipped
 * weights are then learned from everything. Of the texts only weights are kept. `--predictions` keeps what was said of
 * each article by weights that had not seen it, one graph a line, for a scorer; with `--annotated` entities are the
 * annotated ones instead of those that the pipeline finds.
 *
 * Figures on the articles do not tell how the weights do on other news: hold what they say of raw articles against what
 * the weights before said (`bench/judged/sample.ts relations`), and judge a sample of the differences.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { linkPlaces } from '../../src/link/places.js'
import { createPipeline } from '../../src/pipeline/create-pipeline.js'
import { news } from '../../src/pipeline/presets/news.js'
import { keepSingle } from '../../src/relate/keep-single.js'
import { patternRelations } from '../../src/relate/pattern-relations.js'
import { RELATION_TYPES, type RelationName } from '../../src/relate/relation-types.js'
import { allowBinaryImports } from './binary-imports.js'
import { readDwie } from './corpora/dwie.js'
import { readFurther } from './corpora/further.js'
import { type Article, crossValidate, heldBackOf, weighted } from './cross-validation.js'
import { annotatedExamples, foundExamples } from './examples.js'
import { fitLogistic, type Weighted } from './logistic.js'
import { type LearnedRelation, packWeights } from './pack-weights.js'
import { graphLine, type Prediction } from './predictions.js'
import { calibrate, type Figures, figuresOf, probability, scoreAt, show } from './thresholds.js'

const { values } = parseArgs({
  options: {
    corpora: { type: 'string', default: '../shared/corpora' },
    folds: { type: 'string', default: '5' },
    least: { type: 'string', default: '0.5' },
    predictions: { type: 'string' },
    annotated: { type: 'boolean', default: false },
  },
})
/** A relation with fewer examples in the articles is calibrated on the further corpora, and said more carefully. */
const RARE = 20
const LEAST_IF_RARE = 0.75

const graphs = `${values.corpora}/graph`
if (!existsSync(graphs)) throw new Error(`${graphs} is missing: say where the corpora are with --corpora`)
allowBinaryImports()
const linkers = [linkPlaces()]
const pipeline = createPipeline({ ...news(), linkers, relators: [patternRelations()] })

const articles: Article[] = []
/** By article: what patterns say, and what the classifier says. */
const stated = new Map<string, readonly Prediction[]>()
const said = new Map<string, Prediction<RelationName>[]>()
for (const text of readDwie(graphs)) {
  const fromAnnotation = await annotatedExamples(text, linkers)
  const graph = await pipeline.extract(text.text)
  const found = foundExamples(text, graph.entities)
  if (!values.annotated) stated.set(text.id, graph.relations)
  articles.push(
    values.annotated ? { learn: [fromAnnotation], found: fromAnnotation } : { learn: [fromAnnotation, found], found },
  )
}
console.log(`${articles.length} articles, ${articles.reduce((sum, { found }) => sum + found.pairs.length, 0)} pairs`)

interface FurtherExample extends Weighted {
  readonly rareOnly: boolean
  readonly isHeldBack: boolean
}
const further: FurtherExample[] = []
for (const { name, weight, rareOnly, texts } of readFurther(graphs)) {
  const before = further.length
  for (const [index, text] of texts.entries()) {
    const { pairs } = await annotatedExamples(text, linkers)
    for (const pair of pairs) further.push({ pair, weight, rareOnly, isHeldBack: index % 5 === 0 })
  }
  console.log(`${name}: ${texts.length} texts, ${further.length - before} pairs`)
}

const learned: LearnedRelation[] = []
const total: Figures[] = []
for (const { name } of RELATION_TYPES as readonly { readonly name: RelationName }[]) {
  const inArticles = articles.flatMap(({ found }) => found.pairs.filter(({ holds }) => holds.has(name))).length
  const isRare = inArticles < RARE
  const examples = further.filter(({ pair, rareOnly }) => pair.names.includes(name) && (isRare || !rareOnly))
  const unseen = examples.filter(({ isHeldBack }) => isHeldBack)
  const holding = unseen.filter(({ pair }) => pair.holds.has(name)).length
  if (inArticles === 0 && holding < 10) continue
  const heldBack = crossValidate(articles, examples, name, Number(values.folds))
  const seen = examples.filter(({ isHeldBack }) => !isHeldBack)
  const elsewhere = heldBackOf(unseen, fitLogistic([...weighted(articles), ...seen], name), name)
  const isCalibratedElsewhere = isRare && holding >= 10
  const calibration = calibrate(isCalibratedElsewhere ? elsewhere : heldBack)
  const threshold = scoreAt(calibration, isRare ? LEAST_IF_RARE : Number(values.least))
  const figures = figuresOf(heldBack, threshold)
  total.push(figures)
  console.log(`${name.padEnd(16)} articles: ${show(figures)}; elsewhere: ${show(figuresOf(elsewhere, threshold))}`)
  for (const { id, pair, score } of heldBack) {
    if (score < threshold || pair.incredible.includes(name)) continue
    const prediction = {
      type: name,
      source: pair.source,
      target: pair.target,
      confidence: probability(calibration, score),
    }
    said.set(id, [...(said.get(id) ?? []), prediction])
  }
  learned.push({ name, threshold, calibration, weights: fitLogistic([...weighted(articles), ...examples], name) })
}
console.log(
  `all, of the pairs of the articles: ${show(total.reduce((a, b) => ({ right: a.right + b.right, said: a.said + b.said, hold: a.hold + b.hold })))}`,
)
if (values.predictions) {
  const lines = articles.map(({ found }) => {
    const single = keepSingle(said.get(found.id) ?? [], found.entities)
    return graphLine(found, [...(stated.get(found.id) ?? []), ...single])
  })
  writeFileSync(values.predictions, `${lines.join('\n')}\n`)
}
mkdirSync('data/relations', { recursive: true })
const bytes = packWeights(learned)
writeFileSync('data/relations/relations.bin', bytes)
console.log(`data/relations/relations.bin: ${bytes.length} bytes`)
