import type { Mention } from '../mention.js'

/** The four kinds of TIMEX3 (ISO-TimeML): a calendar date, a time of day, a length of time, a repeated time. */
export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET'

/** TIMEX3 `mod`: how the words qualify the value ("early", "about", "more than", "before"). */
export type TimexModifier =
  | 'START'
  | 'MID'
  | 'END'
  | 'APPROX'
  | 'LESS_THAN'
  | 'MORE_THAN'
  | 'EQUAL_OR_LESS'
  | 'EQUAL_OR_MORE'
  | 'BEFORE'
  | 'AFTER'
  | 'ON_OR_BEFORE'
  | 'ON_OR_AFTER'

/** The finest unit that was said. */
export type TimexPrecision =
  | 'century'
  | 'decade'
  | 'year'
  | 'half'
  | 'season'
  | 'quarter'
  | 'month'
  | 'week'
  | 'weekend'
  | 'day'
  | 'part-of-day'
  | 'hour'
  | 'minute'
  | 'second'

/** The time that a value covers: ISO days (`2019-05-13`) or instants (`2019-05-13T09:00:00Z`), end exclusive. */
export interface TimexInterval {
  readonly start: string
  readonly end: string
}

/** What a time expression means, in TIMEX3's terms and in JavaScript's. */
export interface TimexValue {
  readonly type: TimexType
  /** TIMEX3 value: `2019-05-13`, `2019-W20`, `2019-Q2`, `201`, `2019-05-13TNI`, `P5Y`, `XXXX-WXX-5`, `PRESENT_REF` … */
  readonly value: string
  readonly mod?: TimexModifier
  /** The value that a relative expression was counted from. */
  readonly anchor?: string
  /** Absent where the value names no place on the calendar (durations, sets, under-specified values). */
  readonly interval?: TimexInterval
  readonly precision?: TimexPrecision
}

/** A mention of a time, with its value. */
export interface DateMention extends Mention<'date'>, TimexValue {}
