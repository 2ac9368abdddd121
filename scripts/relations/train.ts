/**
 * Learns the weights of `learnedRelations` and writes `data/relations/relations.bin`.
 *
 *   npx vite-node scripts/relations/train.ts [--corpora ../shared/corpora] [--folds 5]
 *
 * Articles of DWIE (development part) are read by the `news` pipeline; the entities that it finds are aligned to the
 * annotated ones, so that the classifier learns on entities as they come. Figures are from cross-validation over
 * articles; the shipped weights are then learned from all of them. Of the articles only weights are kept.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { RELATION_TYPES, type RelationName } from '../../src/relate/relation-types.js'
import { crossValidate } from './cross-validation.js'
import { readExamples } from './dwie-examples.js'
import { fitLogistic } from './logistic.js'
import { packWeights } from './pack-weights.js'

const { values } = parseArgs({
  options: { corpora: { type: 'string', default: '../shared/corpora' }, folds: { type: 'string', default: '5' } },
})
const articles = `${values.corpora}/graph/dwie/dev.jsonl`
if (!existsSync(articles)) throw new Error(`${articles} is missing: say where the corpora are with --corpora`)

const documents = await readExamples(readFileSync(articles, 'utf8').trim().split('\n'))
console.log(`${documents.length} articles, ${documents.reduce((sum, { pairs }) => sum + pairs.length, 0)} pairs`)

const relations = []
for (const { name } of RELATION_TYPES) {
  const enough = documents.reduce((sum, { pairs }) => sum + pairs.filter(({ holds }) => holds.has(name)).length, 0)
  if (enough < 8) {
    console.log(`${name.padEnd(16)} ${enough} examples: too few`)
    continue
  }
  const { threshold, precision, recall, f1, predicted } = crossValidate(
    documents,
    name as RelationName,
    Number(values.folds),
  )
  console.log(
    `${name.padEnd(16)} ${enough} examples, threshold ${threshold.toFixed(2)}: precision ${precision.toFixed(1)}, recall ${recall.toFixed(1)}, F1 ${f1.toFixed(1)} (${predicted} said)`,
  )
  relations.push({
    name,
    threshold,
    weights: fitLogistic(
      documents.flatMap(({ pairs }) => pairs),
      name as RelationName,
    ),
  })
}
const bytes = packWeights(relations)
writeFileSync('data/relations/relations.bin', bytes)
console.log(`data/relations/relations.bin: ${bytes.length} bytes`)
