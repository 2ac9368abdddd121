import { describe, expect, it } from 'vitest'
import { endOfDatelinePlace, leanToPlace } from '../../../src/extract/tagger/dateline.js'
import { TAG_COUNT } from '../../../src/extract/tagger/labels.js'
import { tokenize } from '../../../src/tokenize/tokenize.js'

describe('dateline', () => {
  it.each([
    ['PORTO VERDE (Reuters) - The ship left.', 2],
    ['KHARTOUM, May 3 - The ship left.', 1],
    ['KHARTOUM, May 3 (IPS) – The ship left.', 1],
    ['HARBOUR NEWS - The ship left.', 0],
    ['The ship, an old one, left Porto Verde (again) - at last.', 0],
    ['KHARTOUM', 0],
    ['Khartoum (AP) - The ship left.', 0],
    ['ANA RUIZ, A FORMER MINISTER - THE LAST OF HER KIND - LEFT.', 0],
  ])('%s has a place of %i words', (text, words) => {
    expect(endOfDatelinePlace(tokenize(text), 0)).toBe(words)
  })

  it('makes a place of whatever name a token is in, and leaves what is outside', () => {
    const tags = Float64Array.from([0.2, 0.1, 0.05, 0.3, 0.05, 0.1, 0.1, 0, 0.05, 0.05, 0, 7])
    leanToPlace(tags, 0)
    const rounded = [...tags.subarray(0, TAG_COUNT)].map((p) => Math.round(p * 100) / 100)
    expect(rounded).toEqual([0.2, 0, 0, 0, 0, 0.55, 0.25, 0, 0, 0, 0])
    expect(tags[TAG_COUNT]).toBe(7)
  })
})
