import {
  type CalendarPoint,
  dayPoint,
  halfPoint,
  monthPoint,
  quarterPoint,
  SEASONS,
  seasonPoint,
  yearPoint,
} from '../calendar/calendar-point.js'
import { civilDay, dayNumber, daysInMonth, isoYear, pad2, weekdayOf } from '../calendar/day-number.js'
import type { Expression } from '../parse/expression.js'
import type { ResolveContext } from './context.js'
import { dated, type Resolved, underspecified } from './resolved.js'
import { unitPoint } from './units.js'

type Of<K extends Expression['kind']> = Extract<Expression, { kind: K }>
/** Resolves an expression inside another one. */
export type ResolveInner = (expression: Expression, context: ResolveContext) => Resolved

/** "May 13", "Monday, May 13, 2019", "May of last year", "the 13th". */
export function resolveCalendar(expression: Of<'calendar'>, context: ResolveContext, inner: ResolveInner): Resolved {
  const { month, day, weekday, shift } = expression
  const year = expression.year ?? withinYear(expression.within, context, inner)
  if (year !== undefined) {
    if (month === undefined) return dated(yearPoint(year))
    if (day === undefined) return dated(monthPoint(year, month))
    return day > daysInMonth(year, month)
      ? underspecified(`${isoYear(year)}-${pad2(month)}-XX`)
      : dated(dayPoint(dayNumber(year, month, day)))
  }
  const { reference } = context
  if (month === undefined) return day === undefined ? underspecified('XXXX') : dayOfSomeMonth(day, weekday, context)
  if (!reference || (day !== undefined && day > daysInMonth(2000, month))) {
    return day === undefined
      ? underspecified(`XXXX-${pad2(month)}`, 'month')
      : underspecified(`XXXX-${pad2(month)}-${pad2(day)}`, 'day')
  }
  const thisYear = civilDay(reference.day).year
  const pointIn = (y: number): CalendarPoint =>
    day === undefined ? monthPoint(y, month) : dayPoint(dayNumber(y, month, Math.min(day, daysInMonth(y, month))))
  if (weekday !== undefined) {
    for (const step of [0, -1, 1, -2, 2, -3, 3]) {
      const point = pointIn(thisYear + step)
      if (weekdayOf(point.first) === weekday) return dated(point)
    }
  }
  if (day === 29 && month === 2) {
    for (const step of [0, -1, 1, -2, 2, -3, 3]) {
      if (daysInMonth(thisYear + step, 2) === 29) return dated(pointIn(thisYear + step))
    }
  }
  return dated(
    chooseYear(pointIn, thisYear, reference.day, shift, context, day !== undefined, day === undefined ? 10 : 6),
  )
}

/** The year in which a month or day without one lies. */
function chooseYear(
  pointIn: (year: number) => CalendarPoint,
  year: number,
  today: number,
  shift: number | undefined,
  { direction, leaning }: ResolveContext,
  isDay: boolean,
  against: number,
): CalendarPoint {
  const now = pointIn(year)
  if (shift === 0) return now
  if (shift !== undefined) {
    if (shift < 0) return now.end <= today ? now : pointIn(year - 1)
    return now.first > today ? now : pointIn(year + 1)
  }
  return nearest([pointIn(year - 1), now, pointIn(year + 1)], today, direction() || (isDay ? 0 : leaning), against)
}

/**
 * The nearest of some stretches; those on the wrong side of today count as `against` times further away, as verbs are
 * not always read rightly. Today is on both sides.
 */
export function nearest(
  points: readonly CalendarPoint[],
  today: number,
  towards: -1 | 0 | 1,
  against = 6,
): CalendarPoint {
  const distance = (point: CalendarPoint): number => {
    if (point.first > today) return (point.first - today) * (towards < 0 ? against : 1)
    return Math.max(0, today - point.end + 1) * (towards > 0 ? against : 1)
  }
  return points.reduce((best, point) => (distance(point) < distance(best) ? point : best))
}

/** "the 13th", "Friday the 13th": in the month that lies nearest in the right direction. */
function dayOfSomeMonth(day: number, weekday: number | undefined, context: ResolveContext): Resolved {
  const { reference, previous, direction, leaning } = context
  if (!reference) return underspecified(`XXXX-XX-${pad2(day)}`, 'day')
  const towards = direction() || leaning
  const base = weekday === undefined && previous && previous.precision === 'day' ? previous.first : reference.day
  const { year, month } = civilDay(base)
  for (let step = 0; step < 120; step++) {
    const first = civilDay(dayNumber(year, month + step * towards, 1))
    if (day > daysInMonth(first.year, first.month)) continue
    const found = dayNumber(first.year, first.month, day)
    if (weekday !== undefined && weekdayOf(found) !== weekday) continue
    if (base === reference.day && (towards < 0 ? found > base : found < base)) continue
    return dated(dayPoint(found))
  }
  return underspecified(`XXXX-XX-${pad2(day)}`, 'day')
}

/** "Friday", "last Friday", "Monday of next week". */
export function resolveWeekday(expression: Of<'weekday'>, context: ResolveContext, inner: ResolveInner): Resolved {
  const { weekday, shift, within, anchor, any } = expression
  const { reference, rangeStart, direction, leaning, weekStart, previous } = context
  if (!reference || any) return underspecified(`XXXX-WXX-${weekday}`, 'day')
  const today = rangeStart ?? (anchor && previous?.precision === 'day' ? previous.first : reference.day)
  if (within) {
    const week = inner(within, context).point
    if (week) return dated(dayPoint(week.first + ((weekday - weekdayOf(week.first) + 7) % 7)))
  }
  const ahead = (weekday - weekdayOf(today) + 7) % 7
  const back = (7 - ahead) % 7
  if (shift === undefined)
    return dated(dayPoint(rangeStart !== undefined || (direction() || leaning) > 0 ? today + ahead : today - back))
  if (shift < 0) return dated(dayPoint(today - (back || 7)))
  if (shift > 0) return dated(dayPoint(today + (ahead || 7)))
  if (direction() < 0) {
    const week = unitPoint('week', today, 0, weekStart)
    return dated(dayPoint(week.first + ((weekday - weekdayOf(week.first) + 7) % 7)))
  }
  return dated(dayPoint(today + ahead))
}

/** "the second quarter", "summer of 1994", "last fall", "the first half of the year". */
export function resolveDivision(expression: Of<'division'>, context: ResolveContext, inner: ResolveInner): Resolved {
  const { unit, index, shift, within } = expression
  const pointIn = (year: number): CalendarPoint => {
    if (unit === 'season') return seasonPoint(year, index)
    if (unit === 'quarter') return quarterPoint(year, index)
    return halfPoint(year, index)
  }
  const year = withinYear(within, context, inner)
  if (year !== undefined) return dated(pointIn(year))
  const name = unit === 'season' ? SEASONS[index] : `${unit === 'quarter' ? 'Q' : 'H'}${index}`
  const { reference } = context
  if (!reference) return underspecified(`XXXX-${name}`, unit)
  const { year: thisYear, month } = civilDay(reference.day)
  const seasonYear = unit === 'season' && index === 3 && month < 3 ? thisYear - 1 : thisYear
  return dated(chooseYear(pointIn, seasonYear, reference.day, shift, context, false, 4))
}

function withinYear(within: Expression | undefined, context: ResolveContext, inner: ResolveInner): number | undefined {
  const point = within && inner(within, context).point
  return point && civilDay(point.first).year
}
