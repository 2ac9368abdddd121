import type { Document } from '../document/document.js'
import type { Mention } from './mention.js'

/**
 * Finds mentions in a document. The one required method gets a read-only document and gives its mentions in any
 * order; it keeps nothing between documents, never throws for a text, and answers the same for the same input.
 *
 * Any extractor can be tested against this contract with `describeExtractor` of `dramatis/testing`.
 * @typeParam L the labels it gives, inferred from `labels`
 * @example
 * const tickers: Extractor<'ticker'> = {
 *   name: 'tickers',
 *   labels: ['ticker'],
 *   *extract(document) {
 *     for (const token of document.tokens)
 *       if (token.text.startsWith('$'))
 *         yield createMention(document, { start: token.start, end: token.end, label: 'ticker', confidence: 0.9, source: 'tickers' })
 *   },
 * }
 */
export interface Extractor<L extends string = string> {
  readonly name: string
  /** Every label that its mentions may have. */
  readonly labels: readonly L[]
  extract(document: Document): Iterable<Mention<L>> | Promise<Iterable<Mention<L>>>
}
