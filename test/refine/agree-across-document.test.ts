import { describe, expect, it } from 'vitest'
import type { Mention } from '../../src/extract/mention.js'
import { agreeAcrossDocument } from '../../src/refine/agree-across-document.js'
import { describeRefiner } from '../../src/testing.js'
import { tokenize } from '../../src/tokenize/tokenize.js'
import { mentionOf } from './mentions.js'

describeRefiner(agreeAcrossDocument(), { describe, it })

function labelled(text: string, ...mentions: readonly Mention[]): string[] {
  return agreeAcrossDocument()
    .refine(mentions, tokenize(text))
    .map((mention) => `${mention.label} ${mention.text}`)
}

describe('agreeAcrossDocument', () => {
  it('makes a person of the surname of somebody named in full', () => {
    const text = 'Maren Oduya left. Oduya won.'
    const surname = mentionOf(text, 'Oduya', 'place', 0.6, 10)
    expect(labelled(text, mentionOf(text, 'Maren Oduya', 'person'), surname)).toEqual([
      'person Maren Oduya',
      'person Oduya',
    ])
  })

  it('lets many mentions outvote one', () => {
    const text = 'Lumen fell. Lumen rose. Lumen said so.'
    const starts = [0, 12, 24]
    const mentions = starts.map((from, i) => mentionOf(text, 'Lumen', i < 2 ? 'organization' : 'person', 0.8, from))
    expect(labelled(text, ...mentions)).toEqual(Array.from({ length: 3 }, () => 'organization Lumen'))
  })

  it('leaves a label that is surer than the others', () => {
    const text = 'Jordan met Jordan.'
    const mentions = [mentionOf(text, 'Jordan', 'place', 0.9), mentionOf(text, 'Jordan', 'person', 0.9, 5)]
    expect(labelled(text, ...mentions)).toEqual(['place Jordan', 'person Jordan'])
  })

  it('makes an organization of a doubtful place only, as towns have clubs named after them', () => {
    const text = 'Lumen fell. Lumen rose. Lumen said so.'
    const labels = (place: number): string[] => {
      const said = [mentionOf(text, 'Lumen', 'organization', 0.9), mentionOf(text, 'Lumen', 'organization', 0.9, 12)]
      return labelled(text, ...said, mentionOf(text, 'Lumen', 'place', place, 24))
    }
    expect(labels(0.5)[2]).toBe('organization Lumen')
    expect(labels(0.6)[2]).toBe('place Lumen')
  })

  it('counts headlines less', () => {
    const text = 'Dockers in Lumen struck on Monday for more pay.\n\nLumen dockers end strike\n\nRain expected'
    const mentions = (from: number): Mention[] => [
      mentionOf(text, 'Lumen', 'place', 0.85),
      mentionOf(text, 'Lumen', 'organization', 0.63, from),
    ]
    expect(labelled(text, ...mentions(40))).toEqual(['place Lumen', 'place Lumen'])
    const running = text.replaceAll('\n\n', '. ')
    expect(
      labelled(
        running,
        mentionOf(running, 'Lumen', 'place', 0.85),
        mentionOf(running, 'Lumen', 'organization', 0.63, 40),
      )[1],
    ).toBe('organization Lumen')
  })

  it('leaves other labels alone', () => {
    const text = 'May said so in May. May and May.'
    const mentions = [0, 15, 20, 28].map((from, i) => mentionOf(text, 'May', i === 1 ? 'date' : 'person', 0.9, from))
    expect(labelled(text, ...mentions)).toEqual(['person May', 'date May', 'person May', 'person May'])
  })
})
