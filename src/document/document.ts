import type { Span } from './span.js'

/**
 * What a token is, as far as its characters say:
 * - `word`: letters, possibly with digits, hyphens, apostrophes or full stops inside ("al-Muhandis", "U.S.", "F-16");
 * - `number`: digits with their separators ("1,200", "3.5", "13th", "2011-12");
 * - `clitic`: a split-off part of a contraction or a possessive ("'s", "n't", "’ll");
 * - `punctuation`: a full stop, comma, quote, bracket, dash, ellipsis, bullet …;
 * - `symbol`: currency, percent, mathematical and other signs, emoji, stray control characters;
 * - `address`: a URL, an e-mail address, a @handle or a #hashtag, each kept whole.
 */
export type TokenKind = 'word' | 'number' | 'clitic' | 'punctuation' | 'symbol' | 'address'

/** One token of a document. Tokens never overlap, are in order, and hold no whitespace. */
export interface Token extends Span {
  /** Position in `document.tokens`. */
  readonly index: number
  /** Always `document.text.slice(start, end)`. */
  readonly text: string
  readonly kind: TokenKind
  /** Position in `document.sentences` of the sentence that holds it. */
  readonly sentence: number
}

/**
 * What a sentence is in the layout of a news text:
 * - `body`: running text;
 * - `heading`: a headline or a line of a list, a line of its own that does not end in a full stop.
 */
export type SentenceKind = 'body' | 'heading'

/** One sentence. Its span goes from the start of its first token to the end of its last one. */
export interface Sentence extends Span {
  /** Position in `document.sentences`. */
  readonly index: number
  /** Index of its first token. */
  readonly firstToken: number
  /** One past the index of its last token. */
  readonly endToken: number
  readonly kind: SentenceKind
  /** The dateline that opens it ("BAGHDAD, May 13 (Reuters) -"), without the dash, if it has one. */
  readonly dateline?: Span
}

/** How `spanAt` treats offsets that fall inside a token. */
export type Alignment = 'strict' | 'contract' | 'expand'

/**
 * A read-only view on one text: its tokens and sentences, with exact offsets.
 * Tokens plus the gaps between them give back the text.
 */
export interface Document {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  /**
   * When the text was published, if the caller said so: a day (`2019-05-18`) or an instant
   * (`2019-05-18T09:30:00Z`). The anchor of relative dates.
   */
  readonly published?: string
  /** Index of the token that holds `offset`; of the next one if it falls in a gap; `tokens.length` after the last. */
  tokenAt(offset: number): number
  /**
   * The run of tokens between two offsets as a span, or `undefined` where offsets and tokens disagree:
   * `strict` (default) wants both on token edges, `contract` drops tokens that are cut, `expand` takes them whole.
   */
  spanAt(start: number, end: number, options?: { readonly align?: Alignment }): Span | undefined
}
