import { describe, expect, it } from 'vitest'
import type { Mention } from '../../src/extract/mention.js'
import { institutesOfScholars } from '../../src/refine/institutes-of-scholars.js'
import { describeRefiner } from '../../src/testing.js'
import { tokenize } from '../../src/tokenize/tokenize.js'
import { mentionOf } from './mentions.js'

describeRefiner(institutesOfScholars(), { describe, it })

function facility(text: string, name: string, from = 0): Mention {
  return { ...mentionOf(text, name, 'place', 0.95, from), kind: 'facility' } as Mention
}

function refined(text: string, ...mentions: readonly Mention[]): readonly Mention[] {
  return institutesOfScholars().refine(mentions, tokenize(text))
}

describe('institutesOfScholars', () => {
  it('makes an organization of a facility with a scholar, wherever it is named', () => {
    const text = 'The Lumen Centre closed. Maren Oduya, an expert at the Lumen Centre, agreed.'
    const found = refined(text, facility(text, 'Lumen Centre'), facility(text, 'Lumen Centre', 30))
    expect(found).toMatchObject([{ label: 'organization' }, { label: 'organization', confidence: 0.9 }])
    expect(found[0]).not.toHaveProperty('kind')
  })

  it('makes an organization of a facility that somebody is of', () => {
    const text = 'Maren Oduya of the Lumen Centre agreed. The roof of the Arden Centre leaks.'
    const mentions = [
      mentionOf(text, 'Maren Oduya', 'person'),
      facility(text, 'Lumen Centre'),
      facility(text, 'Arden Centre'),
    ]
    expect(refined(text, ...mentions).map(({ label }) => label)).toEqual(['person', 'organization', 'place'])
  })

  it('leaves towns, and facilities where people only are', () => {
    const text = 'Maren Oduya, a professor at Lumen, spoke at the Arden Centre. A nurse at Arden Hospital agreed.'
    const mentions = [
      mentionOf(text, 'Lumen', 'place'),
      facility(text, 'Arden Centre'),
      facility(text, 'Arden Hospital'),
    ]
    expect(refined(text, ...mentions)).toEqual(mentions)
  })
})
