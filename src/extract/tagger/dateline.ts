import type { Document } from '../../document/document.js'
import { KIND_COUNT, TAGGER_LABELS } from './labels.js'

const PLACE: number = /* @__PURE__ */ TAGGER_LABELS.indexOf('place')

/**
 * One past the last token of the place that opens a sentence with a dateline ("NEW YORK (Reuters) -", "CAIRO, May 3 -");
 * the first token of the sentence if it has none. By the convention of agencies the place is in capitals, and a bracket
 * or comma ends it; without them capitals before a dash may be a heading. Text all in capitals has no such convention.
 */
export function endOfDatelinePlace({ sentences, tokens, tokenAt }: Document, sentence: number): number {
  const { dateline, firstToken, endToken } = sentences[sentence]!
  if (!dateline || hasLowerCase(tokens[firstToken]!.text)) return firstToken
  for (let t = firstToken + 1; tokens[t]!.end <= dateline.end; t++) {
    const { text, kind } = tokens[t]!
    if (text === ',' || text === '(') return goesOnInLowerCase(tokens, tokenAt(dateline.end), endToken) ? t : firstToken
    if (kind !== 'word') break
  }
  return firstToken
}

const hasLowerCase = (text: string): boolean => text !== text.toUpperCase()

/** Whether any of the next words after the dateline has a lower-case letter. */
function goesOnInLowerCase(tokens: Document['tokens'], first: number, end: number): boolean {
  for (let t = first; t < Math.min(first + 8, end); t++) if (hasLowerCase(tokens[t]!.text)) return true
  return false
}

/** Counts all that a token may be, if it is in a name, for a place. */
export function leanToPlace(tags: Float64Array, at: number): void {
  for (const first of [1, 2]) {
    let mass = 0
    for (let kind = 0; kind < KIND_COUNT; kind++) {
      mass += tags[at + first + 2 * kind]!
      tags[at + first + 2 * kind] = 0
    }
    tags[at + first + 2 * PLACE] = mass
  }
}
