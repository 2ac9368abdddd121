import type { Unit } from '../words/word.js'
import type { Expression, Parsed } from './expression.js'
import { isDash, isOneOf, isSum, isYear, OF_OR_IN, type Terms, textAt, words } from './marks.js'
import { endOfYearAgo, YEAR_AGO } from './relative.js'

const PERIODS_OF_YEAR = /* @__PURE__ */ words('quarter half period')
const FISCAL = /* @__PURE__ */ words('fiscal financial')
const ENDED = /* @__PURE__ */ words('ended ending')
const EARLY_OR_LATE = /* @__PURE__ */ words('earlier later early late')
const NOUNS_OF_POSITION = /* @__PURE__ */ words('end close start beginning outset middle course rest')

const SAME = /* @__PURE__ */ words('same corresponding comparable')
const PERIODS = /* @__PURE__ */ words('period quarter month week year half')
/** Before a period that is meant as such, whatever stands before. */
const DESCRIBED = /* @__PURE__ */ words('latest full whole entire fiscal financial')
/** Where "the quarter" and "the year" name the one that was spoken of. */
const BEFORE_BARE = /* @__PURE__ */ words('in for during of throughout over')
/** Verbs whose object is a stretch of trade, work or war. */
const ENDING = /* @__PURE__ */ words(
  'end ends ended ending finish finishes finished finishing close closes closed closing',
)
/** What cannot follow when they do ("the year of the dragon", "the quarter mile"). */
const AFTER_BARE = /* @__PURE__ */ words('of mile before after that when to 2000')

/** "the weekend", "the quarter", "the latest quarter", "the full year", "the year ended June 30", "the same period last year". */
export function parseThePeriod(terms: Terms, at: number): Parsed | undefined {
  if (textAt(terms, at) !== 'the' && !isOneOf(terms, at, SAME)) return undefined
  const start = textAt(terms, at) === 'the' ? at + 1 : at
  if (isOneOf(terms, start, SAME)) return parseSamePeriod(terms, at, start + 1)
  if (isYear(terms, start) && isOneOf(terms, start + 1, PERIODS_OF_YEAR)) return comparable(terms, at, start)
  const described = isOneOf(terms, start, DESCRIBED)
  const latest = textAt(terms, start) === 'latest'
  let heart = start
  while (isOneOf(terms, heart, DESCRIBED) && heart < start + 2) heart++
  const fiscal = isOneOf(terms, heart - 1, FISCAL)
  const unit = terms[heart]?.word?.unit
  const period = textAt(terms, heart) === 'period' && latest
  const inside = !described && isInside(terms, at)
  // "For the week, the index dropped by a tenth."
  const reported = unit === 'week' && textAt(terms, at - 1) === 'for' && textAt(terms, heart + 1) === ','
  const known = unit === 'quarter' || unit === 'year' || unit === 'weekend' || reported
  const named = known || (inside && (unit === 'month' || unit === 'week' || unit === 'day' || unit === 'decade'))
  if (!period && (!named || terms[heart]!.word!.plural)) return undefined
  if (terms[heart]!.capital || isYear(terms, heart + 1)) return undefined
  if (unit === 'weekend') return loose(at, heart + 1, 'weekend', false)
  if (unit === 'year' && isOneOf(terms, heart + 1, ENDED)) {
    return { start: at, end: heart + 1, expression: { kind: 'duration', value: 'P1Y' }, rule: 'the-period' }
  }
  if (inside && isDash(terms, heart + 1)) return undefined
  if (inside && unit && named) return textAt(terms, heart + 1) === 'of' ? undefined : loose(at, heart + 1, unit, fiscal)
  const isBare =
    isOneOf(terms, at - 1, BEFORE_BARE) && (!isOneOf(terms, heart + 1, AFTER_BARE) || isSum(terms, heart + 2))
  const ago = unit === 'quarter' && !described ? endOfYearAgo(terms, heart + 1) : 0
  if (ago > 0) return { start: at, end: ago, expression: { ...YEAR_AGO, of: 'quarter' }, rule: 'same-period' }
  if (!described && !isBare) return undefined
  if (!described && terms[heart + 1]?.joined && /^[-'’]/.test(textAt(terms, heart + 1))) return undefined
  return loose(at, heart + 1, unit === 'year' || unit === 'week' ? unit : 'quarter', fiscal, latest)
}

/** "the end of the month", "later in the day", "shares ended the week lower": a stretch that is under way or was spoken of. */
function isInside(terms: Terms, at: number): boolean {
  if (isOneOf(terms, at - 1, ENDING)) return true
  if (textAt(terms, at - 1) === 'in') return isOneOf(terms, at - 2, EARLY_OR_LATE)
  return textAt(terms, at - 1) === 'of' && isOneOf(terms, at - 2, NOUNS_OF_POSITION)
}

/** "the same period last year", "the corresponding quarter a year earlier", "the comparable 1988 quarter". */
function parseSamePeriod(terms: Terms, at: number, from: number): Parsed | undefined {
  if (isYear(terms, from) && isOneOf(terms, from + 1, PERIODS)) return comparable(terms, at, from)
  if (!isOneOf(terms, from, PERIODS)) return undefined
  const next = isOneOf(terms, from + 1, OF_OR_IN) ? from + 2 : from + 1
  if (isYear(terms, next) && next > from + 1) {
    return { start: at, end: next + 1, expression: { kind: 'year', year: terms[next]!.number }, rule: 'same-period' }
  }
  const isLast = textAt(terms, next) === 'last' && textAt(terms, next + 1) === 'year'
  const end = isLast ? next + 2 : endOfYearAgo(terms, next)
  // A month is the one that was just named, not the quarter that the text is about.
  const expression: Expression = textAt(terms, from) === 'month' ? { ...YEAR_AGO, anchor: 'previous' } : YEAR_AGO
  return end > 0 ? { start: at, end, expression, rule: 'same-period' } : undefined
}

function comparable(terms: Terms, start: number, year: number): Parsed {
  const expression: Expression = { kind: 'year', year: terms[year]!.number, comparable: true }
  return { start, end: year + 2, expression, rule: 'same-period' }
}

function loose(start: number, end: number, unit: Unit, fiscal: boolean, latest = false): Parsed {
  const expression = {
    kind: 'unit',
    unit,
    shift: 0,
    anchor: 'reference',
    loose: true,
    ...(fiscal ? { fiscal } : {}),
    ...(latest ? { latest } : {}),
  } as const
  return { start, end, expression, rule: 'the-period' }
}
