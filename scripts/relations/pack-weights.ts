import { BUCKETS } from '../../src/relate/pairs/feature-set.js'
import { WEIGHTS_VERSION } from '../../src/relate/relation-weights.js'
import type { Calibration } from './thresholds.js'

/** The weights of one relation, and when it is said. */
export interface LearnedRelation {
  readonly name: string
  readonly threshold: number
  readonly calibration: Calibration
  readonly weights: Float64Array
}

/** Writes weights in the form that `src/relate/relation-weights.ts` describes; weights become 8-bit integers. */
export function packWeights(relations: readonly LearnedRelation[]): Uint8Array {
  const parts: Uint8Array[] = []
  const headers = relations.map(({ name, threshold, calibration: { slope, intercept }, weights }) => {
    const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127
    const kept = [...weights.keys()].filter((bucket) => Math.round(weights[bucket]! / scale) !== 0)
    parts.push(
      new Uint8Array(Uint16Array.from(kept).buffer),
      new Uint8Array(Int8Array.from(kept, (bucket) => Math.round(weights[bucket]! / scale)).buffer),
    )
    const [least, ...calibration] = [threshold, slope, intercept].map((number) => Number(number.toFixed(4)))
    return { name, count: kept.length, scale, threshold: least, calibration }
  })
  const header = new TextEncoder().encode(
    JSON.stringify({ version: WEIGHTS_VERSION, buckets: BUCKETS, relations: headers }),
  )
  const length = new Uint8Array(Uint32Array.of(header.length).buffer)
  return Buffer.concat([length, header, ...parts])
}
