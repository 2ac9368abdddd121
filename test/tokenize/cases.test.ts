import { describe, expect, it } from 'vitest'
import type { Document } from '../../src/document/document.js'
import { tokenize } from '../../src/tokenize/tokenize.js'
import { readCases } from './read-cases.js'

/** Sentences as the tables write them: their kind, their tokens, and above them the dateline that opens them. */
function showSentences({ text, tokens, sentences }: Document): string[] {
  return sentences.flatMap(({ kind, firstToken, endToken, dateline }) => [
    ...(dateline ? [`dateline: ${text.slice(dateline.start, dateline.end)}`] : []),
    `${kind}: ${tokens
      .slice(firstToken, endToken)
      .map((token) => token.text)
      .join(' ')}`,
  ])
}

function showKinds({ tokens }: Document): string[] {
  const kinds = ['word', 'number', 'clitic', 'address', 'symbol', 'punctuation']
  return kinds.flatMap((kind) => {
    const words = tokens.filter((token) => token.kind === kind).map((token) => token.text)
    return words.length === 0 ? [] : [`${kind}: ${words.join(' ')}`]
  })
}

describe('sentences, by test/cases/tokenize.txt', () => {
  it.each(readCases('tokenize.txt'))('$title', ({ text, expected }) => {
    expect(showSentences(tokenize(text))).toEqual(expected)
  })
})

describe('kinds of tokens, by test/cases/tokenize-kinds.txt', () => {
  it.each(readCases('tokenize-kinds.txt'))('$title', ({ text, expected }) => {
    expect(showKinds(tokenize(text))).toEqual(expected)
  })
})
