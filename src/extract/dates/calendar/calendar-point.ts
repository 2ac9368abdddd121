import type { TimexPrecision } from '../timex-value.js'
import { civilDay, dayNumber, isoDay, isoYear, pad2, weekdayOf } from './day-number.js'

/** A stretch of whole days on the calendar with its TIMEX3 name: a day, a week, a month … a century. */
export interface CalendarPoint {
  readonly precision: TimexPrecision
  /** TIMEX3 value. */
  readonly value: string
  /** Day number of its first day. */
  readonly first: number
  /** Day number one past its last day. */
  readonly end: number
}

/** Seasons in the order of the year, as TIMEX3 writes them. Each starts on the first of March, June, September, December. */
export const SEASONS: readonly string[] = ['SP', 'SU', 'FA', 'WI']

export function dayPoint(day: number): CalendarPoint {
  return { precision: 'day', value: isoDay(day), first: day, end: day + 1 }
}

/** The ISO 8601 week that holds a day (weeks start on Monday; week 1 holds the year's first Thursday). */
export function weekPoint(day: number): CalendarPoint {
  const first = day - weekdayOf(day) + 1
  return { precision: 'week', value: isoWeek(first), first, end: first + 7 }
}

/** Saturday and Sunday of the ISO week that holds a day. */
export function weekendPoint(day: number): CalendarPoint {
  const first = day - weekdayOf(day) + 1
  return { precision: 'weekend', value: `${isoWeek(first)}-WE`, first: first + 5, end: first + 7 }
}

/** `month` may lie outside 1–12 and then carries into the year. */
export function monthPoint(year: number, month: number): CalendarPoint {
  const first = dayNumber(year, month, 1)
  const start = civilDay(first)
  return {
    precision: 'month',
    value: `${isoYear(start.year)}-${pad2(start.month)}`,
    first,
    end: dayNumber(year, month + 1, 1),
  }
}

/** `quarter` 1–4; other values carry into the year. */
export function quarterPoint(year: number, quarter: number): CalendarPoint {
  const { first, year: y, index } = division(year, quarter, 4)
  return { precision: 'quarter', value: `${y}-Q${index}`, first, end: dayNumber(year, quarter * 3 + 1, 1) }
}

/** `half` 1 or 2; other values carry into the year. */
export function halfPoint(year: number, half: number): CalendarPoint {
  const { first, year: y, index } = division(year, half, 2)
  return { precision: 'half', value: `${y}-H${index}`, first, end: dayNumber(year, half * 6 + 1, 1) }
}

/** `season` 0 spring to 3 winter; other values carry into the year. A winter belongs to the year of its December. */
export function seasonPoint(year: number, season: number): CalendarPoint {
  const index = ((season % 4) + 4) % 4
  const y = year + (season - index) / 4
  const first = dayNumber(y, index * 3 + 3, 1)
  return { precision: 'season', value: `${isoYear(y)}-${SEASONS[index]}`, first, end: dayNumber(y, index * 3 + 6, 1) }
}

export function yearPoint(year: number): CalendarPoint {
  return { precision: 'year', value: isoYear(year), first: dayNumber(year, 1, 1), end: dayNumber(year + 1, 1, 1) }
}

/** `decade` 201 is 2010 to 2019. */
export function decadePoint(decade: number): CalendarPoint {
  const value = String(decade).padStart(3, '0')
  return { precision: 'decade', value, first: dayNumber(decade * 10, 1, 1), end: dayNumber(decade * 10 + 10, 1, 1) }
}

/** `century` 20 is 2000 to 2099, which TIMEX3 names by its first two digits. */
export function centuryPoint(century: number): CalendarPoint {
  // The year 1 BC is 0: the 7th century BC ends with it.
  const first = century < 0 ? century * 100 + 1 : century * 100
  return {
    precision: 'century',
    value: century < 0 ? `-${pad2(-century - 1)}` : pad2(century),
    first: dayNumber(first, 1, 1),
    end: dayNumber(first + 100, 1, 1),
  }
}

function division(year: number, part: number, parts: number): { first: number; year: string; index: number } {
  const first = dayNumber(year, ((part - 1) * 12) / parts + 1, 1)
  const start = civilDay(first)
  return { first, year: isoYear(start.year), index: ((start.month - 1) * parts) / 12 + 1 }
}

function isoWeek(monday: number): string {
  const { year } = civilDay(monday + 3)
  const week = Math.floor((monday + 3 - dayNumber(year, 1, 1)) / 7) + 1
  return `${isoYear(year)}-W${pad2(week)}`
}
