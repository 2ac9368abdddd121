import { BUCKETS } from '../../src/relate/pairs/feature-set.js'
import type { RelationName } from '../../src/relate/relation-types.js'
import type { PairExample } from './examples.js'

/** An example, and how much it counts. */
export interface Weighted {
  readonly pair: PairExample
  readonly weight: number
}

/** Strength of the L1 penalty for each example, which makes most weights zero, and of the L2 penalty. */
const L1 = 3e-5
const L2 = 1e-5
const EPOCHS = 10
const RATE = 0.1

/** Only so many of the largest weights of a relation are kept: the others hardly change a figure, but fill the file. */
const MOST = 4000

/**
 * Logistic regression by AdaGrad with L1 and L2 penalties (Duchi et al. 2011), in a fixed order of examples.
 * Gives one weight a bucket.
 */
export function fitLogistic(examples: readonly Weighted[], name: RelationName): Float64Array {
  const weights = new Float64Array(BUCKETS)
  const squares = new Float64Array(BUCKETS).fill(1e-6)
  const candidates = examples.filter(({ pair }) => pair.names.includes(name))
  const order = shuffled(candidates.length)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const index of order) {
      const { pair, weight } = candidates[index]!
      const error = (1 / (1 + Math.exp(-score(pair.features, weights))) - (pair.holds.has(name) ? 1 : 0)) * weight
      for (const bucket of pair.features) {
        const gradient = error + L2 * weights[bucket]!
        squares[bucket]! += gradient * gradient
        const rate = RATE / Math.sqrt(squares[bucket]!)
        const moved = weights[bucket]! - rate * gradient
        weights[bucket] = Math.sign(moved) * Math.max(0, Math.abs(moved) - rate * L1)
      }
    }
  }
  return pruned(weights)
}

function pruned(weights: Float64Array): Float64Array {
  const least = Float64Array.from(weights, Math.abs).sort().at(-MOST)!
  return weights.map((weight) => (Math.abs(weight) < least ? 0 : weight))
}

/** Log-odds of a pair. */
export function score(features: Uint16Array, weights: Float64Array): number {
  let sum = 0
  for (const bucket of features) sum += weights[bucket]!
  return sum
}

/** A fixed permutation (a linear congruential generator drives Fisher and Yates' shuffle). */
function shuffled(length: number): number[] {
  const order = Array.from({ length }, (_, index) => index)
  let state = 12345
  for (let index = length - 1; index > 0; index--) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    const other = state % (index + 1)
    ;[order[index], order[other]] = [order[other]!, order[index]!]
  }
  return order
}
