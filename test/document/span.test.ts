import { describe, expect, it } from 'vitest'
import { compareSpans, contains, overlaps } from '../../src/document/span.js'

const span = (start: number, end: number) => ({ start, end })

describe('spans', () => {
  it('overlap if they share a code unit, not if they touch', () => {
    expect(overlaps(span(0, 4), span(3, 6))).toBe(true)
    expect(overlaps(span(0, 4), span(4, 6))).toBe(false)
    expect(overlaps(span(4, 6), span(0, 4))).toBe(false)
    expect(overlaps(span(0, 9), span(3, 4))).toBe(true)
  })

  it('contain themselves and what lies within', () => {
    expect(contains(span(0, 4), span(0, 4))).toBe(true)
    expect(contains(span(0, 4), span(1, 3))).toBe(true)
    expect(contains(span(0, 4), span(3, 5))).toBe(false)
  })

  it('are ordered by start, the longer one first', () => {
    const ordered = [span(0, 9), span(0, 4), span(2, 3), span(5, 6)]
    expect([...ordered].reverse().sort(compareSpans)).toEqual(ordered)
  })
})
