import { describe, expect, it } from 'vitest'
import { packWeights } from '../../scripts/relations/pack-weights.js'
import { DataError } from '../../src/errors.js'
import { BUCKETS, createFeatureSet, hashWord } from '../../src/relate/pairs/feature-set.js'
import { readWeights } from '../../src/relate/relation-weights.js'

const set = createFeatureSet()
set.add(hashWord('heads'))
const [bucket] = set.buckets.slice(0, 1)

function weights(value: number): Float64Array {
  const all = new Float64Array(BUCKETS)
  all[bucket!] = value
  all[(bucket! + 1) % BUCKETS] = -2
  return all
}

const bytes = packWeights([
  { name: 'head_of', threshold: 0.5, calibration: { slope: 1, intercept: 0 }, weights: weights(2) },
  { name: 'based_in', threshold: 0.5, calibration: { slope: 1, intercept: 0 }, weights: weights(-1) },
])

describe('the file of relation weights', () => {
  it('is read back as it was written, up to the rounding of weights', () => {
    const [head, based] = readWeights(bytes)
    expect([head?.name, based?.name]).toEqual(['head_of', 'based_in'])
    expect(head?.confidence(set)).toBeCloseTo(1 / (1 + Math.exp(-2)), 2)
    expect(based?.confidence(set)).toBeUndefined()
  })

  it.each([
    ['cut short', bytes.subarray(0, bytes.length - 1)],
    ['no header', bytes.subarray(0, 3)],
    ['another version', packed('"version":2', '"version":9')],
  ])('is refused when damaged: %s', (_, damaged) => {
    expect(() => readWeights(damaged)).toThrow(DataError)
  })
})

function packed(from: string, to: string): Uint8Array {
  return new TextEncoder().encode(new TextDecoder('latin1').decode(bytes).replace(from, to))
}

describe('feature set', () => {
  it('holds a feature once and forgets it', () => {
    const features = createFeatureSet()
    features.add(7)
    features.add(7)
    features.add(8)
    expect(features.size).toBe(2)
    features.clear()
    expect(features.size).toBe(0)
    features.add(7)
    expect(features.size).toBe(1)
  })

  it('hashes words without regard to case', () => {
    expect(hashWord('Chancellor')).toBe(hashWord('chancellor'))
    expect(hashWord('xchief', 1)).toBe(hashWord('chief'))
  })
})
