import { describe, expect, it } from 'vitest'
import { leaveOutStorms } from '../../src/refine/leave-out-storms.js'
import { describeRefiner } from '../../src/testing.js'
import { tokenize } from '../../src/tokenize/tokenize.js'
import { mentionOf } from './mentions.js'

describeRefiner(leaveOutStorms(), { describe, it })

function left(text: string, names: readonly string[]): readonly string[] {
  const mentions = names.map((name) => mentionOf(text, name, 'person'))
  return leaveOutStorms()
    .refine(mentions, tokenize(text))
    .map((mention) => mention.text)
}

describe('leaveOutStorms', () => {
  it('drops the name of a storm wherever it stands alone', () => {
    expect(left('Tropical Storm Ottilie hit Porto Verde.', ['Ottilie'])).toEqual([])
    expect(left('Ottilie left two dead. It was the first hurricane since Cyclone OTTILIE.', ['Ottilie'])).toEqual([])
  })

  it('keeps people of that name', () => {
    expect(left('Hurricane Ottilie came. Ottilie Brandt stayed.', ['Ottilie Brandt'])).toEqual(['Ottilie Brandt'])
  })

  it('keeps people called Storm, and people beside a storm', () => {
    expect(left('Storm Brandt sang.', ['Storm Brandt'])).toEqual(['Storm Brandt'])
    expect(left('After the storm Brandt sang.', ['Brandt'])).toEqual(['Brandt'])
    expect(left('Typhoon Commander Brandt spoke.', ['Brandt'])).toEqual(['Brandt'])
  })
})
