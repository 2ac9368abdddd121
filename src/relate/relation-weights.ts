import { DataError } from '../errors.js'
import { BUCKETS, type FeatureSet } from './pairs/feature-set.js'
import type { RelationName } from './relation-types.js'

/**
 * The file of learned weights: `u32` length of a JSON header, the header, then for every relation of the header its
 * non-zero weights: `count` buckets as `u16`, then `count` weights as `i8`. Little endian.
 */
export interface WeightsHeader {
  readonly version: number
  readonly buckets: number
  readonly relations: readonly RelationHeader[]
}

interface RelationHeader {
  readonly name: RelationName
  /** Number of non-zero weights. */
  readonly count: number
  /** What one step of a weight is worth. */
  readonly scale: number
  /** Least sum of weights (log-odds) at which the relation is said. */
  readonly threshold: number
  /** From a sum of weights to a probability: `1 / (1 + exp(-(slope * sum + intercept)))`. */
  readonly calibration: readonly [slope: number, intercept: number]
}

/** What scores the pairs for one relation. */
export interface RelationScorer {
  readonly name: RelationName
  /** Calibrated probability that the relation holds, 0–1; `undefined` where it is too low to say it. */
  confidence(features: FeatureSet): number | undefined
}

export const WEIGHTS_VERSION = 2

/** Reads the weights. @throws DataError `INVALID_DATA_FILE` if the bytes are cut short or of another version */
export function readWeights(bytes: Uint8Array): readonly RelationScorer[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const header = readHeader(bytes, view)
  if (header.version !== WEIGHTS_VERSION || header.buckets !== BUCKETS) {
    throw damaged(`version ${header.version} with ${header.buckets} buckets, wanted ${WEIGHTS_VERSION} with ${BUCKETS}`)
  }
  // The weights of one bucket for all relations lie side by side.
  const width = header.relations.length
  const weights = new Int8Array(BUCKETS * width)
  let at = 4 + view.getUint32(0, true)
  return header.relations.map(({ name, count, scale, threshold, calibration: [slope, intercept] }, column) => {
    if (at + count * 3 > bytes.length) throw damaged(`cut short at ${bytes.length} bytes`)
    for (let index = 0; index < count; index++) {
      weights[view.getUint16(at + index * 2, true) * width + column] = view.getInt8(at + count * 2 + index)
    }
    at += count * 3
    return {
      name,
      confidence: ({ buckets, size }) => {
        let sum = 0
        for (let index = 0; index < size; index++) sum += weights[buckets[index]! * width + column]!
        const score = sum * scale
        if (score < threshold) return undefined
        return Math.round(1e4 / (1 + Math.exp(-(slope * score + intercept)))) / 1e4
      },
    }
  })
}

function readHeader(bytes: Uint8Array, view: DataView): WeightsHeader {
  try {
    const length = view.getUint32(0, true)
    return JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as WeightsHeader
  } catch (cause) {
    throw damaged('no header', cause)
  }
}

function damaged(problem: string, cause?: unknown): DataError {
  return new DataError('INVALID_DATA_FILE', `The relation weights cannot be read: ${problem}.`, { cause })
}
