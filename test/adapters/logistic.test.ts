import { describe, expect, it } from 'vitest'
import { calibrated, probability } from '../../src/adapters/logistic.js'

describe('probability', () => {
  it('adds up the weights of the features that are present', () => {
    const weights = { bias: 10, features: { a: 5, b: -25 } }
    expect(probability({ bias: 0, features: {} }, [])).toBe(0.5)
    expect(probability(weights, [])).toBeCloseTo(1 / (1 + Math.exp(-1)), 10)
    expect(probability(weights, ['a', 'b', 'c'])).toBeCloseTo(1 / (1 + Math.exp(1)), 10)
  })

  it('is not taken in by names of members of every object', () => {
    expect(probability({ bias: 0, features: {} }, ['constructor', '__proto__', 'toString'])).toBe(0.5)
  })
})

describe('calibrated', () => {
  it('stretches and shifts log-odds, and keeps their order', () => {
    const weights = { bias: 0, features: {}, calibration: { scale: 0.5, shift: 1 } }
    expect(calibrated(weights, 0.5)).toBeCloseTo(1 / (1 + Math.exp(-1)), 10)
    expect(calibrated(weights, 0.9)).toBeGreaterThan(calibrated(weights, 0.6))
    expect(calibrated({ bias: 0, features: {} }, 0.7)).toBe(0.7)
  })
})
