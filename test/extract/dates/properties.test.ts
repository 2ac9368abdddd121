import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DateMention, extractDates } from '../../../src/dates.js'
import { civilDay, dayNumber, isoDay, weekdayOf } from '../../../src/extract/dates/calendar/day-number.js'
import { dateCaseFiles, readDateCases } from '../../cases/dates/read-date-cases.js'

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')
const FIRST = Date.UTC(1900, 0, 1) / 86_400_000
const LAST = Date.UTC(2100, 11, 31) / 86_400_000

/** Any day of 1900 to 2100, as JavaScript's own calendar has it. */
const anyDay = fc.integer({ min: FIRST, max: LAST }).map((day) => new Date(day * 86_400_000))
const iso = (date: Date): string => date.toISOString().slice(0, 10)
const pad = (value: number): string => String(value).padStart(2, '0')

function ordinal(day: number): string {
  if (day > 10 && day < 14) return `${day}th`
  return `${day}${{ 1: 'st', 2: 'nd', 3: 'rd' }[day % 10] ?? 'th'}`
}

/** Every way in which a full day can be written. */
const FORMATS: Readonly<Record<string, (date: Date) => string>> = {
  'May 13, 2019': (date) => `${month(date)} ${date.getUTCDate()}, ${date.getUTCFullYear()}`,
  'May 13th, 2019': (date) => `${month(date)} ${ordinal(date.getUTCDate())}, ${date.getUTCFullYear()}`,
  '13 May 2019': (date) => `${date.getUTCDate()} ${month(date)} ${date.getUTCFullYear()}`,
  '13th May 2019': (date) => `${ordinal(date.getUTCDate())} ${month(date)} ${date.getUTCFullYear()}`,
  'the 13th of May 2019': (date) => `the ${ordinal(date.getUTCDate())} of ${month(date)} ${date.getUTCFullYear()}`,
  'Monday, May 13, 2019': (date) => `${weekday(date)}, ${month(date)} ${date.getUTCDate()}, ${date.getUTCFullYear()}`,
  'Monday 13 May 2019': (date) => `${weekday(date)} ${date.getUTCDate()} ${month(date)} ${date.getUTCFullYear()}`,
  '13 MAY 2019': (date) => `${date.getUTCDate()} ${month(date).toUpperCase()} ${date.getUTCFullYear()}`,
  '2019-05-13': iso,
  '2019/05/13': (date) => iso(date).replaceAll('-', '/'),
  '13.05.2019': (date) => `${pad(date.getUTCDate())}.${pad(date.getUTCMonth() + 1)}.${date.getUTCFullYear()}`,
  '5/13/2019': (date) => `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()}`,
}

function month(date: Date): string {
  return MONTHS[date.getUTCMonth()]!
}

function weekday(date: Date): string {
  return WEEKDAYS[date.getUTCDay()]!
}

function only(text: string, published?: string): DateMention {
  const found = extractDates(text, published === undefined ? {} : { published })
  expect(
    found.map((mention) => mention.text),
    text,
  ).toHaveLength(1)
  return found[0]!
}

describe('days', () => {
  it.each(Object.entries(FORMATS))('written as "%s" read back', (_, write) => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const words = write(date)
        const { text, type, value, interval } = only(`The treaty was signed on ${words} in Geneva.`)
        expect({ text, type, value }).toEqual({ text: words, type: 'DATE', value: iso(date) })
        expect(interval).toEqual({ start: iso(date), end: iso(new Date(date.getTime() + 86_400_000)) })
      }),
    )
  })

  it('written day first read back when the caller says so', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const words = `${pad(date.getUTCDate())}/${pad(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`
        const [found] = extractDates(`Dated ${words} and sealed.`, { dateOrder: 'day-first' })
        expect(found?.value).toBe(iso(date))
      }),
    )
  })

  it('of a leap year read back, the 29th of February among them', () => {
    for (let year = 1904; year <= 2096; year += 4) {
      expect(only(`It opened on February 29, ${year}.`).value).toBe(`${year}-02-29`)
    }
    expect(only('It opened on February 29, 2019.').value).toBe('2019-02-XX')
  })

  it('without a year are the nearest ones', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -150, max: 150 }), (published, distance) => {
        const date = new Date(published.getTime() + distance * 86_400_000)
        fc.pre(!(date.getUTCMonth() === 1 && date.getUTCDate() === 29))
        const { value } = only(`A fair on ${month(date)} ${date.getUTCDate()} in Leeds.`, iso(published))
        expect(value).toBe(iso(date))
      }),
    )
  })
})

