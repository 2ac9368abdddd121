import type { TimexModifier } from '../timex-value.js'

/** Units that a length of time or a step on the calendar is counted in. */
export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'night'
  | 'week'
  | 'weekend'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'half'
  | 'season'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium'

/** Parts of the day as TIMEX3 writes them. */
export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT'

/** What one word can mean in a time expression. A word may have several senses ("second", "may", "fall"). */
export interface Word {
  /** 1–12 */
  readonly month?: number
  /** 1 Monday – 7 Sunday */
  readonly weekday?: number
  /** "Fridays", "years", "nights": names many. */
  readonly plural?: boolean
  readonly unit?: Unit
  /** 0 spring – 3 winter */
  readonly season?: number
  readonly part?: DayPart
  /** A qualifier that comes with the word itself ("dawn" is the start of the morning). */
  readonly mod?: TimexModifier
  /** Cardinal, 0–90, or the factor of a scale word. */
  readonly number?: number
  readonly scale?: number
  readonly ordinal?: number
  /** Days from the reference day: "today" 0, "yesterday" -1. */
  readonly day?: number
  /** "last" -1, "this" 0, "next" 1. */
  readonly shift?: number
  /** Position within a stretch: "early", "mid", "late". */
  readonly position?: 'START' | 'MID' | 'END'
  readonly reference?: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF'
  /** Offset from UTC in minutes. */
  readonly zone?: number
  /** "a.m." 0, "p.m." 12. */
  readonly meridiem?: number
  /** "BC", "A.D.". */
  readonly era?: boolean
  /** "daily", "weekly": the TIMEX3 period. */
  readonly every?: string
  /** "10s" of "1990s", "nineties": the decade's digit. */
  readonly decade?: number
  /** One of the senses that every time expression has at least one of (a unit, a month, a part of the day …). */
  readonly heart?: boolean
  /** The word may start or be the heart of a time expression, so that its sentence is worth reading closely. */
  readonly trigger?: boolean
  /** Only a time word when written with a capital ("May", "March", "Sun"). */
  readonly capital?: boolean
}
