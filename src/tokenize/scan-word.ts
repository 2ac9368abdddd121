import { abbreviationKind } from './abbreviations.js'
import {
  classOf,
  classOfPair,
  DIGIT,
  isApostrophe,
  isHighSurrogate,
  isLetter,
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
const OPENING_BRACKET = 0x28
/** Between two letters it stands for an ayn ("Ta‘izz"). */
const OPENING_QUOTE = 0x2018

/** No abbreviation is longer. */
const LONGEST_PART = 6

/** How many units of a word or number stand at `at`: 0, 1, or 2 for a letter beyond the basic plane. */
function unitsAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  if (isLetter(unit)) return 1
  const kind = classOf(unit)
  if (kind === DIGIT || kind === MARK) return 1
  return startsAstralLetter(text, at) ? 2 : 0
}

/** Whether the surrogate pair of a letter stands at `at`. */
export function startsAstralLetter(text: string, at: number): boolean {
  const high = text.charCodeAt(at)
  if (!isHighSurrogate(high)) return false
  const low = text.charCodeAt(at + 1)
  return isLowSurrogate(low) && classOfPair(high, low) === LETTER
}

/**
 * The end of the word or number that starts at `start`: letters, digits and marks, joined by hyphens, apostrophes,
 * inner full stops ("U.S.", "bbc.co.uk"), number separators and "&".
 */
export function scanWord(text: string, start: number): number {
  const length = text.length
  let end = start
  // Units since the last mark: "U.S." joins single letters only.
  let segment = 0
  while (end < length) {
    const units = unitsAt(text, end)
    if (units > 0) {
      segment++
      end += units
    } else if (end + 1 < length && unitsAt(text, end + 1) > 0 && joins(text, end, segment)) {
      segment = 0
      end++
    } else if (text.charCodeAt(end) === DOT && stopGoesOn(text, start, end, segment)) {
      segment = 0
      end += 2
    } else break
  }
  return end
}

/** Whether the mark at `at`, which stands between two word units, joins them into one token. */
function joins(text: string, at: number, segment: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit === HYPHEN || unit === NON_BREAKING_HYPHEN || unit === UNDERSCORE) return true
  const before = classOf(text.charCodeAt(at - 1))
  const next = text.charCodeAt(at + 1)
  const after = classOf(next)
  if (unit === DOT) {
    if (before === DIGIT && after === DIGIT) return true
    if (before !== LETTER || after !== LETTER) return false
    if (segment === 2 && text.startsWith('Ph.D', at - 2)) return true
    return segment === 1 || (isLower(next) && !isUpper(text.charCodeAt(at - 1)))
  }
  if (unit === COMMA || unit === COLON || unit === SLASH) return before === DIGIT && after === DIGIT
  if (unit === AMPERSAND) return before === LETTER && after === LETTER
  if (unit === OPENING_QUOTE) return before === LETTER && after === LETTER
  return isApostrophe(unit) && before === after && (before === LETTER || before === DIGIT)
}

/** "U.S.-led", "Maj.-Gen.", "Gov.-elect": the stop of initials or an abbreviation before a hyphen that goes on. */
function stopGoesOn(text: string, start: number, at: number, segment: number): boolean {
  if (text.charCodeAt(at + 1) !== HYPHEN || at + 2 >= text.length || unitsAt(text, at + 2) === 0) return false
  if (segment === 1) return text.charCodeAt(at - 2) === DOT
  return segment <= LONGEST_PART && abbreviationKind(text.slice(Math.max(start, at - segment), at)) !== undefined
}

/** How many units of a full stop at `end` belong to the word before it: 1 for initials and abbreviations, else 0. */
export function stopLength(text: string, start: number, end: number): number {
  if (text.charCodeAt(end) !== DOT || text.charCodeAt(end + 1) === DOT) return 0
  const length = end - start
  if (length === 1) return isInitial(text, start) ? 1 : 0
  // "U.S", "a.m", "Ph.D": a single letter after an inner stop.
  if (text.charCodeAt(end - 2) === DOT && classOf(text.charCodeAt(end - 1)) === LETTER) return 1
  const tail = lastPart(text, start, end)
  const kind = end - tail > LONGEST_PART ? undefined : abbreviationKind(text.slice(tail, end))
  if (kind === 'before-number') return digitFollows(text, end + 1) ? 1 : 0
  return kind ? 1 : 0
}

/** Where the last part of a hyphenated word begins, as far as it may be an abbreviation ("mid-Sept."). */
function lastPart(text: string, start: number, end: number): number {
  for (let at = end; at > start && at >= end - LONGEST_PART; at--) {
    if (text.charCodeAt(at - 1) === HYPHEN) return at
  }
  return start
}

/**
 * A letter alone: a capital is an initial ("J. R. Smith"), "I" only before another one; of the small ones "v.",
 * "p. 12", "c. 1818", and "b.", "d.", "m." where a bracket opens a life ("(b. March 2009").
 */
function isInitial(text: string, at: number): boolean {
  const letter = text[at]!
  if (letter === 'I') {
    let next = at + 2
    while (next < at + 4 && text.charCodeAt(next) === 0x20) next++
    return isUpper(text.charCodeAt(next)) && text.charCodeAt(next + 1) === DOT
  }
  if (isUpper(text.charCodeAt(at))) return true
  if (letter === 'v') return classOf(text.charCodeAt(at + 2)) === SPACE
  if (letter === 'p' || letter === 'c') return digitFollows(text, at + 2)
  return (letter === 'b' || letter === 'd' || letter === 'm') && text.charCodeAt(at - 1) === OPENING_BRACKET
}

function digitFollows(text: string, from: number): boolean {
  let at = from
  while (at < text.length && at < from + 2 && text.charCodeAt(at) === 0x20) at++
  return classOf(text.charCodeAt(at)) === DIGIT
}
