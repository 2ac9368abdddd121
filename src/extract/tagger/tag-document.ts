import type { Document } from '../../document/document.js'
import type { Network } from '../../model/network/network.js'
import { windows } from '../../model/network/windows.js'
import { endOfDatelinePlace, leanToPlace } from './dateline.js'
import { createDecoder, type DecodedSpan } from './decode.js'
import { createHeads } from './heads.js'
import { PLACE, TAG_COUNT } from './labels.js'
import { createScoreReader } from './read-scores.js'

/** An expression that was found; token indices into the document. */
export interface TaggedSpan extends DecodedSpan {
  /** It is a place that people have built. */
  readonly isFacility: boolean
}

/** Finds the expressions of a document, of all kinds, in order. */
export type DocumentTagger = (document: Document) => readonly TaggedSpan[]

/** Tokens that are decoded together, at most: bounds the memory that a text without a full stop takes. */
const LONGEST_RUN = 1024

/**
 * Puts network and decoder together. Expressions do not cross the ends of sentences. Documents of more than
 * `network.limit` tokens (a hundred pages) are read in windows, each with so much context that the edges of a window
 * are as good as its middle; the document pools then see a window at a time.
 */
export function createDocumentTagger(network: Network): DocumentTagger {
  const heads = createHeads(network.header)
  const decoder = createDecoder(LONGEST_RUN)
  const readScores = createScoreReader(network, heads)
  const { outputs, limit, reach, rows } = network

  return (document) => {
    const found: TaggedSpan[] = []
    const { tokens } = document
    for (const { start, end, coreStart, coreEnd } of windows(document, limit, reach)) {
      const scores = readScores(document, start, end)
      const isFacility = (from: number, to: number): boolean => {
        let shares = 0
        for (let t = from; t < to; t++) shares += heads.facilityShare(scores, rows[t - start]! * outputs)
        return shares / (to - from) > 0.5
      }
      let length = 0
      const decodeUpTo = (runEnd: number): void => {
        if (length === 0) return
        const first = runEnd - length
        for (const span of decoder.decode(length)) {
          const [from, to] = [first + span.start, first + span.end]
          found.push({ ...span, start: from, end: to, isFacility: span.kind === PLACE && isFacility(from, to) })
        }
        length = 0
      }
      let sentence = -1
      let placeEnd = 0
      for (let t = coreStart; t < coreEnd; t++) {
        if (length === LONGEST_RUN) decodeUpTo(t)
        if (tokens[t]!.sentence !== sentence) {
          decodeUpTo(t)
          sentence = tokens[t]!.sentence
          placeEnd = endOfDatelinePlace(document, sentence)
        }
        const at = length * TAG_COUNT
        const row = rows[t - start]!
        if (row >= 0 && heads.read(scores, row * outputs, decoder.tags, at)) {
          if (t < placeEnd) leanToPlace(decoder.tags, at)
          length++
        } else decodeUpTo(t)
      }
      decodeUpTo(coreEnd)
    }
    return found
  }
}
