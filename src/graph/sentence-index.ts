import type { Evidence } from './graph-data.js'
import { passageKey } from './passage-key.js'

/** Gives the key of the sentence that holds a passage, or `undefined` if none of the known ones does. */
export type SentenceIndex = (passage: Evidence) => string | undefined

/**
 * Makes the look-up of sentences by a passage in them (the phrase that proves a relation, say): a binary search.
 * @param sentences in any order, also several times; they do not overlap
 */
export function createSentenceIndex(sentences: Iterable<Evidence>): SentenceIndex {
  const byDocument = new Map<string | undefined, Evidence[]>()
  for (const sentence of sentences) {
    const known = byDocument.get(sentence.document)
    if (known) known.push(sentence)
    else byDocument.set(sentence.document, [sentence])
  }
  for (const known of byDocument.values()) known.sort((a, b) => a.start - b.start)
  return (passage) => {
    const known = byDocument.get(passage.document) ?? []
    let low = 0
    let high = known.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (known[middle]!.start <= passage.start) low = middle + 1
      else high = middle
    }
    const sentence = known[low - 1]
    return sentence && passage.end <= sentence.end ? passageKey(sentence) : undefined
  }
}
