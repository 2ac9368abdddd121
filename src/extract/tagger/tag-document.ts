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
  const facilityShares = new Float64Array(LONGEST_RUN)
  const readScores = createScoreReader(network, heads)
  const { outputs, limit, reach } = network

  return (document) => {
    const found: TaggedSpan[] = []
    const { tokens } = document
    let length = 0
    const decodeUpTo = (end: number): void => {
      if (length === 0) return
      const first = end - length
      for (const span of decoder.decode(length)) {
        const isFacility = span.kind === PLACE && mean(facilityShares, span.start, span.end) > 0.5
        found.push({ ...span, start: first + span.start, end: first + span.end, isFacility })
      }
      length = 0
    }
    for (const { start, end, coreStart, coreEnd } of windows(document, limit, reach)) {
      const scores = readScores(document, start, end)
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
        if (heads.read(scores, (t - start) * outputs, decoder.tags, at)) {
          if (t < placeEnd) leanToPlace(decoder.tags, at)
          facilityShares[length] = heads.facilityShare()
          length++
        } else decodeUpTo(t)
      }
      decodeUpTo(coreEnd)
    }
    return found
  }
}

function mean(values: Float64Array, start: number, end: number): number {
  let sum = 0
  for (let at = start; at < end; at++) sum += values[at]!
  return sum / (end - start)
}
