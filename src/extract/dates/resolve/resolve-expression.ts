import { type CalendarPoint, centuryPoint, dayPoint, decadePoint, yearPoint } from '../calendar/calendar-point.js'
import { civilDay, pad2 } from '../calendar/day-number.js'
import type { Expression } from '../parse/expression.js'
import type { HolidayName } from '../words/holiday-names.js'
import { clockText, instantOf, partOf, zoneText } from './clock-value.js'
import type { ResolveContext } from './context.js'
import { nearest, resolveCalendar, resolveDivision, resolveWeekday } from './resolve-calendar.js'
import { resolveOffset } from './resolve-offset.js'
import { resolveRanked } from './resolve-ranked.js'
import { dated, type Resolved, underspecified } from './resolved.js'
import { addMonths, isCalendarUnit, unitPoint, unknownValue } from './units.js'

type Of<K extends Expression['kind']> = Extract<Expression, { kind: K }>

/** What an expression means where and when it was said. */
export function resolveExpression(expression: Expression, context: ResolveContext): Resolved {
  switch (expression.kind) {
    case 'calendar':
      return resolveCalendar(expression, context, resolveExpression)
    case 'weekday':
      return resolveWeekday(expression, context, resolveExpression)
    case 'ranked':
      return resolveRanked(expression, context, resolveExpression)
    case 'division':
      return resolveDivision(expression, context, resolveExpression)
    case 'offset':
      return resolveOffset(expression, context, resolveExpression)
    case 'unit':
      return resolveUnit(expression, context)
    case 'year':
      return expression.comparable ? comparablePeriod(expression.year, context) : dated(yearPoint(expression.year))
    case 'decade':
      return dated(decadePoint(expression.short ? 190 + expression.decade : expression.decade))
    case 'century':
      return dated(centuryPoint(expression.century))
    case 'part':
      return resolvePart(expression, context)
    case 'clock':
      return resolveClock(expression, context)
    case 'holiday':
      return resolveHoliday(expression, context)
    case 'duration':
      return { type: 'DURATION', value: expression.value }
    case 'set':
      return { type: 'SET', value: expression.value }
    case 'reference':
      return underspecified(expression.value)
  }
}

function resolveUnit({ unit, shift, anchor, loose, latest }: Of<'unit'>, context: ResolveContext): Resolved {
  if (loose && context.reference) {
    const find = latest ? latestOf : spokenOf
    return dated(find(unit, context.reference.day, context))
  }
  // Of a sport or a stage, not of the year.
  if (unit === 'season') return underspecified(shift < 0 ? 'PAST_REF' : shift > 0 ? 'FUTURE_REF' : 'PRESENT_REF')
  const previous = anchor === 'previous' ? context.previous : undefined
  const day = previous?.first ?? context.reference?.day
  if (unit === 'night') {
    return day === undefined ? { type: 'TIME', value: 'XXXX-XX-XXTNI' } : partOf(day + shift, 'NI')
  }
  if (!isCalendarUnit(unit) || day === undefined) return underspecified(unknownValue(unit))
  return dated(unitPoint(unit, day, shift, context.weekStart), previous?.value)
}

/** The quarter or half-year that the text is about, in another year. */
function comparablePeriod(year: number, { period }: ResolveContext): Resolved {
  if (period?.precision !== 'quarter' && period?.precision !== 'half') return dated(yearPoint(year))
  const months = 12 * (year - civilDay(period.first).year)
  return dated(unitPoint(period.precision, addMonths(period.first, months), 0, 1), period.value)
}

/** "the latest quarter": the one that was spoken of if it is over, or the last that is. */
function latestOf(unit: Of<'unit'>['unit'], today: number, { lastPeriod, weekStart }: ResolveContext): CalendarPoint {
  const isOver = lastPeriod?.precision === unit && lastPeriod.end <= today
  return isOver ? lastPeriod : unitPoint(unit as 'year', today, -1, weekStart)
}

