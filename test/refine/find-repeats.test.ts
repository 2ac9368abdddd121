import { describe, expect, it } from 'vitest'
import type { Mention } from '../../src/extract/mention.js'
import { findRepeats } from '../../src/refine/find-repeats.js'
import { tokenize } from '../../src/tokenize/tokenize.js'
import { mentionOf } from './mentions.js'

function found(text: string, ...mentions: readonly Mention[]): string[] {
  return findRepeats()
    .refine(mentions, tokenize(text))
    .map(({ start, text: name, label }) => `${start} ${label} ${name}`)
}

describe('findRepeats', () => {
  it('finds a name again where it was overlooked, no surer than it was found before', () => {
    const text = 'The Lumen Trust paid. Officials of Lumen Trust denied it.'
    const given = mentionOf(text, 'Lumen Trust', 'organization', 0.5)
    const refined = findRepeats().refine([given], tokenize(text))
    expect(refined).toEqual([given, { ...given, start: 35, end: 46 }])
  })

  it('takes the label that most speaks for', () => {
    const text = 'Karsa fell. Karsa rose. Karsa slept. It rained in Karsa.'
    const mentions = [0, 12, 24].map((from, i) => mentionOf(text, 'Karsa', i < 2 ? 'place' : 'person', 0.7, from))
    expect(found(text, ...mentions)).toContain('50 place Karsa')
  })

  it('leaves what stands beside another capitalised word, in lower case, or within another mention', () => {
    const text = 'Lumen paid. Lumen Trust paid. The lumen is a unit. On Lumen Day they rest.'
    const given = [mentionOf(text, 'Lumen', 'organization'), mentionOf(text, 'Lumen Day', 'date', 0.9, 40)]
    expect(found(text, ...given)).toEqual(['0 organization Lumen', '54 date Lumen Day'])
  })

  it('leaves a word that is seldom a name', () => {
    const text = 'Rose left. Rose. Rose? Rose! Rose: no.'
    expect(found(text, mentionOf(text, 'Rose', 'person'))).toEqual(['0 person Rose'])
  })

  it('leaves doubtful names, short ones, and other labels', () => {
    const text = 'Karsa, Bo and Monday met. Karsa, Bo and Monday left.'
    const given = [
      mentionOf(text, 'Karsa', 'place', 0.2),
      mentionOf(text, 'Bo', 'person'),
      mentionOf(text, 'Monday', 'date'),
    ]
    expect(found(text, ...given)).toHaveLength(3)
  })

  it('takes time in proportion to the length of a text', () => {
    const time = (copies: number): number => {
      const text = 'Karsa and Karsa Bay said no. '.repeat(copies)
      const document = tokenize(text)
      const mentions = Array.from({ length: copies / 2 }, (_, i) => mentionOf(text, 'Karsa', 'place', 0.9, i * 29))
      const before = process.cpuUsage()
      findRepeats().refine(mentions, document)
      const { user, system } = process.cpuUsage(before)
      return user + system
    }
    const best = (copies: number): number => Math.min(...[1, 2, 3, 4].map(() => time(copies)))
    best(4000)
    expect(best(32000) / best(4000)).toBeLessThan(8 * 4)
  })
})
