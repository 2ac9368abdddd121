import type { CalendarPoint } from '../calendar/calendar-point.js'
import type { HolidayName } from '../words/holiday-names.js'
import type { Direction } from './direction.js'

/** When a text was published, as far as known. */
export interface Reference {
  /** Day number of the day in the publisher's time zone. */
  readonly day: number
  /** Minutes after midnight, where an instant was given. */
  readonly minute?: number
  /** Offset from UTC in minutes, where an instant was given. */
  readonly zone?: number
}

/** What the meaning of an expression depends on beside its words. */
export interface ResolveContext {
  readonly reference: Reference | undefined
  /** What the text said last, for "the next day" and "a year earlier". */
  readonly previous: CalendarPoint | undefined
  /** The quarter, half or year that was said last, if not long ago. */
  readonly period: CalendarPoint | undefined
  /** The same, however long ago. */
  readonly lastPeriod: CalendarPoint | undefined
  /** The day that the same sentence said last, or the one before it, for a clock time without a day. */
  readonly sentenceDay: number | undefined
  /** The day before which the expression cannot lie: the first end of a range, of which it is the second. */
  readonly rangeStart: number | undefined
  /** Where the verbs around the expression point to. Read only where it matters. */
  readonly direction: () => Direction
  /** Where a bare weekday or month lies when no word says so. */
  readonly leaning: -1 | 1
  /** ISO day on which weeks start: 1 Monday, 7 Sunday, 6 Saturday. */
  readonly weekStart: number
  /** Day number of a holiday in a year. */
  readonly holidayDay: (holiday: HolidayName, year: number) => number | undefined
}
