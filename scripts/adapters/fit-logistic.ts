import type { Weights } from '../../src/adapters/logistic.js'

/** Things whose features are known: the names of all features, and for every thing the numbers of its own. */
export interface Rows {
  readonly names: readonly string[]
  readonly rows: readonly Uint32Array[]
}

/** Options of `fitLogistic`. */
export interface FitOptions {
  /** Features seen less often are left out. */
  readonly leastSeen: number
  /** Strength of the pull towards 0. */
  readonly decay: number
  readonly rounds?: number
  /** Features kept at most, the heaviest ones. */
  readonly most?: number
}

/** Numbers the features of things, so that they need to be looked up only once. */
export function numberFeatures(things: Iterable<readonly string[]>): Rows {
  const numbers = new Map<string, number>()
  const rows = Array.from(things, (features) =>
    Uint32Array.from(features, (feature) => {
      const known = numbers.get(feature) ?? numbers.size
      if (known === numbers.size) numbers.set(feature, known)
      return known
    }),
  )
  return { names: [...numbers.keys()], rows }
}

/**
 * Logistic regression by stochastic gradients (AdaGrad). Deterministic.
 * @param rightOf for every row, 1 if it is what is asked for, 0 if not, 2 if that is not known
 */
export function fitLogistic({ names, rows }: Rows, rightOf: Uint8Array, options: FitOptions): Weights {
  const seen = new Uint32Array(names.length)
  for (const row of rows) for (const feature of row) seen[feature]!++
  const kept = seen.map((count) => (count >= options.leastSeen ? 1 : 0))
  const first = descend(rows, rightOf, Uint8Array.from(kept), options)
  if (options.most === undefined) return rounded(names, first)
  const weightOf = (feature: number): number => Math.abs(first.weights[feature]!) * Math.sqrt(seen[feature]!)
  const heaviest = new Uint8Array(names.length)
  const order = Array.from(names.keys()).sort((a, b) => weightOf(b) - weightOf(a))
  for (const feature of order.slice(0, options.most)) heaviest[feature] = 1
  return rounded(names, descend(rows, rightOf, heaviest, options))
}

interface Fit {
  readonly bias: number
  readonly weights: Float64Array
}

function descend(
  rows: readonly Uint32Array[],
  rightOf: Uint8Array,
  kept: Uint8Array,
  { decay, rounds = 12 }: FitOptions,
): Fit {
  const weights = new Float64Array(kept.length)
  const squares = new Float64Array(kept.length).fill(1e-6)
  let bias = 0
  let biasSquare = 1e-6
  for (let round = 0; round < rounds; round++) {
    const rate = 0.3 / (1 + round / 3)
    for (let step = 0; step < rows.length; step++) {
      // A stride that shares no factor with most lengths mixes the corpora without a random number.
      const at = (step * 7919 + round) % rows.length
      if (rightOf[at] === 2) continue
      const row = rows[at]!
      let sum = bias
      for (let index = 0; index < row.length; index++) sum += weights[row[index]!]!
      const slope = 1 / (1 + Math.exp(-sum)) - rightOf[at]!
      biasSquare += slope * slope
      bias -= (rate * slope) / Math.sqrt(biasSquare)
      for (let index = 0; index < row.length; index++) {
        const feature = row[index]!
        if (kept[feature] === 0) continue
        const gradient = slope + decay * weights[feature]!
        squares[feature]! += gradient * gradient
        weights[feature]! -= (rate * gradient) / Math.sqrt(squares[feature]!)
      }
    }
  }
  return { bias, weights }
}

/** In tenths, without those that round to nothing, in order of the alphabet. */
function rounded(names: readonly string[], { bias, weights }: Fit): Weights {
  const entries = names.map((name, feature) => [name, Math.round(weights[feature]! * 10)] as const)
  return {
    bias: Math.round(bias * 10),
    features: Object.fromEntries(entries.filter(([, weight]) => weight !== 0).sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}
