import type { RelationName } from '../../src/relate/relation-types.js'
import type { DocumentExamples, PairExample } from './examples.js'
import { fitLogistic, score, type Weighted } from './logistic.js'

/** A pair that was scored by weights that had not seen its article. */
export interface HeldBack {
  readonly id: string
  readonly pair: PairExample
  readonly score: number
  readonly holds: boolean
}

/** An article as training sees it and as the pipeline reads it. */
export interface Article {
  readonly learn: readonly DocumentExamples[]
  readonly found: DocumentExamples
}

/** Learns on all folds but one, and on the further examples, and scores what the pipeline found in that one. */
export function crossValidate(
  articles: readonly Article[],
  further: readonly Weighted[],
  name: RelationName,
  folds: number,
): readonly HeldBack[] {
  const heldBack: HeldBack[] = []
  for (let fold = 0; fold < folds; fold++) {
    const seen = articles.filter((_, index) => index % folds !== fold)
    const weights = fitLogistic([...further, ...weighted(seen)], name)
    for (const [index, { found }] of articles.entries()) {
      if (index % folds !== fold) continue
      const pairs = found.pairs.map((pair) => ({ pair, id: found.id }))
      heldBack.push(...heldBackOf(pairs, weights, name))
    }
  }
  return heldBack
}

/** Scores pairs that weights had not seen. */
export function heldBackOf(
  examples: readonly { readonly pair: PairExample; readonly id?: string }[],
  weights: Float64Array,
  name: RelationName,
): readonly HeldBack[] {
  return examples
    .filter(({ pair }) => pair.names.includes(name))
    .map(({ pair, id = '' }) => ({ id, pair, score: score(pair.features, weights), holds: pair.holds.has(name) }))
}

/** The examples of articles, each counted once. */
export function weighted(articles: readonly Article[]): readonly Weighted[] {
  return articles.flatMap(({ learn }) => {
    return learn.flatMap(({ pairs }) => pairs.map((pair) => ({ pair, weight: 1 / learn.length })))
  })
}
