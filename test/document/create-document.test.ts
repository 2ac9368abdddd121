import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Alignment } from '../../src/document/document.js'
import { tokenize } from '../../src/tokenize/tokenize.js'

// 0    5   9
const text = 'Anna Berg’s  car.'
const document = tokenize(text)

describe('tokenAt', () => {
  it('gives the token that holds an offset', () => {
    expect(document.tokenAt(0)).toBe(0)
    expect(document.tokenAt(3)).toBe(0)
    expect(document.tokenAt(5)).toBe(1)
    expect(document.tokenAt(9)).toBe(2)
  })

  it('gives the next token for an offset in a gap', () => {
    expect(document.tokenAt(4)).toBe(1)
    expect(document.tokenAt(11)).toBe(3)
    expect(document.tokenAt(12)).toBe(3)
  })

  it('gives the number of tokens after the last, and 0 before the first', () => {
    expect(document.tokenAt(text.length)).toBe(document.tokens.length)
    expect(document.tokenAt(10_000)).toBe(document.tokens.length)
    expect(document.tokenAt(-1)).toBe(0)
    expect(tokenize('').tokenAt(0)).toBe(0)
  })
})

describe('spanAt', () => {
  const spanAt = (start: number, end: number, align?: Alignment): string | undefined => {
    const span = document.spanAt(start, end, align === undefined ? {} : { align })
    return span && text.slice(span.start, span.end)
  }

  it('is strict by default: both ends on edges of tokens', () => {
    expect(spanAt(0, 9)).toBe('Anna Berg')
    expect(spanAt(5, 11)).toBe('Berg’s')
    expect(spanAt(0, 8)).toBeUndefined()
    expect(spanAt(1, 9)).toBeUndefined()
    expect(spanAt(0, 10)).toBeUndefined()
    expect(spanAt(4, 9)).toBeUndefined()
  })

  it('contracts: tokens that are cut are dropped, gaps too', () => {
    expect(spanAt(0, 10, 'contract')).toBe('Anna Berg')
    expect(spanAt(1, 9, 'contract')).toBe('Berg')
    expect(spanAt(4, 13, 'contract')).toBe('Berg’s')
    expect(spanAt(1, 3, 'contract')).toBeUndefined()
  })

  it('expands: tokens that are cut are taken whole, gaps are dropped', () => {
    expect(spanAt(1, 6, 'expand')).toBe('Anna Berg')
    expect(spanAt(10, 14, 'expand')).toBe('’s  car')
    expect(spanAt(4, 12, 'expand')).toBe('Berg’s')
  })

  it('gives nothing for a gap, an empty or a turned span, or offsets outside of the text', () => {
    for (const align of ['strict', 'contract', 'expand'] as const) {
      expect(spanAt(11, 13, align)).toBeUndefined()
      expect(spanAt(5, 5, align)).toBeUndefined()
      expect(spanAt(9, 5, align)).toBeUndefined()
      expect(spanAt(100, 200, align)).toBeUndefined()
      expect(spanAt(Number.NaN, 4, align)).toBeUndefined()
    }
    expect(tokenize('').spanAt(0, 1, { align: 'expand' })).toBeUndefined()
  })

  it('of any two offsets: strict implies all three agree, contract lies within, expand lies around', () => {
    const words = fc.array(fc.constantFrom('Anna', ' ', '  ', 'Berg’s', '.', '\n', '😀'), { maxLength: 12 })
    fc.assert(
      fc.property(words, fc.nat(60), fc.nat(60), (pieces, start, length) => {
        const read = tokenize(pieces.join(''))
        const end = start + length
        const [strict, contract, expand] = (['strict', 'contract', 'expand'] as const).map((align) =>
          read.spanAt(start, end, { align }),
        )
        if (strict) {
          expect(strict).toEqual({ start, end })
          expect(contract).toEqual(strict)
          expect(expand).toEqual(strict)
        }
        if (contract) {
          expect(contract.start).toBeGreaterThanOrEqual(start)
          expect(contract.end).toBeLessThanOrEqual(end)
          expect(expand).toBeDefined()
        }
        if (expand) {
          expect(read.spanAt(expand.start, expand.end)).toEqual(expand)
          expect(expand.start).toBeLessThan(end)
          expect(expand.end).toBeGreaterThan(start)
        }
      }),
      { numRuns: 1_000 },
    )
  })
})
