/**
 * `dramatis/adapters/natural`: names from the words that natural's part-of-speech tagger calls proper nouns.
 */
import type { Extractor } from '../extract/extractor.js'
import { createMention, type Mention } from '../extract/mention.js'
import { loadTagger } from './natural/load-tagger.js'
import { tagDocument } from './natural/tag-document.js'
import { peer } from './peer.js'
import { findNames } from './tagged-names/find-names.js'
import { NATURAL_NAME_WEIGHTS } from './weights/natural.generated.js'

/** The labels of the adapter. */
export type NaturalLabel = keyof typeof NATURAL_NAME_WEIGHTS

/**
 * An extractor over the optional package `natural`, which is loaded at the first text. natural finds no names by
 * itself: its tagger (after Brill) says which words are proper nouns, and a small model, learned on annotated news
 * from those tags, the words and their neighbours, says which stretches of them are names, of what label, and how sure
 * that is. For Node only, as natural is.
 * @throws MissingPeerError `MISSING_PEER` at the first text, if the package is not installed
 * @example createPipeline({ extractors: [natural()] })
 */
export function natural(): Extractor<NaturalLabel> {
  const name = 'natural'
  const load = peer(name, ['natural'], loadTagger)
  return {
    name,
    labels: Object.keys(NATURAL_NAME_WEIGHTS) as NaturalLabel[],
    async extract(document) {
      const tags = tagDocument(await load(), document)
      return findNames(document, tags, NATURAL_NAME_WEIGHTS).map((found) =>
        createMention<Mention<NaturalLabel>>(document, { ...found, source: name }),
      )
    },
  }
}
