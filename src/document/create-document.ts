import type { Alignment, Document, Sentence, Token } from './document.js'
import type { Span } from './span.js'

/** The parts of a document, as a tokenizer makes them. */
export interface DocumentParts {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly published?: string | undefined
}

/** Makes a document of its parts. Look-ups are binary searches over the tokens. */
export function createDocument({ text, tokens, sentences, published }: DocumentParts): Document {
  const tokenAt = (offset: number): number => {
    let low = 0
    let high = tokens.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (tokens[middle]!.end <= offset) low = middle + 1
      else high = middle
    }
    return low
  }
  return {
    text,
    tokens,
    sentences,
    ...(published === undefined ? {} : { published }),
    tokenAt,
    spanAt: (start, end, options) => alignSpan(tokens, tokenAt, start, end, options?.align ?? 'strict'),
  }
}

function alignSpan(
  tokens: readonly Token[],
  tokenAt: (offset: number) => number,
  start: number,
  end: number,
  align: Alignment,
): Span | undefined {
  if (!(start < end)) return undefined
  let first = tokenAt(start)
  let last = tokenAt(end - 1)
  if (last === tokens.length || tokens[last]!.start >= end) last--
  if (first > last) return undefined
  if (align === 'strict') {
    return tokens[first]!.start === start && tokens[last]!.end === end ? { start, end } : undefined
  }
  if (align === 'contract') {
    if (tokens[first]!.start < start) first++
    if (tokens[last]!.end > end) last--
    if (first > last) return undefined
  }
  return { start: tokens[first]!.start, end: tokens[last]!.end }
}