describe('relative days', () => {
  it('count over month ends, leap days and new years', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 2, max: 400 }), (published, days) => {
        const { value } = only(`The envoy left ${days} days ago.`, iso(published))
        expect(value).toBe(iso(new Date(published.getTime() - days * 86_400_000)))
      }),
    )
  })

  it('bare weekdays lie within a week, on the side of the verb', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 6 }), (published, at) => {
        const today = published.getTime() / 86_400_000
        for (const [text, near, far] of [
          [`The envoy left on ${WEEKDAYS[at]}.`, -6, 0],
          [`The envoy will leave on ${WEEKDAYS[at]}.`, 0, 6],
        ] as const) {
          const day = new Date(`${only(text, iso(published)).value}T00:00:00Z`)
          expect(day.getUTCDay()).toBe(at)
          expect(day.getTime() / 86_400_000 - today).toBeGreaterThanOrEqual(near)
          expect(day.getTime() / 86_400_000 - today).toBeLessThanOrEqual(far)
        }
      }),
    )
  })
})

describe('intervals', () => {
  const PHRASES = [
    'today',
    'last week',
    'next month',
    'this quarter',
    'last year',
    'this decade',
    'last weekend',
    'the 1990s',
  ]

  it('are not empty, and hold the day of publication where the words say so', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...PHRASES), (published, phrase) => {
        const { interval } = only(`Prices moved ${phrase} in Leeds.`, iso(published))
        expect(interval!.start < interval!.end).toBe(true)
        if (/^(?:today|this)/.test(phrase)) {
          expect(interval!.start <= iso(published) && iso(published) < interval!.end).toBe(true)
        }
      }),
    )
  })

  it('of clock times are the same instant in any zone', () => {
    const zones: readonly (readonly [string, number])[] = [
      ['GMT', 0],
      ['EST', -5],
      ['EDT', -4],
      ['PDT', -7],
      ['BST', 1],
      ['IST', 5.5],
      ['JST', 9],
    ]
    fc.assert(
      fc.property(
        anyDay,
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 1439 }),
        (date, [zone, offset], minute) => {
          const clock = `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`
          const { interval } = only(
            `It struck on ${month(date)} ${date.getUTCDate()}, ${date.getUTCFullYear()} at ${clock} ${zone}.`,
          )
          expect(Date.parse(interval!.start)).toBe(date.getTime() + (minute - offset * 60) * 60_000)
          expect(Date.parse(interval!.end) - Date.parse(interval!.start)).toBe(60_000)
        },
      ),
    )
  })

  it('take the zone as it is written, in the hour that summer time skips too', () => {
    expect(only('It struck at 2:30 a.m. EST on March 10, 2019.').interval?.start).toBe('2019-03-10T07:30:00Z')
    expect(only('It struck at 2:30 a.m. on March 10, 2019.').interval?.start).toBe('2019-03-10T02:30:00')
  })
})

describe('day numbers', () => {
  it('agree with the calendar of JavaScript', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 700_000 }), (day) => {
        const date = new Date(day * 86_400_000)
        const { year, month: m, day: d } = civilDay(day)
        expect([year, m, d]).toEqual([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()])
        expect(dayNumber(year, m, d)).toBe(day)
        expect(weekdayOf(day) % 7).toBe(date.getUTCDay())
        if (year > 0 && year < 10_000) expect(isoDay(day)).toBe(iso(date))
      }),
    )
  })
})

describe('any text', () => {
  it('gives mentions in order, apart from each other, that are slices of it', () => {
    const words = fc.constantFrom(
      ...'the last two 2019 May 13 to – , - / : . 5 p.m. Friday week s a of and early in 3rd Q3 ’ " ( ) GMT years ago half every 😀 é'.split(
        ' ',
      ),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(words, fc.constantFrom(' ', '')), { maxLength: 25 }), (parts) => {
        const text = parts.map((part) => part.join('')).join('')
        let from = 0
        for (const { start, end, text: slice, interval } of extractDates(text, { published: '2019-05-18' })) {
          expect(start).toBeGreaterThanOrEqual(from)
          expect(text.slice(start, end)).toBe(slice)
          if (interval) expect(interval.start < interval.end || interval.start[0] === '-').toBe(true)
          from = end
        }
      }),
      { numRuns: 500 },
    )
  })

  it('may end anywhere', () => {
    const texts = ['2019- ', '2019-', 'the 5 to', '10:', '5/6/', 'a second', 'May 13, ', 'the twenty-', '9/']
    for (const { text } of dateCaseFiles().flatMap(readDateCases)) {
      for (let end = 0; end < text.length; end += 7) texts.push(text.slice(0, end))
    }
    expect(() => texts.map((text) => extractDates(text))).not.toThrow()
  })

  it('takes time in proportion to its length', () => {
    const time = (copies: number): number => {
      const text = 'the last two or three 5 to 7 May 13, 14, 15 and half a '.repeat(copies)
      let best = Number.POSITIVE_INFINITY
      // Time of the processor, so that a busy machine does not count.
      for (let round = 0; round < 4; round++) {
        const before = process.cpuUsage()
        extractDates(text, { published: '2019-05-18' })
        const { user, system } = process.cpuUsage(before)
        best = Math.min(best, user + system)
      }
      return best
    }
    time(320)
    expect(time(1280) / time(160)).toBeLessThan(8 * 3)
  })
})
