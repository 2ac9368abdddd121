/** What a UTF-16 code unit is to the tokenizer. Small integers, so that the scan compares numbers. */
export const SPACE = 0
export const LETTER = 1
export const DIGIT = 2
/** Combining marks and soft hyphens: part of the word that they follow. */
export const MARK = 3
export const PUNCTUATION = 4
export const SYMBOL = 5
/** Half of a surrogate pair: what it is depends on the pair. */
export const SURROGATE = 6

const LETTERS = /^\p{L}$/u
const MARKS = /^[\p{M}\u00AD]$/u
const DIGITS = /^\p{Nd}$/u
const SPACES = /^[\s\p{Z}\u0085\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]$/u
const PUNCTUATIONS = /^\p{P}$/u

/** The class of a character, by Unicode's categories; invisible direction marks and joiners count as space. */
function classify(character: string): number {
  if (LETTERS.test(character)) return LETTER
  if (DIGITS.test(character)) return DIGIT
  if (MARKS.test(character)) return MARK
  if (SPACES.test(character)) return SPACE
  return PUNCTUATIONS.test(character) ? PUNCTUATION : SYMBOL
}

const NOT_YET = 255

/** Classes of the whole basic plane, each looked up at most once: 64 kB that depend on nothing but Unicode. */
const table = /* @__PURE__ */ new Uint8Array(0x10000).fill(NOT_YET)

/** The class of a code unit. */
export function classOf(unit: number): number {
  const known = table[unit]!
  if (known !== NOT_YET) return known
  const found = unit >= 0xd800 && unit <= 0xdfff ? SURROGATE : classify(String.fromCharCode(unit))
  table[unit] = found
  return found
}

/** Whether a code unit is a letter by itself; most are of ASCII, which needs no look-up. */
export function isLetter(unit: number): boolean {
  const small = (unit | 0x20) - 0x61
  return (small >= 0 && small < 26) || (unit > 0x7f && classOf(unit) === LETTER)
}

/** The class of a surrogate pair. */
export function classOfPair(high: number, low: number): number {
  return classify(String.fromCharCode(high, low))
}

export function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

export function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}

/** Straight or curly: ' ’ ʼ (a modifier letter, used in transliterations) are told apart by their context. */
export function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019
}

/** An upper-case letter of ASCII or, slower, of any script. */
export function isUpper(unit: number): boolean {
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a
  const character = String.fromCharCode(unit)
  return character !== character.toLowerCase()
}

/** A lower-case letter of ASCII or, slower, of any script. */
export function isLower(unit: number): boolean {
  if (unit < 0x80) return unit >= 0x61 && unit <= 0x7a
  const character = String.fromCharCode(unit)
  return character !== character.toUpperCase()
}
