import type { Document } from '../../document/document.js'

/** A part of a document that is read at once, in token indices, ends exclusive. */
export interface Window {
  /** What is read. */
  readonly start: number
  readonly end: number
  /** What is believed: the rest is context. The cores of all windows are the document, in order. */
  readonly coreStart: number
  readonly coreEnd: number
}

/**
 * Cuts a document into windows of at most `limit` tokens with `context` tokens around each core, if there are as many.
 * Cores end with a sentence wherever one ends in their second half, so that a sentence is cut only if it is longer
 * than half a window.
 */
export function* windows(
  { tokens, sentences }: Pick<Document, 'tokens' | 'sentences'>,
  limit: number,
  context: number,
): Generator<Window> {
  let coreStart = 0
  while (coreStart < tokens.length) {
    const start = Math.max(0, coreStart - context)
    const most = start + limit
    let coreEnd = tokens.length
    if (coreEnd > most) {
      coreEnd = most - context
      const cut = tokens[coreEnd]!.sentence
      const sentenceStart = sentences[cut]!.firstToken
      if (sentenceStart > (coreStart + coreEnd) / 2) coreEnd = sentenceStart
    }
    yield { start, end: Math.min(tokens.length, coreEnd + context), coreStart, coreEnd }
    coreStart = coreEnd
  }
}
