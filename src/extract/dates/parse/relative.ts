import type { AnchorKind, Expression, Parsed } from './expression.js'
import { isoPeriod } from './iso-period.js'
import { CHAINED, isOneOf, isPossessive, skipHyphen, type Terms, THAT_OR_SAME, textAt, words } from './marks.js'
import { readShift } from './weekday.js'

const KINDS_OF_YEAR = /* @__PURE__ */ words('fiscal calendar financial academic school')
const SAME_CURRENT_VERY = /* @__PURE__ */ words('same current very')
const BEFORE = /* @__PURE__ */ words('before previous prior')
const AFTER_DAY_BEFORE = /* @__PURE__ */ words('and but when while said in at with')
/** Terms within which what is compared with last year stands. */
const REACH_OF_COMPARISON = 12
const COMPARABLE = /* @__PURE__ */ words('comparable corresponding')
const AGO_OR_EARLIER = /* @__PURE__ */ words('ago earlier')
const AGO = /* @__PURE__ */ words('ago earlier before')
const MONTH_OR_WEEK = /* @__PURE__ */ words('month week')

const UNITS_OF_TIME = /* @__PURE__ */ words('day week weekend month quarter season year decade century millennium')

/** "today", "yesterday", "the day before yesterday", "the day after tomorrow". */
export function parseNamedDay(terms: Terms, at: number): Parsed | undefined {
  const day = terms[at]?.word?.day
  if (day !== undefined && terms[at]!.word!.part === undefined) {
    return { start: at, end: at + 1, expression: unit('day', day, 'reference'), rule: 'named-day' }
  }
  const start = textAt(terms, at) === 'the' ? at + 1 : at
  if (textAt(terms, start) !== 'day') return undefined
  const other = terms[start + 2]?.word?.day
  const after = textAt(terms, start + 1)
  if (after === 'before' && other === -1)
    return { start: at, end: start + 3, expression: unit('day', -2, 'reference'), rule: 'named-day' }
  if (after === 'after' && other === 1)
    return { start: at, end: start + 3, expression: unit('day', 2, 'reference'), rule: 'named-day' }
  return undefined
}

/** "last week", "this year", "next month", "the current quarter", "the following day", "that year", "the same day". */
export function parseShiftedUnit(terms: Terms, at: number): Parsed | undefined {
  const start = textAt(terms, at) === 'the' ? at + 1 : at
  const pointing = isOneOf(terms, start, THAT_OR_SAME)
  const chained = pointing || isOneOf(terms, start, CHAINED)
  const { shift, end } = readUnitShift(terms, start, pointing)
  if (shift === undefined) return undefined
  let heart = end
  if (textAt(terms, heart) === 'full') heart++
  const fiscal = isOneOf(terms, heart, KINDS_OF_YEAR)
  if (fiscal) heart++
  const term = terms[heart]
  const name = term?.word?.unit
  if (!name || term!.word!.plural || !UNITS_OF_TIME.has(name)) return undefined
  // "to this day"
  if (name === 'day' && shift === 0 && textAt(terms, at - 1) === 'to') return undefined
  if (start > at && !chained && shift !== 0 && name === 'day') {
    // "the next day" tells on from what was said; "the last day" is the last of something.
    if (shift < 0) return undefined
    return done(terms, at, heart, unit(name, shift, 'previous'), 'chained-unit')
  }
  if (name === 'day' && !chained && shift !== 0 && start === at) {
    return shift > 0 ? done(terms, at, heart, unit(name, shift, 'previous'), 'chained-unit') : undefined
  }
  if (name === 'year' && textAt(terms, at) === 'last' && heart === at + 1 && isCompared(terms, at)) {
    return done(terms, at, heart, YEAR_AGO, 'shifted-unit')
  }
  if (textAt(terms, start) === 'past' || (start > at && isLong(name) && textAt(terms, start) === 'last')) {
    const value = isoPeriod([{ amount: 1, unit: name }])
    return { start: at, end: heart + 1, expression: { kind: 'duration', value }, rule: 'past-unit' }
  }
  const anchor: AnchorKind =
    chained || (start > at && shift > 0 && textAt(terms, start) === 'next') ? 'previous' : 'reference'
  return done(
    terms,
    at,
    heart,
    { ...unit(name, shift, anchor), ...(fiscal ? { fiscal } : {}) },
    chained ? 'chained-unit' : 'shifted-unit',
  )
}

/** "compared with a loss of $3 million last year": of the same quarter, where the text is about one. */
function isCompared(terms: Terms, at: number): boolean {
  for (let left = at - 1; left > at - REACH_OF_COMPARISON; left--) if (textAt(terms, left) === 'compared') return true
  return false
}

/** "the last decade" is the ten years up to now. */
function isLong(name: string): boolean {
  return name === 'decade' || name === 'century' || name === 'millennium'
}

