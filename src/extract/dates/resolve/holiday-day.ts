import { dayNumber } from '../calendar/day-number.js'
import {
  islamicDay,
  lunarNewYear,
  nowruz,
  nthWeekday,
  orthodoxEaster,
  roshHashanah,
  westernEaster,
} from '../calendar/moving-feasts.js'
import type { HolidayName } from '../words/holiday-names.js'

type MovingHoliday = Exclude<HolidayName, `${number}-${number}` | `custom:${string}`>

const RULES: Readonly<Record<MovingHoliday, (year: number) => number | undefined>> = {
  easter: westernEaster,
  'orthodox-easter': orthodoxEaster,
  'good-friday': (year) => westernEaster(year) - 2,
  'easter-monday': (year) => westernEaster(year) + 1,
  'palm-sunday': (year) => westernEaster(year) - 7,
  'ash-wednesday': (year) => westernEaster(year) - 46,
  'mardi-gras': (year) => westernEaster(year) - 47,
  ascension: (year) => westernEaster(year) + 39,
  pentecost: (year) => westernEaster(year) + 49,
  thanksgiving: (year) => nthWeekday(year, 11, 4, 4),
  'black-friday': (year) => nthWeekday(year, 11, 4, 4) + 1,
  'cyber-monday': (year) => nthWeekday(year, 11, 4, 4) + 4,
  'labor-day': (year) => nthWeekday(year, 9, 1, 1),
  'memorial-day': (year) => nthWeekday(year, 5, 1, -1),
  'mlk-day': (year) => nthWeekday(year, 1, 1, 3),
  'presidents-day': (year) => nthWeekday(year, 2, 1, 3),
  'columbus-day': (year) => nthWeekday(year, 10, 1, 2),
  'mothers-day': (year) => nthWeekday(year, 5, 7, 2),
  'fathers-day': (year) => nthWeekday(year, 6, 7, 3),
  'election-day': (year) => nthWeekday(year, 11, 1, 1) + 1,
  'super-tuesday': (year) => (year % 4 === 0 ? nthWeekday(year, 3, 2, 1) : undefined),
  ramadan: (year) => islamicDay(year, 9, 1),
  'eid-al-fitr': (year) => islamicDay(year, 10, 1),
  'eid-al-adha': (year) => islamicDay(year, 12, 10),
  ashura: (year) => islamicDay(year, 1, 10),
  'islamic-new-year': (year) => islamicDay(year, 1, 1),
  mawlid: (year) => islamicDay(year, 3, 12),
  'rosh-hashanah': roshHashanah,
  'yom-kippur': (year) => roshHashanah(year) + 9,
  sukkot: (year) => roshHashanah(year) + 14,
  hanukkah: (year) => roshHashanah(year) + ((roshHashanah(year + 1) - roshHashanah(year)) % 10 === 5 ? 84 : 83),
  purim: (year) => roshHashanah(year) - 193,
  passover: (year) => roshHashanah(year) - 163,
  'lunar-new-year': lunarNewYear,
  nowruz,
}

/**
 * Day number of a holiday in a year, `undefined` where it does not take place or is not built in. Days that move with
 * the moon are those of the tabular calendars, which the sighted moon may leave by a day. American rules for the days
 * that countries keep differently (Labor Day, Mother's Day).
 */
export function holidayDay(holiday: HolidayName, year: number): number | undefined {
  const fixed = /^(\d+)-(\d+)$/.exec(holiday)
  if (fixed) return dayNumber(year, Number(fixed[1]), Number(fixed[2]))
  return RULES[holiday as MovingHoliday]?.(year)
}
