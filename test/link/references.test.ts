import { describe, expect, it } from 'vitest'
import { references } from '../../src/link/references.js'
import { roles } from '../../src/link/roles.js'
import type { Entity } from '../../src/resolve/entity.js'
import { sieves } from '../../src/resolve/sieves.js'
import { ensureLinear } from '../../src/testing/growth.js'
import { tokenize } from '../../src/tokenize/tokenize.js'
import { readMarks } from '../cases/relate/stated-cases.js'

async function referencesOf(marked: string): Promise<readonly string[]> {
  const { text, entities } = readMarks(marked)
  const document = tokenize(text)
  const linked = await references().link(await roles().link(entities, document), document)
  return linked.flatMap(({ name, references: found = [] }) => {
    return found.map(({ start, end, text: words, confidence }) => {
      expect(text.slice(start, end)).toBe(words)
      expect(confidence).toBeGreaterThan(0.5)
      return `${words}: ${name}`
    })
  })
}

describe('references', () => {
  it.each([
    ['a pronoun of the sentence before', '[Ana Reyes](person) left. She was tired.', ['She: Ana Reyes']],
    [
      'gender by the given name',
      '[Robert Birch](person) met [Susan Lund](person). She said he had aged.',
      ['he: Robert Birch', 'She: Susan Lund'],
    ],
    [
      'gender by the role',
      '[Robin Okafor](person), a spokeswoman, met [Peter Lund](person). Her tone was calm.',
      ['Her: Robin Okafor'],
    ],
    [
      'the subject goes on',
      '[Ian Marsh](person) wrote to [Robert Birch](person). He asked for money.',
      ['He: Ian Marsh'],
    ],
    [
      'nobody meets himself',
      '[Ian Marsh](person) came with [Robert Birch](person) and [Ian Marsh](person) thanked him.',
      ['him: Robert Birch'],
    ],
    [
      'who speaks does not say "he" of himself',
      '[Ian Marsh](person) trusts [Robert Birch](person). “He is honest,” [Ian Marsh](person) said.',
      ['He: Robert Birch'],
    ],
    [
      'whose relative stands beside him',
      '[Robert Birch](person) asked [Ian Marsh](person) to pay [Peter Lund](person) and his son.',
      ['his: Peter Lund'],
    ],
    ['himself', 'They asked [Ian Marsh](person), then [Robert Birch](person) himself.', ['himself: Robert Birch']],
    [
      'a description',
      'President [Ana Reyes](person) met [Ian Marsh](person). On Monday the president flew home.',
      ['the president: Ana Reyes'],
    ],
    ['a title written short', 'Gen. [Tariq Odeh](person) came. Then the general left.', ['the general: Tariq Odeh']],
    ['negative: two of one role', 'Gen. [Tariq Odeh](person) met Gen. [Ian Marsh](person). Then the general left.', []],
    ['negative: another gender', '[Robert Birch](person) left. She was tired.', []],
    ['negative: two as likely', 'They praised [Ian Marsh](person) and [Ian Brown](person). He was tired.', []],
    ['negative: a stranger', '[Robert Birch](person) paid a waiter. The man said he was tired.', []],
    [
      'negative: long ago',
      '[Ian Marsh](person) left. It rained. It rained. It rained. It rained. It rained. He slept.',
      [],
    ],
    ['negative: nobody', 'The [Harbour Union](organization) met. He was tired.', []],
    [
      'negative: a description that goes on',
      'President [Ana Reyes](person) met the president of [Peru](country:PE).',
      [],
    ],
  ])('%s', async (_, marked, expected) => {
    expect((await referencesOf(marked)).toSorted()).toEqual([...expected].sort())
  })

  it('takes time linear in the length of a sentence', async () => {
    await ensureLinear(
      async (text) => {
        const document = tokenize(text)
        const mentions = [...text.matchAll(/Ana Reyes/g)].map(({ index }) => {
          return { start: index, end: index + 9, text: 'Ana Reyes', label: 'person', confidence: 1, source: 'test' }
        })
        const entities = mentions.length === 0 ? [] : sieves().resolve(mentions, document)
        return references().link(entities as readonly Entity[], document)
      },
      (length) => 'Ana Reyes said “no” and she saw a doctor and his dog and '.repeat(Math.ceil(length / 57)),
    )
  })

  it('leaves the names alone', async () => {
    const { text, entities } = readMarks('[Ana Reyes](person) left. She was tired.')
    const [linked] = await references().link(entities, tokenize(text))
    expect(linked).toMatchObject({ aliases: [], mentions: entities[0]!.mentions })
  })
})
