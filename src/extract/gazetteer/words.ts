import { tokenize } from '../../tokenize/tokenize.js'

const PLAIN = /^(?:[a-z]+|\d+)(?: (?:[a-z]+|\d+))*$/i
const CURLY = /[’‘ʼ]/g
const DASHES = /[‐‑–]/g

/** The words of a name as tokens have them; plain words and numbers are cut without the tokenizer, which is slower. */
export function wordsOf(name: string): string[] {
  const words = PLAIN.test(name) ? name.split(' ') : tokenize(name).tokens.map(({ text }) => text)
  return words.map(plainMarks)
}

/** A word with straight apostrophes and plain hyphens. */
export function plainMarks(word: string): string {
  return isAscii(word) ? word : word.replace(CURLY, "'").replace(DASHES, '-')
}

function isAscii(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) > 0x7f) return false
  return true
}
