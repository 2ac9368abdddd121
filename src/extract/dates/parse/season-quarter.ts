import type { Expression, Parsed } from './expression.js'
import {
  isApostrophe,
  isDash,
  isOneOf,
  isPossessive,
  isSum,
  isYear,
  skipComma,
  skipHyphen,
  type Terms,
  textAt,
  words,
} from './marks.js'
import { readOrdinal } from './ordinal.js'
import { endOfYearAgo } from './relative.js'
import { readShift } from './weekday.js'
import { fullYear, parseYear, yearAfterMonth } from './year.js'
import { parseUnitOfYear } from './year-phrase.js'

const AFTER_NO_SEASON = /* @__PURE__ */ words('of in to into from olympics games')
const FALL_OR_SPRING = /* @__PURE__ */ words('fall spring')
const BEFORE_NO_SEASON = /* @__PURE__ */ words('to after before')
const FISCAL_OR_LATEST = /* @__PURE__ */ words('fiscal latest')
const LAST = /* @__PURE__ */ words('last latter final')
const FISCAL_OR_YEAR = /* @__PURE__ */ words('fiscal year')
const OPENS_YEAR = /* @__PURE__ */ words('fiscal nineteen twenty the fy')

const BEFORE_SEASON = /* @__PURE__ */ words(
  'in of this last next the during by since until every each from early late mid through for past',
)

/** "summer", "last fall", "the winter of 1994", "spring 2019". */
export function parseSeason(terms: Terms, at: number): Parsed | undefined {
  const shifted = readShift(terms, at)
  const start = shifted.end > at ? shifted.end : textAt(terms, at) === 'the' ? at + 1 : at
  const season = terms[start]?.word?.season
  if (season === undefined || terms[start]!.word!.plural) return undefined
  const base = { kind: 'division', unit: 'season', index: season } as const
  if (shifted.shift !== undefined) {
    return { start: at, end: start + 1, expression: { ...base, shift: shifted.shift }, rule: 'season-shift' }
  }
  const year = readWithin(terms, start + 1)
  if (year) return { start: at, end: year.end, expression: { ...base, within: year.expression }, rule: 'season-year' }
  // "fall", "spring" and "summer" alone are verbs, wells and names too.
  if (!isOneOf(terms, start - 1, BEFORE_SEASON) || isOneOf(terms, start + 1, AFTER_NO_SEASON)) return undefined
  if (isOneOf(terms, start, FALL_OR_SPRING) && start > at && isOneOf(terms, at - 1, BEFORE_NO_SEASON)) return undefined
  return { start: at, end: start + 1, expression: base, rule: 'season' }
}

/** "the third quarter", "third-quarter", "Q3", "Q3 2019", "the first half of 2018", "H1 2019", "the fiscal first quarter". */
export function parseQuarter(terms: Terms, at: number): Parsed | undefined {
  const start = textAt(terms, at) === 'the' ? at + 1 : at
  const year = isYear(terms, start) ? start + 1 : start
  let heart = year > start && isPossessive(terms, year) ? year + 1 : year
  if (isOneOf(terms, heart, FISCAL_OR_LATEST)) heart = skipHyphen(terms, heart + 1)
  const short = readShort(terms, heart)
  const read = short ?? readRanked(terms, heart)
  if (!read) return undefined
  const base = { kind: 'division', unit: read.unit, index: read.index } as const
  if (year > start) {
    const within: Expression = { kind: 'year', year: terms[start]!.number }
    return { start: at, end: read.end, expression: { ...base, within }, rule: 'division-year' }
  }
  const within = readWithin(terms, read.end)
  if (within)
    return { start: at, end: within.end, expression: { ...base, within: within.expression }, rule: 'division-year' }
  if (read.unit === 'half' || (read.unit === 'quarter' && isGame(terms, read.end))) return undefined
  // "the third-quarter loss": before a noun the article belongs to the noun.
  const from = isDash(terms, read.end - 2) ? start : at
  return { start: from, end: read.end, expression: base, rule: short ? 'quarter-short' : 'quarter' }
}

interface Division {
  readonly unit: 'quarter' | 'half'
  readonly index: number
  readonly end: number
}

/** "Q3", "3Q" */
function readShort(terms: Terms, at: number): Division | undefined {
  const isLed = terms[at]?.digits === 1
  const text = terms[isLed ? at + 1 : at]?.text
  const number = terms[isLed ? at : at + 1]
  if ((text !== 'Q' && text !== 'H') || !terms[at + 1]?.joined || number!.digits !== 1) return undefined
  if (number!.number < 1 || number!.number > (text === 'Q' ? 4 : 2)) return undefined
  return { unit: text === 'Q' ? 'quarter' : 'half', index: number!.number, end: at + 2 }
}

function readRanked(terms: Terms, at: number): Division | undefined {
  const named = readOrdinal(terms, at)
  const index = named?.ordinal ?? (isOneOf(terms, at, LAST) ? -1 : undefined)
  const end = skipHyphen(terms, named?.end ?? at + 1)
  const unit = terms[end]?.word?.unit
  if (index === undefined || terms[end]?.word?.plural) return undefined
  if (unit === 'quarter' && index > 0 && index < 5) return { unit, index, end: end + 1 }
  if (unit === 'half' && index < 3) return { unit, index: index === -1 ? 2 : index, end: end + 1 }
  return undefined
}

/** "the second quarter of the game": periods of play have no place on the calendar. */
function isGame(terms: Terms, at: number): boolean {
  if (textAt(terms, at) !== 'of' || isSum(terms, at + 1)) return false
  return terms[at + 1]?.digits !== 4 && !isOneOf(terms, at + 2, FISCAL_OR_YEAR)
}

/** The year that a season, quarter or half belongs to: "2019", "of 2019", ", 2019", "'19", "of last year". */
function readWithin(terms: Terms, from: number): { expression: Expression; end: number } | undefined {
  const glued = terms[from]
  // "4Q18"
  if (glued?.joined && glued.digits === 2 && terms[from - 2]?.digits === 1) {
    return { expression: { kind: 'year', year: fullYear(glued.number) }, end: from + 1 }
  }
  const ago = endOfYearAgo(terms, from)
  if (ago > 0) return { expression: { kind: 'unit', unit: 'year', shift: -1, anchor: 'reference' }, end: ago }
  const at = textAt(terms, from) === 'of' ? from + 1 : skipComma(terms, from)
  if (isApostrophe(terms, at) || isYear(terms, at)) {
    const year = yearAfterMonth(terms, at)
    return year && { expression: { kind: 'year', year: year.year }, end: year.end }
  }
  if (isOneOf(terms, at, OPENS_YEAR)) {
    const year = parseYear(terms, at)
    if (year) return year
  }
  return parseUnitOfYear(terms, from)
}
