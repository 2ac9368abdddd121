import { describe, expect, it } from 'vitest'
import { compareSpans } from '../../src/document/span.js'
import type { Mention } from '../../src/extract/mention.js'
import { settleOverlaps } from '../../src/refine/settle-overlaps.js'
import { describeRefiner } from '../../src/testing.js'
import { tokenize } from '../../src/tokenize/tokenize.js'
import { mentionOf } from './mentions.js'

describeRefiner(settleOverlaps(), { describe, it })

const text = 'The May Harbour Union of Lisbon met on Friday in May.'

function settled(...mentions: readonly Mention[]): string[] {
  const sorted = mentions.toSorted(compareSpans)
  return settleOverlaps()
    .refine(sorted, tokenize(text))
    .map((mention) => `${mention.label} ${mention.text}`)
}

describe('settleOverlaps', () => {
  it('keeps the surest of mentions that overlap', () => {
    const union = mentionOf(text, 'Harbour Union of Lisbon', 'organization', 0.9)
    expect(settled(union, mentionOf(text, 'Lisbon', 'place', 0.8))).toEqual(['organization Harbour Union of Lisbon'])
    expect(settled(union, mentionOf(text, 'Lisbon', 'place', 0.95))).toEqual(['place Lisbon'])
  })

  it('keeps the longer of equally sure ones', () => {
    const union = mentionOf(text, 'Harbour Union', 'organization')
    expect(settled(union, mentionOf(text, 'Harbour', 'place'))).toEqual(['organization Harbour Union'])
  })

  it('keeps both neighbours of one that loses', () => {
    const may = mentionOf(text, 'May Harbour', 'person', 0.5)
    const [date, union] = [mentionOf(text, 'May', 'date', 0.6), mentionOf(text, 'Harbour Union', 'organization', 0.7)]
    expect(settled(may, date, union)).toEqual(['date May', 'organization Harbour Union'])
  })

  it('holds dates to the same rule, and counts a mention found twice once', () => {
    const [date, person] = [mentionOf(text, 'May', 'date', 0.6), mentionOf(text, 'May', 'person', 0.7)]
    expect(settled(date, person, { ...person, source: 'other' })).toEqual(['person May'])
  })

  it('leaves alone what does not overlap', () => {
    const mentions = [mentionOf(text, 'Lisbon', 'place', 0.1), mentionOf(text, 'Friday', 'date', 0.2)]
    expect(settled(...mentions)).toEqual(['place Lisbon', 'date Friday'])
  })
})
