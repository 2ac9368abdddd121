import type { CalendarPoint } from '../calendar/calendar-point.js'
import { isoDay } from '../calendar/day-number.js'
import type { TimexInterval, TimexModifier, TimexPrecision, TimexType } from '../timex-value.js'

/** The meaning of an expression, with what later expressions may count from. */
export interface Resolved {
  readonly type: TimexType
  readonly value: string
  readonly mod?: TimexModifier
  readonly anchor?: string
  readonly interval?: TimexInterval
  readonly precision?: TimexPrecision
  /** Its place on the calendar. */
  readonly point?: CalendarPoint
}

/** A known stretch of days. */
export function dated(point: CalendarPoint, anchor?: string): Resolved {
  return {
    type: 'DATE',
    value: point.value,
    interval: { start: isoDay(point.first), end: isoDay(point.end) },
    precision: point.precision,
    point,
    ...(anchor === undefined ? {} : { anchor }),
  }
}

/** A date of which only a part is known ("XXXX-05-13"). */
export function underspecified(value: string, precision?: TimexPrecision): Resolved {
  return { type: 'DATE', value, ...(precision ? { precision } : {}) }
}
