import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenize } from '../../src/tokenize/tokenize.js'

/** What the rules of the tokenizer look at, so that random texts meet them often. */
const PIECES = [
  ...['a', 'B', 'Ab', 'said', 'The', 'May', 'BAGHDAD', 'Mr.', 'No.', 'p.m.', 'U.S.', 'U.S', 'Inc.', 'Jan.', 'Ph.D'],
  ...['.', '..', '...', '…', ',', ';', ':', '!', '?', '"', '“', '”', "'", '’', '‘', '(', ')', '[', ']', '•', '•'],
  ...['-', '--', '–', '—', '&', '/', '_', '*', '=', '~', '+', '<', '>', '$', '€', '%', '1', '12', '1.2', "n't", '’s'],
  ...[' ', '  ', '\n', '\n\n', '\r\n', '\t', '\u0000', '\u2028', '\u00a0', '\u200b', '\u00ad', '\ufeff', '\u202e'],
  ...['@', '#', '@x', '#y', 'http://', 'www.', 'a@b.co', 'é', 'e\u0301', 'العربية', '中文', '𝒜', '𐐀'],
  ...['\ud83d', '\ude00', '😀', '👩‍👩‍👧', '🏽', '🇺🇳', '\ufe0f', '\u200d'],
]

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')),
)

/** What may stand between tokens: whitespace, and marks that cannot be seen. */
const GAP = /^[\s\p{Z}\u0085\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]*$/u

const runs = { numRuns: 2_000 }

function cutsPair(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, at - 1), at + 1))
}

describe('of any text', () => {
  it('tokens and the gaps between them give back the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { tokens } = tokenize(text)
        let put = ''
        let at = 0
        for (const token of tokens) {
          const gap = text.slice(at, token.start)
          expect(gap).toMatch(GAP)
          put += gap + token.text
          at = token.end
        }
        const rest = text.slice(at)
        expect(rest).toMatch(GAP)
        expect(put + rest).toBe(text)
      }),
      runs,
    )
  })

  it('tokens are numbered, in order, not empty, without whitespace, and cut no surrogate pair', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let before = 0
        for (const [index, token] of tokenize(text).tokens.entries()) {
          expect(token.index).toBe(index)
          expect(token.start).toBeGreaterThanOrEqual(before)
          expect(token.end).toBeGreaterThan(token.start)
          expect(token.text).not.toMatch(/\s/)
          expect(cutsPair(text, token.start) || cutsPair(text, token.end)).toBe(false)
          before = token.end
        }
      }),
      runs,
    )
  })

  it('every token is in just one sentence, whose span is that of its tokens', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { tokens, sentences } = tokenize(text)
        let next = 0
        for (const [index, sentence] of sentences.entries()) {
          expect(sentence.index).toBe(index)
          expect(sentence.firstToken).toBe(next)
          expect(sentence.endToken).toBeGreaterThan(next)
          next = sentence.endToken
          expect(sentence.start).toBe(tokens[sentence.firstToken]?.start)
          expect(sentence.end).toBe(tokens[sentence.endToken - 1]?.end)
          for (const token of tokens.slice(sentence.firstToken, next)) expect(token.sentence).toBe(index)
          if (sentence.dateline) {
            expect(sentence.dateline.start).toBe(sentence.start)
            expect(sentence.dateline.end).toBeLessThan(sentence.end)
          }
        }
        expect(next).toBe(tokens.length)
      }),
      runs,
    )
  })

  it('the same text gives the same document', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(JSON.stringify(tokenize(text))).toBe(JSON.stringify(tokenize(text)))
      }),
      { numRuns: 300 },
    )
  })

  it('a blank line parts sentences as the ends of texts do', () => {
    const words = fc.array(fc.constantFrom('Anna', 'met', 'the', 'mayor', 'of', 'Lisbon', ',', '.'), {
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(words, words, (first, second) => {
        const [above, below] = [first.join(' '), second.join(' ')]
        const apart = [above, below].flatMap((text) => tokenize(text).tokens.map((token) => token.text))
        const together = tokenize(`${above}\n\n${below}`)
        expect(together.tokens.map((token) => token.text)).toEqual(apart)
        expect(together.sentences.some(({ end }) => end === above.length)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

describe('published', () => {
  it('is carried by the document, and absent if it is not said', () => {
    expect(tokenize('', { published: '2019-05-18' }).published).toBe('2019-05-18')
    expect('published' in tokenize('')).toBe(false)
  })
})
