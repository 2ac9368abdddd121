import { checkChoice, checkOptionNames } from '../../check-options.js'
import { UsageError } from '../../errors.js'
import { dayNumber } from './calendar/day-number.js'
import type { FindOptions } from './find-expressions.js'
import type { CustomHoliday, DateOptions } from './options.js'
import type { HolidayIndex } from './parse/holiday.js'
import { holidayDay } from './resolve/holiday-day.js'
import { byFirstTerm, HOLIDAYS, type HolidayName } from './words/holiday-names.js'

/** The options, checked and made ready. */
export interface Settings extends FindOptions {
  readonly leaning: -1 | 1
  /** ISO day on which weeks start. */
  readonly weekStart: number
  readonly holidayDay: (holiday: HolidayName, year: number) => number | undefined
}

const ORDERS = { 'month-first': 'mdy', 'day-first': 'dmy', auto: undefined } as const
const WEEK_STARTS = { monday: 1, sunday: 7, saturday: 6 } as const
const DIRECTIONS = { past: -1, future: 1 } as const
const KNOWN = ['dateOrder', 'weekStart', 'direction', 'holidays']

/** @throws UsageError `INVALID_OPTION`, `UNKNOWN_OPTION` */
export function createSettings(options: DateOptions): Settings {
  checkOptionNames(options, KNOWN, 'dates')
  const { holidays = [] } = options
  return {
    order: choose(ORDERS, 'dateOrder', options.dateOrder ?? 'auto'),
    weekStart: choose(WEEK_STARTS, 'weekStart', options.weekStart ?? 'monday'),
    leaning: choose(DIRECTIONS, 'direction', options.direction ?? 'past'),
    ...readHolidays(holidays),
  }
}

function choose<T extends object>(choices: T, option: string, value: string): T[keyof T] {
  checkChoice(value, Object.keys(choices), option, 'dates')
  return choices[value as keyof T]
}

function readHolidays(custom: readonly CustomHoliday[]): Pick<Settings, 'holidays' | 'triggers' | 'holidayDay'> {
  if (!Array.isArray(custom)) throw wrongHoliday('must be a list')
  if (custom.length === 0) return { holidays: HOLIDAYS, triggers: new Set(), holidayDay }
  const names: [HolidayName, string][] = []
  const triggers = new Set<string>()
  for (const [at, holiday] of (custom as readonly CustomHoliday[]).entries()) {
    checkHoliday(holiday)
    for (const name of holiday.names) {
      names.push([
        `custom:${at}`,
        name
          .toLowerCase()
          .replaceAll(/['’]s\b/g, " 's")
          .replaceAll('-', ' - '),
      ])
      triggers.add(name.split(/[\s'’-]/)[0]!)
    }
  }
  const merged = new Map<string, HolidayIndex extends ReadonlyMap<string, infer V> ? V : never>(HOLIDAYS)
  for (const [first, group] of byFirstTerm(names)) merged.set(first, [...group, ...(merged.get(first) ?? [])])
  return {
    holidays: merged,
    triggers,
    holidayDay: (name, year) =>
      name.startsWith('custom:') ? customDay(custom[Number(name.slice(7))], year) : holidayDay(name, year),
  }
}

function customDay(holiday: CustomHoliday, year: number): number | undefined {
  const day = typeof holiday.on === 'string' ? `${year}-${holiday.on}` : holiday.on(year)
  const match = day === undefined ? null : /^(-?\d{1,4})-(\d\d?)-(\d\d?)$/.exec(day)
  return match ? dayNumber(Number(match[1]), Number(match[2]), Number(match[3])) : undefined
}

function checkHoliday(holiday: CustomHoliday): void {
  if (typeof holiday !== 'object' || holiday === null) throw wrongHoliday('must be objects')
  const { names, on } = holiday
  if (!Array.isArray(names) || names.length === 0 || names.some((name) => typeof name !== 'string' || !name.trim())) {
    throw wrongHoliday('must have "names", a list of strings')
  }
  if (
    typeof on !== 'function' &&
    !(typeof on === 'string' && /^(?:0?[1-9]|1[0-2])-(?:0?[1-9]|[12]\d|3[01])$/.test(on))
  ) {
    throw wrongHoliday('must have "on", a month and day such as "10-29" or a function of the year')
  }
}

function wrongHoliday(what: string): UsageError {
  return new UsageError('INVALID_OPTION', `dates: option "holidays" ${what}.`)
}
