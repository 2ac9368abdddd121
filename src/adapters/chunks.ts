import type { Document } from '../document/document.js'

/** A run of tokens of one sentence that is handed to a library at once. */
export interface Chunk {
  readonly start: number
  readonly text: string
  /** Index of its first token. */
  readonly firstToken: number
  /** One past the index of its last token. */
  readonly endToken: number
}

/** Tokens in a chunk at most: no sentence of a news text is longer, and no library's time gets out of hand. */
const LONGEST = 200

/** A longer token is no word, and is left out: a library may take time that grows with its square. */
const LONGEST_TOKEN = 100

/** The sentences of a document, cut where they are longer than any sentence is. Linear in the text. */
export function chunks({ text, tokens, sentences }: Document): readonly Chunk[] {
  const found: Chunk[] = []
  const add = (firstToken: number, endToken: number): void => {
    if (firstToken === endToken) return
    const start = tokens[firstToken]!.start
    found.push({ start, text: text.slice(start, tokens[endToken - 1]!.end), firstToken, endToken })
  }
  for (const { firstToken, endToken } of sentences) {
    let first = firstToken
    for (let at = firstToken; at < endToken; at++) {
      if (tokens[at]!.text.length > LONGEST_TOKEN) {
        add(first, at)
        first = at + 1
      } else if (at - first === LONGEST) {
        add(first, at)
        first = at
      }
    }
    add(first, endToken)
  }
  return found
}
