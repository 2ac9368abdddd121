import type { Term } from '../words/term.js'
import type { DayPart } from '../words/word.js'
import { parseAgo, parseWeekdaysAgo } from './ago.js'
import { readAmount } from './amount.js'
import { parseCalendarDate } from './calendar-date.js'
import { parseClockTime } from './clock-time.js'
import { parseCentury, parseDecade } from './decade-century.js'
import { parseDuration } from './duration.js'
import type { Clock, Expression, Parsed } from './expression.js'
import { type HolidayIndex, parseHoliday } from './holiday.js'
import { CURRENT, isNumber, isOneOf, skipComma, type Terms, textAt, words } from './marks.js'
import { type NumericOrder, parseNumericDate } from './numeric-date.js'
import { isWholeDay, parsePartOfDay, partAfterDay } from './part-of-day.js'
import { parseBounded, parsePositioned, parseYearEnd } from './qualifier.js'
import { parseRanked } from './ranked.js'
import { parseReferenceWord } from './reference-word.js'
import { parseDayBefore, parseNamedDay, parseShiftedUnit, parseYearAgoPeriod } from './relative.js'
import { parseQuarter, parseSeason } from './season-quarter.js'
import { parseSet } from './set.js'
import { hoursToAdd } from './spoken-clock.js'
import { parseThePeriod } from './the-period.js'
import { parseWeekday } from './weekday.js'
import { parseYear } from './year.js'

const THE_THAT_SAME = /* @__PURE__ */ words('the that same')
const BEFORE_THAT = /* @__PURE__ */ words('by in since until from before during of')
const AT = /* @__PURE__ */ words('at around about')

/** What the reading of a text depends on beside its words. */
export interface GrammarOptions {
  readonly order: NumericOrder
  readonly holidays: HolidayIndex
}

type Read = (terms: Terms, at: number) => Parsed | undefined
/** Makes the reader of the longest time expression that starts at a term. */
export function createGrammar(options: GrammarOptions): Read {
  const date: Read = (terms, at) => readDate(terms, at, options, date)
  const core: Read = (terms, at) => {
    const time = readTime(terms, at, date)
    if (isDayOrMonth(terms[at])) return longer(time, parseSet(terms, at))
    let best = time
    if (!isNumber(terms, at)) {
      best = longer(best, parseSet(terms, at))
      best = longer(best, parseYearEnd(terms, at))
      best = longer(best, parseReferenceWord(terms, at))
    }
    const amount = readAmount(terms, at)
    best = longer(best, amount ? parseAgo(terms, at, amount, date) : parseWeekdaysAgo(terms, at))
    return longer(best, parseDuration(terms, at, amount))
  }
  const positioned: Read = (terms, at) => longer(core(terms, at), parsePositioned(terms, at, core))
  return (terms, at) => {
    const bounded = terms[at]?.word ? undefined : parseBounded(terms, at, positioned)
    const found = longer(bounded, positioned(terms, at))
    return found && orSo(terms, found)
  }
}

/** Whether a term is the name of a weekday or month, which few expressions start with. */
function isDayOrMonth(term: Term | undefined): boolean {
  return (term?.word?.month ?? term?.word?.weekday) !== undefined
}

/** Words without a sense of their own that dates start with. */
const WORDLESS = /* @__PURE__ */ words("the that same corresponding comparable calendar financial q h fy ad a.d. ' ’ ‘")

/** A day, week, month, year …, without time of day. Only the parsers that can start with the term are asked. */
function readDate(terms: Terms, at: number, { order, holidays }: GrammarOptions, date: Read): Parsed | undefined {
  const term = terms[at]
  if (!term) return undefined
  const { word, digits } = term
  let best = parseHoliday(terms, at, holidays)
  if (digits > 0) {
    best = longer(parseNumericDate(terms, at, order), best)
    best = longer(best, parseCalendarDate(terms, at))
  } else if (word !== undefined || isOneOf(terms, at, THE_THAT_SAME)) {
    best = longer(best, parseCalendarDate(terms, at))
    if (isDayOrMonth(term)) return longer(best, parseWeekday(terms, at))
    best = longer(best, parseNamedDay(terms, at))
    best = longer(best, parseShiftedUnit(terms, at))
    best = longer(best, parseYearAgoPeriod(terms, at))
    best = longer(best, parseSeason(terms, at))
    best = longer(longer(best, parseDayBefore(terms, at)), parseWeekday(terms, at))
    best = longer(best, parseShiftedMonth(terms, at))
  }
  if (word === undefined && digits === 0 && !isOneOf(terms, at, WORDLESS)) return best
  best = longer(best, parseQuarter(terms, at))
  best = longer(best, parseThePeriod(terms, at))
  best = longer(best, parseRanked(terms, at, date))
  best = longer(best, parseDecade(terms, at))
  best = longer(best, parseCentury(terms, at))
  return longer(best, parseYear(terms, at))
}

