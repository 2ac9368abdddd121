import { dayOfMonth, monthAt } from './calendar-date.js'
import { type Clock, dayIn, type Expression, type Parsed } from './expression.js'
import { isDash, isOneOf, isYear, skipComma, skipHyphen, type Terms, textAt, words } from './marks.js'
import { readOrdinal } from './ordinal.js'
import { yearAfterMonth } from './year.js'

const AND_OR = /* @__PURE__ */ words('and or')

type Calendar = Extract<Expression, { kind: 'calendar' }>
type Read = (terms: Terms, at: number) => Parsed | undefined

/** Words between the two ends of a range. */
const TO = /* @__PURE__ */ words('to through until till thru and or')
/** What may follow the second day of "April 24 and 25"; any other word is what 25 counts. */
const AFTER_DAY = /* @__PURE__ */ words(
  'in at to for with from and or but as when while where before after by on of the a an is was were are',
)

/**
 * Ranges whose first end lacks what the second says: "13–15 May 2019", "from 3 to 9 March", "5-7 p.m.", "2011-12".
 * Each end is an expression of its own.
 */
export function parseRange(terms: Terms, at: number, read: Read): Parsed[] | undefined {
  const first = terms[at]
  if (!first || first.digits === 0 || first.digits === 3 || first.digits > 4) return undefined
  // "the 10th and 12th of March"
  const end = readOrdinal(terms, at)?.end ?? at + 1
  const second = connected(terms, end)
  if (second < 0 || terms[second]!.digits === 0) return undefined
  if (first.digits === 4) return parseYearPair(terms, at, second)
  const next = read(terms, second)
  if (!next || first.number < 1) return undefined
  const whole = (expression: Calendar | Clock): Parsed => ({ start: at, end, expression, rule: next.rule })
  const { expression } = next
  if (expression.kind === 'calendar' && expression.day !== undefined && monthBehind(terms, second)) {
    if (first.number >= expression.day || expression.weekday !== undefined) return undefined
    return [whole({ ...expression, day: first.number }), next]
  }
  if (expression.kind !== 'clock' || next.rule === 'clock-bare' || first.number > 12) return undefined
  if (terms[second]!.number > 12) return undefined
  const hour = (first.number % 12) + (first.number % 12 < expression.hour % 12 && expression.hour >= 12 ? 12 : 0)
  const { minute: _minute, second: _second, ...rest } = expression
  return [whole({ ...rest, hour }), next]
}

/** One past "–", "to", "and" … where a number follows, or -1. */
function connected(terms: Terms, at: number): number {
  return (skipHyphen(terms, at) > at || isOneOf(terms, at, TO)) && terms[at + 1] ? at + 1 : -1
}

/** "13 May": the day is before its month, so that a day before it can share the month. */
function monthBehind(terms: Terms, at: number): boolean {
  const day = dayOfMonth(terms, at)
  if (!day) return false
  return monthAt(terms, textAt(terms, day.end) === 'of' ? day.end + 1 : day.end) !== undefined
}

/** "2011-12" is two years, "1914-18" too, "2019-05" a month as ISO 8601 writes it. */
function parseYearPair(terms: Terms, at: number, second: number): Parsed[] | undefined {
  const last = terms[second]!
  if (!isDash(terms, at + 1) || last.digits !== 2 || !isYear(terms, at)) return undefined
  if (terms[at]!.joined || (terms[second + 1]?.joined && isDash(terms, second + 1))) return undefined
  if (terms[second + 1]?.joined && terms[second + 1]!.word !== undefined) return undefined
  const year = terms[at]!.number
  const short = year % 100
  const to = Math.floor(year / 100) * 100 + last.number + (last.number < short ? 100 : 0)
  if (last.number >= 1 && last.number <= 12 && to !== year + 1) {
    const expression: Calendar = { kind: 'calendar', year, month: last.number }
    return [{ start: at, end: second + 1, expression, rule: 'numeric' }]
  }
  if (to <= year || to > year + 60) return undefined
  const end = (start: number, value: number): Parsed => ({
    start,
    end: start + 1,
    expression: { kind: 'year', year: value },
    rule: 'year-pair',
  })
  return [end(at, year), end(second, to)]
}

/** A day with those behind it that share its month, and the year of the last: "May 13–15", "May 13, 14 and 15, 2019". */
export function withMoreDays(terms: Terms, first: Parsed): Parsed[] {
  const days = [first]
  const expression = dayIn(first.expression)
  if (expression?.kind !== 'calendar' || expression.day === undefined || expression.month === undefined) return days
  if (expression.year !== undefined || expression.within || expression.numeric) return days
  const { weekday: _, ...rest } = expression
  let { end } = first
  let { day } = expression
  for (;;) {
    const comma = terms[end]?.text === ','
    const at = comma ? (isOneOf(terms, end + 1, AND_OR) ? end + 2 : end + 1) : connected(terms, end)
    const next = at > 0 ? dayOfMonth(terms, at) : undefined
    if (!next || next.day <= day || monthAt(terms, next.end) !== undefined) return days
    const year = yearAfterMonth(terms, skipComma(terms, next.end))
    if (!year && !isDash(terms, at - 1) && !endsDay(terms, next.end)) return days
    if (comma && !year && at === end + 1 && !continues(terms, next.end)) return days
    end = year ? year.end : next.end
    day = next.day
    days.push({ start: at, end, expression: { ...rest, day }, rule: 'day' })
    if (year) return days.map((parsed) => withYear(parsed, year.year))
  }
}

/** A day of a list, or a clock time or part of one, in the year of the last. */
function withYear(parsed: Parsed, year: number): Parsed {
  const { expression } = parsed
  if (expression.kind === 'calendar') return { ...parsed, expression: { ...expression, year } }
  if ((expression.kind !== 'clock' && expression.kind !== 'part') || expression.day?.kind !== 'calendar') return parsed
  return { ...parsed, expression: { ...expression, day: { ...expression.day, year } } }
}

/** Whether no counted noun follows ("April 24 and 25 people"). */
function endsDay(terms: Terms, at: number): boolean {
  const after = terms[at]
  return after === undefined || !/^[\p{L}\p{N}%$]/u.test(after.text) || isOneOf(terms, at, AFTER_DAY)
}

/** Whether a further day follows. */
function continues(terms: Terms, at: number): boolean {
  const next = skipComma(terms, at)
  return isOneOf(terms, next, AND_OR) || (next > at && (terms[next]?.digits ?? 0) > 0)
}

/**
 * Gives the first end of "from March to June 2018" or "May 28–June 3, 2019" the year of the second; `undefined` where
 * the two are no range or the first has its own.
 */
export function withYearOfNext(terms: Terms, first: Parsed, second: Parsed): Parsed | undefined {
  const between = second.start - first.end
  if (between !== 1 || !(isDash(terms, first.end) || isOneOf(terms, first.end, TO))) return undefined
  const a = first.expression
  const b = second.expression
  if (a.kind === 'calendar' && b.kind === 'calendar' && b.year !== undefined && b.month !== undefined) {
    if (a.year !== undefined || a.within || a.month === undefined) return undefined
    const year = a.month > b.month ? b.year - 1 : b.year
    return { ...first, expression: { ...a, year } }
  }
  if (a.kind === 'division' && b.kind === 'division' && b.within && !a.within && a.shift === undefined) {
    return { ...first, expression: { ...a, within: b.within } }
  }
  return undefined
}
