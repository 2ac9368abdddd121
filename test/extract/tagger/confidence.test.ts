import { expect, it } from 'vitest'
import { calibrated } from '../../../src/extract/tagger/confidence.js'

it.each([
  [0, 0.1],
  [0.25, 0.25],
  [0.5, 0.4],
  [0.9, 0.8],
  [1, 0.9],
])('reads %d off a curve as %d', (raw, expected) => {
  const curve = [
    [0, 0.1],
    [0.5, 0.4],
    [1, 0.9],
  ] as const
  expect(calibrated(raw, curve)).toBe(expected)
})

it('goes on level beyond the ends of a curve, and gives the probability without one', () => {
  const curve = [
    [0.4, 0.3],
    [0.8, 0.95],
  ] as const
  expect([calibrated(0.1, curve), calibrated(0.9, curve)]).toEqual([0.3, 0.95])
  expect(calibrated(0.123456, undefined)).toBe(0.1235)
  expect(calibrated(0.5, [])).toBe(0.5)
})
