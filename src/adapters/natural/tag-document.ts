import type { Document } from '../../document/document.js'
import { chunks } from '../chunks.js'
import type { Tags } from '../tagged-names/tags.js'

/** What is used of natural's part-of-speech tagger after Brill. */
export interface BrillTagger {
  tag(words: string[]): { readonly taggedWords: readonly { readonly tag?: unknown }[] }
}

/**
 * The tags of a document's own tokens: natural's tagger takes words, not text, so that there are no offsets to mend.
 * The curly apostrophes of clitics are made straight, which is all that its lexicon knows.
 */
export function tagDocument(tagger: BrillTagger, document: Document): Tags {
  const tags = document.tokens.map(() => '')
  for (const { firstToken, endToken } of chunks(document)) {
    const words = document.tokens.slice(firstToken, endToken).map(({ text }) => text.replaceAll('’', "'"))
    for (const [index, { tag }] of tagger.tag(words).taggedWords.entries()) {
      // Names of members of every object ("__proto__") get no tag from the lexicon.
      if (typeof tag === 'string') tags[firstToken + index] = tag
    }
  }
  return tags
}