/** "the weekend", "the quarter", "the year": what was spoken of, or the one that the verbs point to. */
function spokenOf(
  unit: Of<'unit'>['unit'],
  today: number,
  { period, lastPeriod, direction, weekStart, sentenceDay }: ResolveContext,
): CalendarPoint {
  const spoken = unit === 'quarter' ? lastPeriod : period
  // "hopes for half the market by 1992 … a gain for the full year": results are told of no year that is far ahead.
  if (spoken?.precision === unit && (unit !== 'year' || spoken.first <= today)) return spoken
  if (unit === 'day') return sentenceDay === undefined ? dayPoint(today) : dayPoint(sentenceDay)
  if (unit === 'weekend') {
    const coming = unitPoint('weekend', today, 0, weekStart)
    return direction() > 0 || coming.first <= today ? coming : unitPoint('weekend', today, -1, weekStart)
  }
  // "in the fourth quarter, and a loss for the entire year"
  if (unit === 'year' && spoken?.precision === 'quarter' && spoken.end <= today) {
    return unitPoint('year', spoken.first, 0, weekStart)
  }
  // Results are told of the quarter that is over.
  return unit === 'quarter' && direction() <= 0
    ? unitPoint('quarter', today, -1, weekStart)
    : unitPoint(unit as 'year', today, 0, weekStart)
}

function resolvePart({ part, day, anchor }: Of<'part'>, context: ResolveContext): Resolved {
  const on = day ? resolveExpression(day, context) : undefined
  const known = on
    ? on.point?.first
    : ((anchor === 'previous' ? context.previous?.first : undefined) ?? context.sentenceDay ?? context.reference?.day)
  if (known === undefined)
    return { type: 'TIME', value: `${on?.value ?? 'XXXX-XX-XX'}T${part}`, precision: 'part-of-day' }
  return { ...partOf(known, part), ...(on?.anchor ? { anchor: on.anchor } : {}) }
}

function resolveClock({ day, zone, ...clock }: Of<'clock'>, context: ResolveContext): Resolved {
  const on = day ? resolveExpression(day, context) : undefined
  const known = on ? on.point?.first : (context.sentenceDay ?? context.reference?.day)
  if (known === undefined)
    return { type: 'TIME', value: `${on?.value ?? 'XXXX-XX-XX'}${clockText(clock)}${zoneText(zone)}` }
  return instantOf(known, clock, zone)
}

function resolveHoliday({ holiday, year, shift }: Of<'holiday'>, context: ResolveContext): Resolved {
  const { reference, direction, holidayDay } = context
  const said = year && resolveExpression(year, context).point
  const dayIn = (y: number): number | undefined => holidayDay(holiday, y)
  if (said) {
    const day = dayIn(civilDay(said.first).year)
    return day === undefined ? underspecified(said.value) : dated(lasting(holiday, dayPoint(day)))
  }
  const fixed = /^(\d+)-(\d+)$/.exec(holiday)
  if (!reference) {
    return underspecified(fixed ? `XXXX-${pad2(Number(fixed[1]))}-${pad2(Number(fixed[2]))}` : 'XXXX-XX-XX', 'day')
  }
  const { year: thisYear } = civilDay(reference.day)
  const candidates = [-1, 0, 1].flatMap((step) => dayIn(thisYear + step) ?? [])
  const wanted = shift ? candidates.filter((day) => (day - reference.day) * shift > 0) : candidates
  if (wanted.length === 0) return underspecified('XXXX-XX-XX', 'day')
  return dated(lasting(holiday, nearest(wanted.map(dayPoint), reference.day, shift === 0 ? 0 : direction())))
}

/** Ramadan is named by its first day and covers its month. */
function lasting(holiday: HolidayName, point: CalendarPoint): CalendarPoint {
  return holiday === 'ramadan' ? { ...point, end: point.first + 30 } : point
}