/** A date with or without a part of the day or a clock time, in either order. */
function readTime(terms: Terms, at: number, date: Read): Parsed | undefined {
  const term = terms[at]
  if (!term) return undefined
  const day = date(terms, at)
  const time = isDayOrMonth(term) ? undefined : readTimeAlone(terms, at, date)
  if (day && isWholeDay(day.expression)) {
    const after = partAfterDay(terms, skipComma(terms, day.end))
    if (after) {
      const expression = { kind: 'part', part: after.part, day: day.expression } as const
      const whole: Parsed = { start: at, end: after.end, expression, rule: 'part-day' }
      return longer(longer(mergeTimes(terms, whole, after.end, date), whole), time)
    }
    const start = clockStart(terms, day.end)
    const clock = start > 0 ? parseClockTime(terms, start) : undefined
    if (clock?.expression.kind === 'clock' && (start > day.end || clock.rule === 'clock')) {
      return { start: at, end: clock.end, expression: { ...clock.expression, day: day.expression }, rule: 'clock-day' }
    }
  }
  if (!time) return day
  const after = skipComma(terms, time.end)
  const next = textAt(terms, after) === 'on' ? after + 1 : after
  const merged = mergeTimes(terms, time, next, date)
  if (merged) return merged
  const behind =
    after === time.end || next > after || terms[next]?.word?.weekday || terms[next]?.word?.month
      ? date(terms, next)
      : undefined
  if (!behind || !isWholeDay(behind.expression)) return longer(day, time)
  if (time.expression.kind === 'clock') {
    const part = partAfterDay(terms, behind.end)
    return clockOf(time, time.expression, part?.end ?? behind.end, behind.expression, part?.part)
  }
  if (time.expression.kind === 'part' && !time.expression.day) {
    return { ...time, end: behind.end, expression: { ...time.expression, day: behind.expression }, rule: 'part-day' }
  }
  return longer(day, time)
}

function readTimeAlone(terms: Terms, at: number, date: Read): Parsed | undefined {
  const { word, number } = terms[at]!
  const part = word || isOneOf(terms, at, THE_THAT_SAME) ? parsePartOfDay(terms, at, date) : undefined
  // "a quarter to nine"
  const mayBeClock = word || !Number.isNaN(number) || terms[at + 1]?.lower === 'quarter'
  return mayBeClock ? longer(part, parseClockTime(terms, at)) : part
}

/** "9 a.m. this morning", "tonight at 8 p.m.", "Friday night at ten o'clock": the clock time, on the day of the other. */
function mergeTimes(terms: Terms, time: Parsed, next: number, date: Read): Parsed | undefined {
  const { expression } = time
  if (expression.kind === 'clock' && !expression.day) {
    const part = parsePartOfDay(terms, next, date)
    if (part?.expression.kind !== 'part' || !part.expression.day || textAt(terms, next) === 'the') return undefined
    return clockOf(time, expression, part.end, part.expression.day, part.expression.part)
  }
  if (expression.kind !== 'part' || !expression.day || !isOneOf(terms, time.end, AT)) return undefined
  const clock = parseClockTime(terms, time.end + 1)
  if (clock?.expression.kind !== 'clock') return undefined
  return clockOf(time, clock.expression, clock.end, expression.day, expression.part)
}

/** A clock time of a day, in the part of it that was said ("half past six on Friday evening"). */
function clockOf(from: Parsed, clock: Clock, end: number, day: Expression, part: DayPart | undefined): Parsed {
  const hour = clock.hour + hoursToAdd(part, clock.hour)
  return { ...from, end, expression: { ...clock, hour, day }, rule: 'clock-day' }
}

/** Where a clock time of a day may start: "Friday at 5 p.m.", "2019-05-13T10:00", "May 13, 10:35 a.m.". */
function clockStart(terms: Terms, at: number): number {
  const next = skipComma(terms, at)
  if (isOneOf(terms, next, AT)) return next + 1
  if (terms[at]?.text === 'T' && terms[at]!.joined) return at + 1
  return next
}

/** "last May", "next November", "this September"; "that December" is the one of the year that was said last. */
function parseShiftedMonth(terms: Terms, at: number): Parsed | undefined {
  const month = terms[at + 1]?.word?.month
  if (month === undefined || !terms[at + 1]!.capital || isOneOf(terms, at, CURRENT)) return undefined
  if (textAt(terms, at) === 'that') {
    // "He said that December was cold."
    if (at > 0 && !isOneOf(terms, at - 1, BEFORE_THAT)) return undefined
    const within = { kind: 'unit', unit: 'year', shift: 0, anchor: 'previous' } as const
    return { start: at, end: at + 2, expression: { kind: 'calendar', month, within }, rule: 'month-shift' }
  }
  const shift = terms[at]?.word?.shift
  if (shift === undefined) return undefined
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

/** The one that ends later; the first where both end together. */
function longer(first: Parsed | undefined, second: Parsed | undefined): Parsed | undefined {
  if (!first || !second) return first ?? second
  return second.end > first.end ? second : first
}
