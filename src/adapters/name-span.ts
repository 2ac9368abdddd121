import type { Document, Token } from '../document/document.js'

/** First and last token of a name. */
export interface TokenRange {
  readonly first: number
  readonly last: number
}

const ARTICLES: ReadonlySet<string> = /* @__PURE__ */ new Set(['the', 'The', 'THE', 'a', 'A', 'an', 'An'])

/**
 * The tokens of a name that a library found: whole tokens, without articles, clitics and punctuation at its edges.
 * `undefined` if nothing is left.
 */
export function nameRange(document: Document, start: number, end: number): TokenRange | undefined {
  const { tokens } = document
  const span = document.spanAt(start, end, { align: 'expand' })
  if (!span) return undefined
  let first = document.tokenAt(span.start)
  let last = document.tokenAt(span.end - 1)
  while (first <= last && (isEdge(tokens[first]!) || ARTICLES.has(tokens[first]!.text))) first++
  while (first <= last && isEdge(tokens[last]!)) last--
  return first <= last ? { first, last } : undefined
}

function isEdge({ kind }: Token): boolean {
  return kind === 'clitic' || kind === 'punctuation'
}
