import type { RelationName } from '../../src/relate/relation-types.js'
import type { DocumentExamples } from './dwie-examples.js'
import { fitLogistic } from './logistic.js'

/** Figures in percent, of pairs that the pipeline finds. */
export interface Validation {
  readonly threshold: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly predicted: number
}

/** Never say a relation that is less likely than this, however much recall it would bring. */
const LEAST_THRESHOLD = 0.35

/** Learns on all folds but one and scores that one, for each; then takes the threshold with the best F1. */
export function crossValidate(documents: readonly DocumentExamples[], name: RelationName, folds: number): Validation {
  const scored: { score: number; holds: boolean }[] = []
  for (let fold = 0; fold < folds; fold++) {
    const weights = fitLogistic(
      documents.filter((_, index) => index % folds !== fold).flatMap(({ pairs }) => pairs),
      name,
    )
    for (const [index, { pairs }] of documents.entries()) {
      if (index % folds !== fold) continue
      for (const { features, holds, names } of pairs) {
        if (!names.has(name)) continue
        let sum = 0
        for (const bucket of features) sum += weights[bucket]!
        scored.push({ score: 1 / (1 + Math.exp(-sum)), holds: holds.has(name) })
      }
    }
  }
  return bestThreshold(scored)
}

function bestThreshold(scored: { score: number; holds: boolean }[]): Validation {
  scored.sort((a, b) => b.score - a.score)
  const all = scored.filter(({ holds }) => holds).length
  let best: Validation = { threshold: 1, precision: 0, recall: 0, f1: 0, predicted: 0 }
  let right = 0
  for (const [index, { score, holds }] of scored.entries()) {
    if (score < LEAST_THRESHOLD) break
    if (holds) right++
    const predicted = index + 1
    const precision = (100 * right) / predicted
    const recall = (100 * right) / all
    const f1 = (2 * precision * recall) / (precision + recall || 1)
    if (f1 > best.f1) best = { threshold: score, precision, recall, f1, predicted }
  }
  return best
}
