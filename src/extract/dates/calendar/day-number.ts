/**
 * Days as plain integers: day 0 is 1970-01-01 of the proleptic Gregorian calendar, no clock and no time zone.
 * The two conversions follow Howard Hinnant's "chrono-compatible low-level date algorithms" (public domain), where a
 * year starts in March so that the leap day is its last.
 */
const DAYS_OF_ERA = 146_097
const EPOCH_OFFSET = 719_468

/** Day number of a year, month (1–12; other values carry into the year) and day of the month (likewise). */
export function dayNumber(year: number, month: number, day: number): number {
  const months = year * 12 + (month - 1)
  const m = ((months % 12) + 12) % 12
  const y = (months - m) / 12 - (m < 2 ? 1 : 0)
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * ((m + 10) % 12) + 2) / 5)
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * DAYS_OF_ERA + dayOfEra - EPOCH_OFFSET + day - 1
}

/** A day of the Gregorian calendar. */
export interface CivilDay {
  readonly year: number
  /** 1–12 */
  readonly month: number
  /** 1–31 */
  readonly day: number
}

/** Year, month and day of a day number. */
export function civilDay(number: number): CivilDay {
  const shifted = number + EPOCH_OFFSET
  const era = Math.floor(shifted / DAYS_OF_ERA)
  const dayOfEra = shifted - era * DAYS_OF_ERA
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const m = Math.floor((5 * dayOfYear + 2) / 153)
  const month = m < 10 ? m + 3 : m - 9
  return {
    year: yearOfEra + era * 400 + (month < 3 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1,
  }
}

/** Days in a month (1–12). */
export function daysInMonth(year: number, month: number): number {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1)
}

/** ISO day of the week: 1 Monday to 7 Sunday. */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1
}

/** ISO day (`2019-05-13`). Years before 1 are written as ISO 8601 does, year 0 being 1 BC (`-0043-03-15`). */
export function isoDay(number: number): string {
  const { year, month, day } = civilDay(number)
  return `${isoYear(year)}-${pad2(month)}-${pad2(day)}`
}

/** Year in four digits, with a sign before year 0. */
export function isoYear(year: number): string {
  return year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0')
}

/** Two digits. */
export function pad2(value: number): string {
  return value < 10 ? `0${value}` : String(value)
}
