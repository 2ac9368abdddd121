import { parseAgo } from './ago.js'
import { parseCalendarDate } from './calendar-date.js'
import { parseClockTime } from './clock-time.js'
import { parseCentury, parseDecade } from './decade-century.js'
import { parseDuration } from './duration.js'
import type { Parsed } from './expression.js'
import { type HolidayIndex, parseHoliday } from './holiday.js'
import { isOneOf, skipComma, type Terms, textAt } from './marks.js'
import { type NumericOrder, parseNumericDate } from './numeric-date.js'
import { isWholeDay, parsePartOfDay, partAfterDay } from './part-of-day.js'
import { parseBounded, parsePositioned, parseYearEnd } from './qualifier.js'
import { parseReferenceWord } from './reference-word.js'
import { parseDayBefore, parseNamedDay, parseShiftedUnit, parseYearAgoPeriod } from './relative.js'
import { parseQuarter, parseSeason } from './season-quarter.js'
import { parseSet } from './set.js'
import { parseThePeriod } from './the-period.js'
import { parseWeekday } from './weekday.js'
import { parseYear } from './year.js'

/** What the reading of a text depends on beside its words. */
export interface GrammarOptions {
  readonly order: NumericOrder
  readonly holidays: HolidayIndex
}

type Read = (terms: Terms, at: number) => Parsed | undefined

/** The longest time expression that starts at a term; of two equally long ones the one listed first. */
export function parseExpression(terms: Terms, at: number, options: GrammarOptions): Parsed | undefined {
  const date: Read = (inner, from) => readDate(inner, from, options)
  const core = (inner: Terms, from: number): Parsed | undefined =>
    longest(
      readTime(inner, from, options),
      parseSet(inner, from),
      parseAgo(inner, from, date),
      parseYearEnd(inner, from),
      parseReferenceWord(inner, from),
      parseDuration(inner, from),
    )
  const positioned = (inner: Terms, from: number): Parsed | undefined =>
    longest(core(inner, from), parsePositioned(inner, from, core))
  const found = longest(parseBounded(terms, at, positioned), positioned(terms, at))
  return found && orSo(terms, found)
}

/** A day, week, month, year …, without time of day. */
function readDate(terms: Terms, at: number, { order, holidays }: GrammarOptions): Parsed | undefined {
  return longest(
    parseNumericDate(terms, at, order),
    parseHoliday(terms, at, holidays),
    parseCalendarDate(terms, at),
    parseWeekday(terms, at),
    parseNamedDay(terms, at),
    parseShiftedUnit(terms, at),
    parseShiftedMonth(terms, at),
    parseDayBefore(terms, at),
    parseYearAgoPeriod(terms, at),
    parseQuarter(terms, at),
    parseSeason(terms, at),
    parseThePeriod(terms, at),
    parseDecade(terms, at),
    parseCentury(terms, at),
    parseYear(terms, at),
  )
}

/** A date with or without a part of the day or a clock time, in either order. */
function readTime(terms: Terms, at: number, options: GrammarOptions): Parsed | undefined {
  const date: Read = (inner, from) => readDate(inner, from, options)
  const day = date(terms, at)
  const time = longest(parsePartOfDay(terms, at, date), parseClockTime(terms, at))
  if (day && isWholeDay(day.expression)) {
    const part = partAfterDay(terms, skipComma(terms, day.end))
    if (part) {
      const expression = { kind: 'part', part: part.part, day: day.expression } as const
      const whole: Parsed = { start: at, end: part.end, expression, rule: 'part-day' }
      return longest(mergeTimes(terms, whole, part.end, date), whole, time)
    }
    const start = clockStart(terms, day.end)
    const clock = start > 0 ? parseClockTime(terms, start) : undefined
    if (clock?.expression.kind === 'clock' && (start > day.end || clock.rule === 'clock')) {
      return { start: at, end: clock.end, expression: { ...clock.expression, day: day.expression }, rule: 'clock-day' }
    }
  }
  if (!time) return day
  const after = skipComma(terms, time.end)
  const next = isOneOf(terms, after, ' on ') ? after + 1 : after
  const merged = mergeTimes(terms, time, next, date)
  if (merged) return merged
  const behind =
    after === time.end || next > after || terms[next]?.word?.weekday || terms[next]?.word?.month
      ? date(terms, next)
      : undefined
  if (!behind || !isWholeDay(behind.expression)) return longest(day, time)
  if (time.expression.kind === 'clock') {
    return { ...time, end: behind.end, expression: { ...time.expression, day: behind.expression }, rule: 'clock-day' }
  }
  if (time.expression.kind === 'part' && !time.expression.day) {
    return { ...time, end: behind.end, expression: { ...time.expression, day: behind.expression }, rule: 'part-day' }
  }
  return longest(day, time)
}

/** "9 a.m. this morning", "tonight at 8 p.m.", "Friday night at ten o'clock": the clock time, on the day of the other. */
function mergeTimes(terms: Terms, time: Parsed, next: number, date: Read): Parsed | undefined {
  const { expression } = time
  if (expression.kind === 'clock' && !expression.day) {
    const part = parsePartOfDay(terms, next, date)
    if (part?.expression.kind !== 'part' || !part.expression.day || isOneOf(terms, next, ' the ')) return undefined
    return { ...time, end: part.end, expression: { ...expression, day: part.expression.day }, rule: 'clock-day' }
  }
  if (expression.kind !== 'part' || !expression.day || !isOneOf(terms, time.end, ' at around about ')) return undefined
  const clock = parseClockTime(terms, time.end + 1)
  if (clock?.expression.kind !== 'clock') return undefined
  return { ...time, end: clock.end, expression: { ...clock.expression, day: expression.day }, rule: 'clock-day' }
}

/** Where a clock time of a day may start: "Friday at 5 p.m.", "2019-05-13T10:00", "May 13, 10:35 a.m.". */
function clockStart(terms: Terms, at: number): number {
  const next = skipComma(terms, at)
  if (isOneOf(terms, next, ' at around about ')) return next + 1
  if (terms[at]?.text === 'T' && terms[at]!.joined) return at + 1
  return next
}

/** "last May", "next November", "this September". */
function parseShiftedMonth(terms: Terms, at: number): Parsed | undefined {
  const shift = terms[at]?.word?.shift
  const month = terms[at + 1]?.word?.month
  if (shift === undefined || month === undefined || !terms[at + 1]!.capital || isOneOf(terms, at, ' current present '))
    return undefined
  const day = terms[at + 2]
  const hasDay = day !== undefined && day.digits > 0 && day.digits < 3 && day.number > 0 && day.number < 32
  const expression = { kind: 'calendar', month, shift, ...(hasDay ? { day: day.number } : {}) } as const
  return { start: at, end: hasDay ? at + 3 : at + 2, expression, rule: 'month-shift' }
}

function orSo(terms: Terms, found: Parsed): Parsed {
  const vague = textAt(terms, found.end) === 'or' && textAt(terms, found.end + 1) === 'so'
  if (!vague || (found.expression.kind !== 'duration' && found.expression.kind !== 'unit')) return found
  return { ...found, end: found.end + 2, mod: 'APPROX' }
}

function longest(...found: readonly (Parsed | undefined)[]): Parsed | undefined {
  let best: Parsed | undefined
  for (const one of found) if (one && (!best || one.end > best.end)) best = one
  return best
}
