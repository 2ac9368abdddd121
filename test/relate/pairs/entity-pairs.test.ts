import { describe, expect, it } from 'vitest'
import { read } from '../../../src/link/reading.js'
import { readCountries } from '../../../src/relate/pairs/countries.js'
import { entityPairs } from '../../../src/relate/pairs/entity-pairs.js'
import { tokenize } from '../../../src/tokenize/tokenize.js'
import { readMarks } from '../../cases/relate/stated-cases.js'

function pairsOf(marked: string): readonly string[] {
  const { text, entities } = readMarks(marked)
  const pairs = entityPairs(read(entities, tokenize(text)), readCountries(entities))
  return pairs.map(({ source, target, passages }) => `${source.name} > ${target.name} ${passages.length}`)
}

describe('entity pairs', () => {
  it('are those of labels that a relation may tie, in both directions, with the sentences that name both', () => {
    expect(
      pairsOf('[Ana Reyes](person) left [Brightline](organization). [Reyes](person) liked [Brightline](organization).'),
    ).toEqual(['Ana Reyes > Brightline 2'])
    expect(pairsOf('[Ana Reyes](person) saw [Karl Klein](person).')).toEqual([
      'Ana Reyes > Karl Klein 1',
      'Karl Klein > Ana Reyes 1',
    ])
  })

  it('join everybody with the country that the text is about, wherever it is named', () => {
    expect(pairsOf('[Ana Reyes](person) left. [Peru](country:PE) sleeps.')).toEqual(['Ana Reyes > Peru 0'])
  })

  it('take a nationality for its country', () => {
    expect(pairsOf('A [Peruvian](group:PE) court freed [Ana Reyes](person). [Peru](country:PE) slept.')).toEqual([
      'Ana Reyes > Peru 1',
    ])
  })

  it('join a place with its country', () => {
    const names = pairsOf(
      'They saw [Lima](city:PE). [Peru](country:PE) slept. [Chile](country:CL) and [Cuba](country:CU).',
    )
    expect(names).toContain('Lima > Peru 0')
  })

  it('grow with the names of a sentence only up to a limit', () => {
    const people = Array.from({ length: 60 }, (_, index) => `[P${index} Q${index}](person)`).join(', ')
    expect(pairsOf(`${people} and [Brightline](organization).`).length).toBeLessThan(60 * 16 * 2 + 17)
  })

  it('leave out what a dateline names', () => {
    const names = pairsOf(
      '[LIMA](city:PE), March 3 ([Andes Wire](organization)) - [Ana Reyes](person) left [Cusco](city).',
    )
    expect(names).toEqual(['Ana Reyes > Cusco 1'])
  })

  it('leave out an organization that is only talked to', () => {
    expect(pairsOf('[Ana Reyes](person) told [Andes Wire](organization) so.')).toEqual([])
  })

  it('leave out faiths and political camps, which stand for no country', () => {
    expect(pairsOf('[Democrats](group) and [Shiite](group) clerics cheered [Ana Reyes](person).')).toEqual([])
    expect(pairsOf('[Peruvians](group:PE) cheered [Ana Reyes](person).')).toEqual(['Ana Reyes > Peruvians 1'])
  })
})
