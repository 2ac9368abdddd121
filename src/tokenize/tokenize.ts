import { createDocument } from '../document/create-document.js'
import type { Document } from '../document/document.js'
import { findSentences } from './find-sentences.js'
import { scanTokens } from './scan-tokens.js'

/** Changes whenever the same text may give other tokens; model files name the version they were trained with. */
export const TOKENIZER_VERSION = 1

/** What may be said of a text beside its characters. */
export interface TokenizeOptions {
  /** See `Document.published`. */
  readonly published?: string
}

/**
 * Reads a text into tokens and sentences by the conventions of English news: possessives and contractions fall apart
 * ("Iran" "’s", "do" "n't"), abbreviations and initials keep their full stop, hyphenated names stay whole, datelines
 * are found and not cut, blank lines always end a sentence. Any string gives a document; cost is linear in its length.
 * @param text offsets of the document are UTF-16 code units into it
 * @example
 * tokenize('Gen. Suleimani’s car left.').tokens.map((token) => token.text)
 * // ['Gen.', 'Suleimani', '’s', 'car', 'left', '.']
 */
export function tokenize(text: string, { published }: TokenizeOptions = {}): Document {
  const tokens = scanTokens(text)
  const sentences = findSentences(text, tokens)
  return createDocument({ text, tokens, sentences, published })
}
