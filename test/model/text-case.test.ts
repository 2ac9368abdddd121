import { describe, expect, it } from 'vitest'
import { textCaseOf } from '../../src/model/network/text-case.js'

/** Case of a text of so many words, of which so many are capitalised, with a token that is no word behind each. */
function caseOf(words: number, capitals: number): string {
  const keys = Int32Array.from({ length: 2 * words }, (_, t) => (t % 2 === 0 ? t : -1))
  const capitalised = Uint8Array.from({ length: 2 * words }, (_, t) => Number(t % 2 === 0 && t < 2 * capitals))
  return textCaseOf(keys, capitalised, 2 * words)
}

describe('textCaseOf', () => {
  it('tells texts without capitals, with hardly any, with some and with many', () => {
    expect(caseOf(4, 0)).toBe('lower')
    expect(caseOf(51, 1)).toBe('lower')
    expect(caseOf(50, 1)).toBe('mixed')
    expect(caseOf(9, 4)).toBe('mixed')
    expect(caseOf(8, 4)).toBe('upper')
    expect(caseOf(8, 8)).toBe('upper')
  })

  it('takes a text without words for one without a case', () => {
    expect(caseOf(0, 0)).toBe('upper')
  })
})
