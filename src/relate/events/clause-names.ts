import type { Reading } from '../../link/reading.js'
import type { Extent } from '../extents.js'
import { COUNTS } from './clause-words.js'

/** Where the names of a document begin and end. Tokens are given by index. */
export interface ClauseNames {
  startingAt(token: number): Extent | undefined
  /** The name whose last token stands right before a token. */
  endingAt(token: number): Extent | undefined
  /** Index of the sentence of a token, -1 outside the document. */
  sentenceOf(token: number): number
  isDate(token: number): boolean
  /** "two", "12", "several": how many of a people there are. */
  isCount(token: number): boolean
}

/** Indexes names, titles and appositions with them, by their bounds. */
export function clauseNamesOf(extents: readonly Extent[], { document, mentionAt, word }: Reading): ClauseNames {
  const { tokens } = document
  const ending = new Map(extents.map((extent) => [extent.end, extent]))
  const starting = new Map(extents.map((extent) => [extent.first, extent]))
  return {
    startingAt: (token) => starting.get(token),
    endingAt: (token) => ending.get(token),
    sentenceOf: (token) => tokens[token]?.sentence ?? -1,
    isDate: (token) => mentionAt(token)?.entity.label === 'date',
    isCount: (token) => COUNTS.has(word(token)) || (tokens[token]?.kind === 'number' && !mentionAt(token)),
  }
}
