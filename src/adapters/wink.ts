/**
 * `dramatis/adapters/wink`: names and times from wink-nlp with its English model.
 */
import type { DateMention } from '../extract/dates/timex-value.js'
import type { Extractor } from '../extract/extractor.js'
import { createMention, type Mention } from '../extract/mention.js'
import { probability } from './logistic.js'
import { peer } from './peer.js'
import { findNames } from './tagged-names/find-names.js'
import { WINK_DATE_WEIGHTS, WINK_NAME_WEIGHTS } from './weights/wink.generated.js'
import { dateCandidates } from './wink/date-candidates.js'
import { loadWink } from './wink/load-wink.js'
import { readDocument } from './wink/read-document.js'

/** The labels of the adapter. */
export type WinkLabel = keyof typeof WINK_NAME_WEIGHTS | keyof typeof WINK_DATE_WEIGHTS

/**
 * An extractor over the optional packages `wink-nlp` and `wink-eng-lite-web-model`, which are loaded at the first
 * text. wink-nlp marks times, amounts and addresses, but no names: its DATE, TIME and DURATION become `date`, with the
 * value that dramatis reads in them, where it reads one; names are told from its parts of speech by a small model that
 * was learned on annotated news. Confidence was learned on such texts, too. Amounts and addresses are left out.
 * @throws MissingPeerError `MISSING_PEER` at the first text, if a package is not installed
 * @example createPipeline({ extractors: [wink()] })
 */
export function wink(): Extractor<WinkLabel> {
  const name = 'wink'
  const load = peer(name, ['wink-nlp', 'wink-eng-lite-web-model'], loadWink)
  return {
    name,
    labels: [...(Object.keys(WINK_NAME_WEIGHTS) as WinkLabel[]), 'date'],
    async extract(document) {
      const { tags, entities } = readDocument(await load(), document)
      const names = findNames(document, tags, WINK_NAME_WEIGHTS).map((found) =>
        createMention<Mention<WinkLabel>>(document, { ...found, source: name }),
      )
      const times = dateCandidates(document, entities).map(
        ({ mention, features }): DateMention => ({
          ...mention,
          confidence: probability(WINK_DATE_WEIGHTS.date, features),
          source: name,
        }),
      )
      return [...names, ...times]
    },
  }
}
