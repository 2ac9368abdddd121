import type { Span } from '../document/span.js'

/**
 * Where the tokens of a library stand in the text that it read. Libraries drop, collapse or rewrite whitespace and
 * expand contractions, so their own offsets drift; this goes by the words, from left to right.
 * @param words in the order of the text; an empty or a rewritten word has no place of its own
 * @returns a span for every word, empty where it was not found. Linear in the text: a word is looked for within
 *   `reach` code units of the end of the one before
 */
export function align(text: string, words: readonly string[], reach = 64): readonly Span[] {
  let at = 0
  return words.map((word) => {
    const found = word === '' ? -1 : text.slice(at, at + word.length + reach).indexOf(word)
    if (found < 0) return { start: at, end: at }
    const start = at + found
    at = start + word.length
    return { start, end: at }
  })
}
