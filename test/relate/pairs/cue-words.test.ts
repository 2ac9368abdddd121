import { describe, expect, it } from 'vitest'
import { read } from '../../../src/link/reading.js'
import { readCountries } from '../../../src/relate/pairs/countries.js'
import { isSayable } from '../../../src/relate/pairs/cue-words.js'
import { entityPairs } from '../../../src/relate/pairs/entity-pairs.js'
import type { RelationName } from '../../../src/relate/relation-types.js'
import { tokenize } from '../../../src/tokenize/tokenize.js'
import { readMarks } from '../../cases/relate/stated-cases.js'

/** Whether a relation may be said of the first pair of a text. */
function mayBeSaid(name: RelationName, marked: string): boolean {
  const { text, entities } = readMarks(marked)
  const reading = read(entities, tokenize(text))
  return isSayable(name, entityPairs(reading, readCountries(entities))[0]!, reading)
}

describe('cue words', () => {
  it('let a rare relation be said where a word near the two speaks of it', () => {
    expect(mayBeSaid('spouse_of', '[Ana Reyes](person) and her husband, [Karl Klein](person), left.')).toBe(true)
    expect(mayBeSaid('spouse_of', 'The couple married: [Ana Reyes](person) and [Karl Klein](person).')).toBe(true)
    expect(mayBeSaid('born_in', '[Ana Reyes](person) was Born in [Lima](city:PE).')).toBe(true)
    expect(mayBeSaid('spouse_of', '[Ana Reyes](person) met [Karl Klein](person).')).toBe(false)
    expect(mayBeSaid('born_in', '[Ana Reyes](person) spoke in [Lima](city:PE).')).toBe(false)
  })

  it('read no cue far away, or in another sentence', () => {
    const far = 'His wife stayed at home with the dogs. [Ana Reyes](person) met [Karl Klein](person).'
    expect(mayBeSaid('spouse_of', far)).toBe(false)
    const farther = 'His wife stayed at home when at last [Ana Reyes](person) met [Karl Klein](person).'
    expect(mayBeSaid('spouse_of', farther)).toBe(false)
  })

  it('rule out that somebody belongs to what he is against wherever both are named', () => {
    const against = '[Ana Reyes](person) sued [Brightline](organization).'
    expect(mayBeSaid('member_of', against)).toBe(false)
    expect(mayBeSaid('citizen_of', '[Ana Reyes](person) accused [Peru](country:PE).')).toBe(true)
    expect(mayBeSaid('member_of', `${against} [Ana Reyes](person) of [Brightline](organization) left.`)).toBe(true)
  })

  it('are asked of no other relation', () => {
    expect(mayBeSaid('head_of', '[Ana Reyes](person) of [Brightline](organization).')).toBe(true)
  })
})
