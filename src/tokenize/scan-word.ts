import { abbreviationKind } from './abbreviations.js'
import {
  classOf,
  classOfPair,
  DIGIT,
  isApostrophe,
  isHighSurrogate,
  isLower,
  isLowSurrogate,
  isUpper,
  LETTER,
  MARK,
  SPACE,
} from './characters.js'

const DOT = 0x2e
const COMMA = 0x2c
const COLON = 0x3a
const SLASH = 0x2f
const HYPHEN = 0x2d
const NON_BREAKING_HYPHEN = 0x2011
const AMPERSAND = 0x26
const UNDERSCORE = 0x5f

/** Whether a word or number may go on with the code unit at `at`. */
function isWordUnit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  const kind = classOf(unit)
  if (kind === LETTER || kind === DIGIT || kind === MARK) return true
  if (isHighSurrogate(unit))
    return isLowSurrogate(text.charCodeAt(at + 1)) && classOfPair(unit, text.charCodeAt(at + 1)) === LETTER
  if (isLowSurrogate(unit))
    return at > 0 && isHighSurrogate(text.charCodeAt(at - 1)) && classOfPair(text.charCodeAt(at - 1), unit) === LETTER
  return false
}

/** Whether the mark at `at`, which stands between two word units, joins them into one token. */
function joins(text: string, at: number, segment: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit === HYPHEN || unit === NON_BREAKING_HYPHEN || unit === UNDERSCORE) return true
  const before = classOf(text.charCodeAt(at - 1))
  const after = text.charCodeAt(at + 1)
  if (unit === DOT) {
    if (before === DIGIT && classOf(after) === DIGIT) return true
    if (segment === 1 && before === LETTER) return true
    return isLower(after) && before === LETTER && !isUpper(text.charCodeAt(at - 1))
  }
  if (unit === COMMA || unit === COLON || unit === SLASH) return before === DIGIT && classOf(after) === DIGIT
  if (unit === AMPERSAND) return before === LETTER && classOf(after) === LETTER
  return isApostrophe(unit) && before === LETTER && classOf(after) === LETTER
}

/**
 * The end of the word or number that starts at `start`: letters, digits and marks, joined by hyphens, apostrophes,
 * inner full stops ("U.S.", "bbc.co.uk"), number separators and "&".
 */
export function scanWord(text: string, start: number): number {
  let end = start
  // Length of the run of letters since the last mark: "U.S." joins single letters only.
  let segment = 0
  while (end < text.length) {
    if (isWordUnit(text, end)) {
      segment++
      end++
    } else if (end + 1 < text.length && isWordUnit(text, end + 1) && joins(text, end, segment)) {
      segment = 0
      end++
    } else if (text.charCodeAt(end) === DOT && segment === 1 && isInnerStop(text, end)) {
      segment = 0
      end += 2
    } else break
  }
  return end
}

/** "U.S.-led": the stop of initials before a hyphen that goes on. */
function isInnerStop(text: string, at: number): boolean {
  return (
    text.charCodeAt(at + 1) === HYPHEN &&
    at + 2 < text.length &&
    isWordUnit(text, at + 2) &&
    text.charCodeAt(at - 2) === DOT
  )
}

/** How many units of a full stop at `end` belong to the word before it: 1 for initials and abbreviations, else 0. */
export function stopLength(text: string, start: number, end: number): number {
  if (text.charCodeAt(end) !== DOT || text.charCodeAt(end + 1) === DOT) return 0
  const length = end - start
  if (length === 1) return isInitial(text, start, end) ? 1 : 0
  // "U.S", "a.m", "Ph.D": single letters with stops between them.
  if (text.charCodeAt(end - 2) === DOT && classOf(text.charCodeAt(end - 1)) === LETTER) return 1
  if (length > 6) return 0
  const word = text.slice(start, end)
  const kind = abbreviationKind(word)
  if (!kind) return 0
  if (word === 'No' || word === 'Nos' || word === 'Art' || word === 'Op' || word === 'al' || word === 'Mon')
    return followedByDigit(text, end + 1) ? 1 : 0
  return 1
}

/** A capital letter alone, as in "J. R. Smith"; "I" only where a name goes on. */
function isInitial(text: string, start: number, end: number): boolean {
  if (!isUpper(text.charCodeAt(start))) return text[start] === 'v' && classOf(text.charCodeAt(end + 1)) === SPACE
  let next = end + 1
  while (next < text.length && text.charCodeAt(next) === 0x20) next++
  if (text[start] !== 'I') return true
  return isUpper(text.charCodeAt(next)) && text.charCodeAt(next + 1) === DOT
}

function followedByDigit(text: string, from: number): boolean {
  let at = from
  while (at < text.length && at < from + 2 && text.charCodeAt(at) === 0x20) at++
  return classOf(text.charCodeAt(at)) === DIGIT
}
