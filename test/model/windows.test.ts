import { describe, expect, it } from 'vitest'
import { windows } from '../../src/model/network/windows.js'
import { documentOf } from './fixture.js'

/** A document of `tokens` tokens in sentences of `length`. */
const document = (tokens: number, length: number) =>
  documentOf(
    Array.from({ length: tokens }, () => 'a'),
    Array.from({ length: tokens }, (_, index) => index % length === 0),
  )

describe('windows', () => {
  it('take a document whole if it fits', () => {
    expect([...windows(document(100, 10), 100, 20)]).toEqual([{ start: 0, end: 100, coreStart: 0, coreEnd: 100 }])
    expect([...windows(document(0, 10), 100, 20)]).toEqual([])
  })

  it.each([
    [101, 10],
    [1000, 7],
    [1000, 33],
    [1000, 1000],
    [997, 1],
  ])('cover %i tokens in sentences of %i once, with context on both sides', (tokens, length) => {
    const whole = document(tokens, length)
    let covered = 0
    for (const { start, end, coreStart, coreEnd } of windows(whole, 100, 20)) {
      expect(coreStart).toBe(covered)
      expect(coreEnd).toBeGreaterThan(coreStart)
      expect(end - start).toBeLessThanOrEqual(100)
      expect(start).toBe(Math.max(0, coreStart - 20))
      expect(end).toBe(Math.min(tokens, coreEnd + 20))
      if (length < 30) expect(whole.tokens[coreEnd]?.sentence).not.toBe(whole.tokens[coreEnd - 1]!.sentence)
      covered = coreEnd
    }
    expect(covered).toBe(tokens)
  })
})
