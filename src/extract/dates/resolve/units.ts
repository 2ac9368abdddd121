import {
  type CalendarPoint,
  centuryPoint,
  dayPoint,
  decadePoint,
  halfPoint,
  monthPoint,
  quarterPoint,
  seasonPoint,
  weekendPoint,
  weekPoint,
  yearPoint,
} from '../calendar/calendar-point.js'
import { civilDay, dayNumber, daysInMonth } from '../calendar/day-number.js'
import type { Unit } from '../words/word.js'

/** Units that name a stretch of whole days on the calendar. */
export type CalendarUnit = Exclude<Unit, 'second' | 'minute' | 'hour' | 'night' | 'fortnight' | 'millennium'>

/** Whether a unit names a stretch of whole days on the calendar. */
export function isCalendarUnit(unit: Unit): unit is CalendarUnit {
  return !/^(?:second|minute|hour|night|fortnight|millennium)$/.test(unit)
}

/** The day, week, month … `shift` steps from the one that holds a day. */
export function unitPoint(unit: CalendarUnit, day: number, shift: number, weekStart: number): CalendarPoint {
  const { year, month } = civilDay(day)
  switch (unit) {
    case 'day':
      return dayPoint(day + shift)
    case 'week':
      return weekOf(day + shift * 7, weekStart)
    case 'weekend':
      return weekendPoint(day + shift * 7)
    case 'month':
      return monthPoint(year, month + shift)
    case 'quarter':
      return quarterPoint(year, Math.ceil(month / 3) + shift)
    case 'half':
      return halfPoint(year, Math.ceil(month / 6) + shift)
    case 'season':
      return month < 3 ? seasonPoint(year - 1, 3 + shift) : seasonPoint(year, Math.floor(month / 3) - 1 + shift)
    case 'year':
      return yearPoint(year + shift)
    case 'decade':
      return decadePoint(Math.floor(year / 10) + shift)
    case 'century':
      return centuryPoint(Math.floor(year / 100) + shift)
  }
}

/** The week that holds a day where weeks start on Monday (1), Sunday (7) or Saturday (6); named by its Thursday. */
export function weekOf(day: number, weekStart: number): CalendarPoint {
  const early = (8 - weekStart) % 7
  const week = weekPoint(day + early)
  return early === 0 ? week : { ...week, first: week.first - early, end: week.end - early }
}

/** A day `months` later or earlier, in a shorter month its last day. */
export function addMonths(day: number, months: number): number {
  const { year, month, day: date } = civilDay(day)
  const first = civilDay(dayNumber(year, month + months, 1))
  return dayNumber(first.year, first.month, Math.min(date, daysInMonth(first.year, first.month)))
}

const UNKNOWN: Readonly<Record<string, string>> = {
  day: 'XXXX-XX-XX',
  week: 'XXXX-WXX',
  weekend: 'XXXX-WXX-WE',
  month: 'XXXX-XX',
  quarter: 'XXXX-QX',
  half: 'XXXX-HX',
  year: 'XXXX',
  decade: 'XXX',
  century: 'XX',
}

/** A stretch of which nothing but its length is known. */
export function unknownValue(unit: string): string {
  return UNKNOWN[unit] ?? 'XXXX'
}
