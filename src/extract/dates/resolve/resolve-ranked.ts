import type { CalendarPoint } from '../calendar/calendar-point.js'
import { weekdayOf } from '../calendar/day-number.js'
import type { Expression } from '../parse/expression.js'
import type { ResolveContext } from './context.js'
import type { ResolveInner } from './resolve-calendar.js'
import { dated, type Resolved, underspecified } from './resolved.js'
import { addMonths, isCalendarUnit, unitPoint, unknownValue } from './units.js'

type Ranked = Extract<Expression, { kind: 'ranked' }>

/** A week belongs to the month or year that holds its Thursday (ISO 8601), a weekend to that of its Saturday. */
const NAMING_DAY: Readonly<Record<string, number>> = { week: 4, weekend: 6 }
const MONTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3 }

/** "the third Thursday of November", "the last week of March", "the first day of the year", "the week of May 13". */
export function resolveRanked(expression: Ranked, context: ResolveContext, inner: ResolveInner): Resolved {
  const { unit } = expression
  const { point, anchor } = inner(expression.within, context)
  if (!point || !isCalendarUnit(unit)) return underspecified(unknownValue(unit))
  const day = dayOf(expression, point)
  return day === undefined
    ? underspecified(unknownValue(unit))
    : dated(unitPoint(unit, day, 0, context.weekStart), anchor)
}

/** A day of the stretch that is meant; `undefined` where there are not so many. */
function dayOf({ rank, unit, weekday }: Ranked, { first, end }: CalendarPoint): number | undefined {
  if (rank === 0) return first
  const months = MONTHS[unit]
  if (months && rank > 0) return within(addMonths(first, months * (rank - 1)))
  const wanted = weekday ?? NAMING_DAY[unit]
  if (rank < 0) return within(wanted ? end - 1 - ((weekdayOf(end - 1) - wanted + 7) % 7) : end - 1)
  return within(wanted ? first + ((wanted - weekdayOf(first) + 7) % 7) + 7 * (rank - 1) : first + rank - 1)

  function within(day: number): number | undefined {
    return day >= first && day < end ? day : undefined
  }
}
