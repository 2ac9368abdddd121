import { describe, expect, it } from 'vitest'
import { splitDatelines } from '../../src/refine/split-datelines.js'
import { describeRefiner } from '../../src/testing.js'
import { tokenize } from '../../src/tokenize/tokenize.js'
import { mentionOf } from './mentions.js'

describeRefiner(splitDatelines(), { describe, it })

function split(text: string, name: string, label = 'place'): readonly string[] {
  const found = splitDatelines().refine([mentionOf(text, name, label)], tokenize(text))
  for (const { start, end, text: said } of found) expect(text.slice(start, end)).toBe(said)
  return found.map((mention) => mention.text)
}

describe('splitDatelines', () => {
  it('makes two places of a town in capitals and what it lies in', () => {
    expect(split('PORTO VERDE, Brazil (Coast Wire) — Ships left.', 'PORTO VERDE, Brazil')).toEqual([
      'PORTO VERDE',
      'Brazil',
    ])
    expect(split('ST. ORMOND, N. Dakota, May 3 — It snowed.', 'ST. ORMOND, N. Dakota')).toEqual([
      'ST. ORMOND',
      'N. Dakota',
    ])
    expect(split('GRÜNAU-SÜD, Tex. — It rained.', 'GRÜNAU-SÜD, Tex.')).toEqual(['GRÜNAU-SÜD', 'Tex.'])
  })

  it('leaves what is written otherwise, and what is no place', () => {
    expect(split('The mayor of Porto Verde, Brazil, left.', 'Porto Verde, Brazil')).toHaveLength(1)
    expect(split('FIRE IN PORTO VERDE, BRAZIL', 'PORTO VERDE, BRAZIL')).toHaveLength(1)
    expect(split('NORDAL, Inc. grew.', 'NORDAL, Inc.', 'organization')).toHaveLength(1)
  })

  it('is surer of the two than the extractor was of one', () => {
    const text = 'PORTO VERDE, Brazil — Ships left.'
    const found = splitDatelines().refine([mentionOf(text, 'PORTO VERDE, Brazil', 'place', 0.4)], tokenize(text))
    expect(found.map(({ confidence }) => confidence)).toEqual([0.97, 0.97])
  })
})