function readUnitShift(terms: Terms, at: number, pointing: boolean): { shift: number | undefined; end: number } {
  if (pointing) return { shift: 0, end: textAt(terms, at + 1) === 'same' ? at + 2 : at + 1 }
  if (textAt(terms, at) === 'current') return { shift: 0, end: at + 1 }
  if (textAt(terms, at) === 'this' && isOneOf(terms, at + 1, SAME_CURRENT_VERY)) return { shift: 0, end: at + 2 }
  return readShift(terms, at)
}

/** "the day before", "the year previous", "the week after"; "a year earlier" is read by `ago.ts`. */
export function parseDayBefore(terms: Terms, at: number): Parsed | undefined {
  if (textAt(terms, at) !== 'the') return undefined
  const name = terms[at + 1]?.word?.unit
  const sign = isOneOf(terms, at + 2, BEFORE) ? -1 : textAt(terms, at + 2) === 'after' ? 1 : 0
  if (!name || !UNITS_OF_TIME.has(name) || terms[at + 1]!.word!.plural || sign === 0) return undefined
  const next = terms[at + 3]
  // "the day after the vote" is counted from an event, whose day the words do not give.
  if (next && /^[\p{L}\d$]/u.test(next.text) && !isOneOf(terms, at + 3, AFTER_DAY_BEFORE)) return undefined
  return { start: at, end: at + 3, expression: unit(name, sign, 'previous'), rule: 'chained-unit' }
}

/** A year before the publication, or the quarter of the year before that answers to the one spoken of. */
export const YEAR_AGO = {
  kind: 'offset',
  quantity: { amount: 1, unit: 'year' },
  sign: -1,
  anchor: 'reference',
} as const satisfies Expression

/** One past "a year ago", or 0. */
export function endOfYearAgo(terms: Terms, at: number): number {
  return textAt(terms, at) === 'a' && textAt(terms, at + 1) === 'year' && isOneOf(terms, at + 2, AGO) ? at + 3 : 0
}

/** "year-ago", "year-earlier" before a noun ("the year-ago quarter"), "last year's quarter". */
export function parseYearAgoPeriod(terms: Terms, at: number): Parsed | undefined {
  if (textAt(terms, at) === 'last' && textAt(terms, at + 1) === 'year' && isPossessive(terms, at + 2)) {
    const of = periodAt(terms, at + 3)
    return of && { start: at, end: at + 4, expression: { ...YEAR_AGO, of }, rule: 'year-ago' }
  }
  let start = textAt(terms, at) === 'the' ? at + 1 : at
  if (start > at && isOneOf(terms, start, COMPARABLE)) start++
  const name = terms[start]?.word?.unit
  const hyphen = skipHyphen(terms, start + 1)
  if (!name || !UNITS_OF_TIME.has(name) || hyphen === start + 1 || !isOneOf(terms, hyphen, AGO_OR_EARLIER))
    return undefined
  let end = hyphen + 1
  const ordinal = terms[end]?.word?.ordinal
  if (ordinal !== undefined && terms[end + 1]?.word?.unit === 'quarter') {
    const within = unit(name, -1, 'reference')
    const expression: Expression = { kind: 'division', unit: 'quarter', index: ordinal, within }
    return { start: at, end: end + 2, expression, rule: 'year-ago' }
  }
  const of = periodAt(terms, end)
  const noun = of !== undefined || isOneOf(terms, end, MONTH_OR_WEEK)
  if (noun) end++
  const expression = { ...YEAR_AGO, quantity: { amount: 1, unit: name }, ...(of ? { of } : {}) }
  return { start: noun ? at : start, end, expression, rule: 'year-ago' }
}

function periodAt(terms: Terms, at: number): 'quarter' | 'half' | 'period' | undefined {
  const text = textAt(terms, at)
  return text === 'quarter' || text === 'half' || text === 'period' ? text : undefined
}

function done(terms: Terms, start: number, heart: number, expression: Expression, rule: string): Parsed {
  const end = heart + 1
  const possessive = isPossessive(terms, end)
  if (expression.kind === 'unit' && expression.unit === 'year' && possessive) {
    const ordinal = terms[end + 1]?.word?.ordinal
    const part = terms[end + 2]?.word?.unit
    if (ordinal !== undefined && ordinal < 5 && (part === 'quarter' || part === 'half')) {
      return {
        start,
        end: end + 3,
        expression: { kind: 'division', unit: part, index: ordinal, within: expression },
        rule: 'division',
      }
    }
  }
  return { start, end, expression, rule }
}

function unit(
  name: NonNullable<Terms[number]['word']>['unit'] & string,
  shift: number,
  anchor: AnchorKind,
): Extract<Expression, { kind: 'unit' }> {
  return { kind: 'unit', unit: name, shift, anchor }
}
