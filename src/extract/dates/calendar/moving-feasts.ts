import { dayNumber, weekdayOf } from './day-number.js'

/**
 * Day number of Western Easter Sunday (the anonymous Gregorian computus, as in J. Meeus, "Astronomical Algorithms",
 * chapter 8).
 */
export function westernEaster(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const l = (32 + 2 * (b % 4) + 2 * i - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return dayNumber(year, Math.floor(n / 31), (n % 31) + 1)
}

/** Day number of Orthodox Easter Sunday on the Gregorian calendar (Meeus' Julian rule). */
export function orthodoxEaster(year: number): number {
  const d = (19 * (year % 19) + 15) % 30
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
  const n = d + e + 114
  const lag = Math.floor(year / 100) - Math.floor(year / 400) - 2
  return dayNumber(year, Math.floor(n / 31), (n % 31) + 1) + lag
}

/** The `nth` (1–4; -1 the last) given weekday (1 Monday – 7 Sunday) of a month. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): number {
  if (nth > 0) {
    const first = dayNumber(year, month, 1)
    return first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7
  }
  const last = dayNumber(year, month + 1, 1) - 1
  return last - ((weekdayOf(last) - weekday + 7) % 7)
}

const ISLAMIC_EPOCH = -492_148
/**
 * The day in a Gregorian year on which a day of the tabular Islamic calendar falls (civil epoch, leap years 2, 5, 7, 10,
 * 13, 16, 18, 21, 24, 26 and 29 of 30); the first one when there are two. The sighted moon may differ by a day.
 */
export function islamicDay(year: number, month: number, day: number): number {
  const start = dayNumber(year, 1, 1)
  const islamicYear = Math.floor((30 * (start - ISLAMIC_EPOCH) + 10_646) / 10_631)
  for (let y = islamicYear - 1; ; y++) {
    const found =
      ISLAMIC_EPOCH + (y - 1) * 354 + Math.floor((3 + 11 * y) / 30) + Math.ceil(29.5 * (month - 1)) + day - 1
    if (found >= start) return found
  }
}

const HEBREW_EPOCH = -2_092_590
/** Day number of Rosh Hashanah in a Gregorian year, with the four postponements of the fixed Hebrew calendar. */
export function roshHashanah(year: number): number {
  const hebrewYear = year + 3761
  return HEBREW_EPOCH + elapsedDays(hebrewYear) + newYearDelay(hebrewYear)
}

function elapsedDays(year: number): number {
  const months = Math.floor((235 * year - 234) / 19)
  const parts = 12_084 + 13_753 * months
  const day = 29 * months + Math.floor(parts / 25_920)
  return (3 * (day + 1)) % 7 < 3 ? day + 1 : day
}

function newYearDelay(year: number): number {
  if (elapsedDays(year + 1) - elapsedDays(year) === 356) return 2
  return elapsedDays(year) - elapsedDays(year - 1) === 382 ? 1 : 0
}

/**
 * Day number of the Chinese New Year: the day in Beijing of the new moon between 21 January and 20 February. The moon
 * by the largest terms of J. Meeus, "Astronomical Algorithms", chapter 49 (minutes off, for 1900–2100).
 */
export function lunarNewYear(year: number): number {
  const earliest = dayNumber(year, 1, 21)
  let lunation = Math.floor((earliest - NEW_MOON_2000) / SYNODIC_MONTH) - 1
  for (;;) {
    const day = Math.floor(newMoon(lunation++) + BEIJING)
    if (day >= earliest) return day
  }
}

/**
 * Day number of Nowruz: the day in Tehran of the March equinox, or the next where it falls after noon there. Mean
 * equinox of Meeus, chapter 27 (a quarter of an hour off, for 1900–2100).
 */
export function nowruz(year: number): number {
  const y = (year - 2000) / 1000
  const equinox = MEAN_EQUINOX_2000 + 365_242.37404 * y + 0.05169 * y * y - 0.00411 * y * y * y
  return Math.floor(equinox + TEHRAN + 0.5)
}

const TEHRAN = 3.5 / 24
/** In days since the start of 1970. */
const MEAN_EQUINOX_2000 = 11_036.30984
const BEIJING = 8 / 24
const SYNODIC_MONTH = 29.530588861
const NEW_MOON_2000 = 10_962.59766

function newMoon(k: number): number {
  const radians = Math.PI / 180
  const sun = (2.5534 + 29.1053567 * k) * radians
  const moon = (201.5643 + 385.81693528 * k) * radians
  const latitude = (160.7108 + 390.67050284 * k) * radians
  return (
    NEW_MOON_2000 +
    SYNODIC_MONTH * k -
    0.4072 * Math.sin(moon) +
    0.17241 * Math.sin(sun) +
    0.01608 * Math.sin(2 * moon) +
    0.01039 * Math.sin(2 * latitude) +
    0.00739 * Math.sin(moon - sun) -
    0.00514 * Math.sin(moon + sun) +
    0.00208 * Math.sin(2 * sun)
  )
}
