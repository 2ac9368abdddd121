import { readFileSync } from 'node:fs'
import { createDocument } from '../../src/document/create-document.js'
import type { Document, Token } from '../../src/document/document.js'

/** What `training/` says that the model of `tiny.bin` computes. */
interface Expected {
  readonly labels4: readonly string[]
  readonly labels9: readonly string[]
  readonly documents: readonly {
    readonly forms: readonly string[]
    readonly opens: readonly boolean[]
    readonly features: readonly { word: number; grams: readonly number[]; shape: number; facts: number }[]
    readonly logits: readonly (readonly number[])[]
    readonly states: readonly (readonly number[])[]
    /** Tokens that pass the gate, and their logits. */
    readonly kept: readonly number[]
    readonly keptLogits: readonly (readonly number[])[]
  }[]
}

const folder = new URL('../fixtures/model/', import.meta.url)

/** The bytes of the model, anew at each call. */
export function tinyModel(): Uint8Array {
  return new Uint8Array(readFileSync(new URL('tiny.bin', folder)))
}

export const tinyExpected = JSON.parse(readFileSync(new URL('tiny.json', folder), 'utf8')) as Expected

/** A document of given tokens with a space between them; `opens` says which of them begin a sentence. */
export function documentOf(forms: readonly string[], opens: readonly boolean[]): Document {
  let sentence = -1
  let start = 0
  const tokens = forms.map((text, index): Token => {
    if (opens[index]) sentence++
    const token = { start, end: start + text.length, text, kind: 'word', index, sentence } as const
    start = token.end + 1
    return token
  })
  const firsts = tokens.filter((_, index) => opens[index]).map(({ index }) => index)
  const sentences = firsts.map((firstToken, index) => {
    const endToken = firsts[index + 1] ?? tokens.length
    const span = { start: tokens[firstToken]!.start, end: tokens[endToken - 1]!.end }
    return { ...span, index, firstToken, endToken, kind: 'body' as const }
  })
  return createDocument({ text: forms.join(' '), tokens, sentences })
}
