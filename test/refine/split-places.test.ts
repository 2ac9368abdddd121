import { describe, expect, it } from 'vitest'
import { splitPlaces } from '../../src/refine/split-places.js'
import { describeRefiner } from '../../src/testing.js'
import { tokenize } from '../../src/tokenize/tokenize.js'
import { mentionOf } from './mentions.js'

describeRefiner(splitPlaces(), { describe, it })

function split(text: string, name: string, label = 'place'): readonly string[] {
  const found = splitPlaces().refine([mentionOf(text, name, label)], tokenize(text))
  for (const { start, end, text: said } of found) expect(text.slice(start, end)).toBe(said)
  return found.map((mention) => mention.text)
}

describe('splitPlaces', () => {
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

  it('splits in running text too, at each comma', () => {
    expect(split('The mayor of Porto Verde, Brazil, left.', 'Porto Verde, Brazil')).toEqual(['Porto Verde', 'Brazil'])
    expect(split('Born in Orm, Dakota, U.S., she left.', 'Orm, Dakota, U.S.')).toEqual(['Orm', 'Dakota', 'U.S.'])
  })

  it('leaves a comma of a name, and what is no place', () => {
    expect(split('He left Washington, D.C. on Friday.', 'Washington, D.C.')).toHaveLength(1)
    expect(split('NORDAL, Inc. grew.', 'NORDAL, Inc.', 'organization')).toHaveLength(1)
  })

  it('keeps the order where another extractor found a part', () => {
    const text = 'The mayor of Porto Verde, Brazil, left.'
    const mentions = ['Porto Verde, Brazil', 'Porto'].map((name) => mentionOf(text, name, 'place'))
    const found = splitPlaces().refine(mentions, tokenize(text))
    expect(found.map((mention) => mention.text)).toEqual(['Porto Verde', 'Porto', 'Brazil'])
  })

  it('leaves the confidence of what it does not split', () => {
    const text = 'the mayor of porto verde, brazil left.'
    const mentions = [mentionOf(text, 'porto verde, brazil', 'place', 0.4)]
    expect(splitPlaces().refine(mentions, tokenize(text))).toEqual(mentions)
  })

  it('is surer of the two than the extractor was of one', () => {
    const text = 'PORTO VERDE, Brazil — Ships left.'
    const found = splitPlaces().refine([mentionOf(text, 'PORTO VERDE, Brazil', 'place', 0.4)], tokenize(text))
    expect(found.map(({ confidence }) => confidence)).toEqual([0.9, 0.9])
  })
})
