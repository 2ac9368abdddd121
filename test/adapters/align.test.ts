import { describe, expect, it } from 'vitest'
import { align } from '../../src/adapters/align.js'

const cut = (text: string, words: readonly string[]): string[] =>
  align(text, words).map(({ start, end }) => text.slice(start, end))

describe('align', () => {
  it('finds every word in its place, whatever whitespace lies between', () => {
    const text = 'Anna \t met\u00a0 Anna\r\nBerg'
    const spans = align(text, ['Anna', 'met', 'Anna', 'Berg'])
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['Anna', 'met', 'Anna', 'Berg'])
    expect(spans[2]?.start).toBeGreaterThan(spans[1]!.end)
  })

  it('leaves words that are not in the text empty, and goes on after them', () => {
    expect(cut('He won’t leave Oslo', ['He', 'won’t', '', 'leave', 'Oslo'])).toEqual([
      'He',
      'won’t',
      '',
      'leave',
      'Oslo',
    ])
    expect(cut('He left Oslo', ['He', 'will', 'Oslo'])).toEqual(['He', '', 'Oslo'])
  })

  it('does not look for a word beyond its reach', () => {
    const text = `Anna ${'x'.repeat(200)} Berg`
    expect(cut(text, ['Anna', 'Berg'])).toEqual(['Anna', ''])
  })
})
