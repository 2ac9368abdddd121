/**
 * `dramatis/adapters/compromise`: the people, organizations, places and demonyms that compromise finds.
 */

import type { Extractor } from '../extract/extractor.js'
import { createMention, type Mention } from '../extract/mention.js'
import { compromiseCandidates } from './compromise/candidates.js'
import { COMPROMISE_LABELS, type CompromiseLabel } from './compromise/labels.js'
import { probability } from './logistic.js'
import { interop, peer } from './peer.js'
import { COMPROMISE_NAME_WEIGHTS } from './weights/compromise.generated.js'

/**
 * An extractor over the optional package `compromise`, which is loaded at the first text. Labels: its people,
 * organizations and places, and its demonyms as `group`. Titles, articles and possessives are not part of a mention.
 * Confidence is what the tags and the form of a name have been worth on annotated news, not compromise's own.
 * @throws MissingPeerError `MISSING_PEER` at the first text, if the package is not installed
 * @example createPipeline({ extractors: [compromise()] })
 */
export function compromise(): Extractor<CompromiseLabel> {
  const name = 'compromise'
  const load = peer(name, ['compromise'], async () =>
    interop((await import('compromise')) as { default: typeof import('compromise').default }),
  )
  return {
    name,
    labels: COMPROMISE_LABELS,
    async extract(document) {
      const library = await load()
      return compromiseCandidates(library, document).map(({ start, end, label, features }) =>
        createMention<Mention<CompromiseLabel>>(document, {
          start,
          end,
          label,
          confidence: probability(COMPROMISE_NAME_WEIGHTS[label], features),
          source: name,
        }),
      )
    },
  }
}

export type { CompromiseLabel }
