import { fnv1a } from './fnv1a.js'

/** What name lists say of a word, as bits: first name, surname, city, country …; the header names them. */
export interface WordFacts {
  bitsOf(word: string): number
}

/**
 * @param keys FNV-1a hashes of lower-cased words, ascending
 * @param bits one byte for each key
 */
export function createWordFacts(keys: Uint32Array, bits: Uint8Array): WordFacts {
  return {
    bitsOf(word) {
      const key = fnv1a(word)
      let low = 0
      let high = keys.length
      while (low < high) {
        const middle = (low + high) >> 1
        if (keys[middle]! < key) low = middle + 1
        else high = middle
      }
      return keys[low] === key ? bits[low]! : 0
    },
  }
}
