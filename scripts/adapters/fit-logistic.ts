import type { Weights } from '../../src/adapters/logistic.js'

/** A thing whose features are known, and whether it is what is asked for. */
export interface Example {
  readonly features: readonly string[]
  readonly isRight: boolean
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

/** Logistic regression by stochastic gradients (AdaGrad), in the order of the examples. Deterministic. */
export function fitLogistic(examples: readonly Example[], options: FitOptions): Weights {
  const seen = new Map<string, number>()
  for (const { features } of examples) for (const feature of features) seen.set(feature, (seen.get(feature) ?? 0) + 1)
  const kept = [...seen].filter(([, count]) => count >= options.leastSeen).map(([feature]) => feature)
  const first = descend(examples, kept, options)
  if (options.most === undefined || kept.length <= options.most) return rounded(first)
  const weightOf = (feature: string): number =>
    Math.abs(first.features.get(feature) ?? 0) * Math.sqrt(seen.get(feature) ?? 0)
  const heaviest = [...kept].sort((a, b) => weightOf(b) - weightOf(a)).slice(0, options.most)
  return rounded(descend(examples, heaviest, options))
}

interface Fit {
  readonly bias: number
  readonly features: ReadonlyMap<string, number>
}

function descend(examples: readonly Example[], kept: readonly string[], { decay, rounds = 12 }: FitOptions): Fit {
  const indexOf = new Map(kept.map((feature, index) => [feature, index + 1]))
  const rows = examples.map(({ features }) => [0, ...features.flatMap((feature) => indexOf.get(feature) ?? [])])
  const weights = new Float64Array(kept.length + 1)
  const squares = new Float64Array(kept.length + 1).fill(1e-6)
  for (let round = 0; round < rounds; round++) {
    const rate = 0.3 / (1 + round / 3)
    for (let step = 0; step < rows.length; step++) {
      // A stride that shares no factor with most lengths mixes the corpora without a random number.
      const at = (step * 7919 + round) % rows.length
      const row = rows[at]!
      let sum = 0
      for (const index of row) sum += weights[index]!
      const slope = 1 / (1 + Math.exp(-sum)) - (examples[at]!.isRight ? 1 : 0)
      for (const index of row) {
        const gradient = slope + (index === 0 ? 0 : decay * weights[index]!)
        squares[index]! += gradient * gradient
        weights[index]! -= (rate * gradient) / Math.sqrt(squares[index]!)
      }
    }
  }
  return { bias: weights[0]!, features: new Map(kept.map((feature, index) => [feature, weights[index + 1]!])) }
}

/** In tenths, without those that round to nothing, in order of the alphabet. */
function rounded({ bias, features }: Fit): Weights {
  const entries = [...features].map(([feature, weight]) => [feature, Math.round(weight * 10)] as const)
  return {
    bias: Math.round(bias * 10),
    features: Object.fromEntries(entries.filter(([, weight]) => weight !== 0).sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}
