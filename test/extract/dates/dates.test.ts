import { describe, expect, it } from 'vitest'
import { type DateOptions, dates, extractDates } from '../../../src/dates.js'
import { tokenize } from '../../../src/tokenize/tokenize.js'

const values = (text: string, options: Parameters<typeof extractDates>[1] = {}): string[] =>
  extractDates(text, options).map(({ value }) => value)

describe('dates', () => {
  it('is an extractor of the label "date" whose mentions carry their values', () => {
    const extractor = dates()
    expect([extractor.name, extractor.labels]).toEqual(['dates', ['date']])
    const [mention] = extractor.extract(tokenize('Talks ended on Friday.', { published: '2019-05-18' }))
    expect(mention).toMatchObject({
      start: 15,
      end: 21,
      text: 'Friday',
      label: 'date',
      source: 'dates',
      type: 'DATE',
      value: '2019-05-17',
      precision: 'day',
      interval: { start: '2019-05-17', end: '2019-05-18' },
    })
    expect(mention!.confidence).toBeGreaterThan(0.5)
    expect(mention!.confidence).toBeLessThan(1)
  })

  it('says what "a year later" was counted from', () => {
    const [, later] = extractDates('He won in 1996. A year later he lost.', { published: '2019-05-18' })
    expect(later).toMatchObject({ value: '1997', anchor: '1996' })
  })

  it('keeps nothing from one text to the next', () => {
    const extractor = dates()
    const read = (): unknown =>
      extractor.extract(tokenize('The next day he left at 5 p.m.', { published: '2019-05-18' }))
    const before = read()
    extractor.extract(tokenize('On March 3, 1805, in the third quarter of 2001, it began.'))
    expect(read()).toEqual(before)
  })

  it('never reads the clock', () => {
    expect(values('They met yesterday, last week and on Friday.')).toEqual(['XXXX-XX-XX', 'XXXX-WXX', 'XXXX-WXX-5'])
  })

  it('gives no mention for an empty text or one of odd characters', () => {
    expect(
      ['', ' \n\n', '\u0000\ud800', '5'.repeat(5000), "'".repeat(3000), '-'.repeat(3000)].flatMap((text) =>
        values(text),
      ),
    ).toEqual([])
  })
})

describe('the day of publication', () => {
  const failed = 'The bank failed on Monday.'

  it('may be an instant, whose zone says the day', () => {
    expect(values(failed, { published: '2019-05-20T00:30:00+02:00' })).toEqual(['2019-05-20'])
    expect(values(failed, { published: '2019-05-19T22:30:00Z' })).toEqual(['2019-05-13'])
  })

  it.each([
    ['the dateline', `LISBON, 3 June 2014 (Xinhua) -- ${failed}`],
    ['a line that says "Published"', `Published: June 3, 2014\n\n${failed}`],
    ['a line that says "Last updated"', `Bank fails\n\nLast updated 12:30 GMT, 3 June 2014\n\n${failed}`],
    ['a line of its own at the top', `Bank fails\n\nTuesday, June 3, 2014\n\n${failed}`],
  ])('is taken from %s where the caller gives none', (_, text) => {
    expect(values(text).at(-1)).toBe('2014-06-02')
  })

  it('is not taken from the text against the caller, nor from a date in a sentence', () => {
    expect(values(`Published: June 3, 2014\n\n${failed}`, { published: '2019-05-18' }).at(-1)).toBe('2019-05-13')
    expect(values(`It opened on June 3, 2014. ${failed}`).at(-1)).toBe('XXXX-WXX-1')
  })
})

describe('options', () => {
  it('dateOrder: "5/6/2019" by the caller, then by the other dates of the text, then month first', () => {
    const text = 'Paid on 5/6/2019 in full.'
    expect(values(text)).toEqual(['2019-05-06'])
    expect(values(text, { dateOrder: 'day-first' })).toEqual(['2019-06-05'])
    expect(values(`${text} Sent on 25/6/2019 by post.`)).toEqual(['2019-06-05', '2019-06-25'])
    expect(values(`${text} Sent on 25/6/2019 by post.`, { dateOrder: 'month-first' })).toEqual([
      '2019-05-06',
      '2019-06-25',
    ])
  })

  it('weekStart: what "last week" covers', () => {
    const cover = (weekStart: 'monday' | 'sunday' | 'saturday', published: string): unknown =>
      extractDates('Oil fell last week.', { weekStart, published })[0]?.interval
    expect(cover('monday', '2019-05-19')).toEqual({ start: '2019-05-06', end: '2019-05-13' })
    expect(cover('sunday', '2019-05-19')).toEqual({ start: '2019-05-12', end: '2019-05-19' })
    expect(cover('saturday', '2019-05-18')).toEqual({ start: '2019-05-11', end: '2019-05-18' })
  })

  it('direction: where a bare weekday or month lies when nothing says so', () => {
    const both = (text: string): string[] =>
      (['past', 'future'] as const).flatMap((direction) => values(text, { direction, published: '2019-05-18' }))
    expect(both('Concert: Friday')).toEqual(['2019-05-17', '2019-05-24'])
    expect(both('The envoy left on Friday.')).toEqual(['2019-05-17', '2019-05-17'])
  })

  it('holidays: names of one’s own, on a fixed day or by a rule', () => {
    const holidays = [
      { names: ['Republic Day', 'Harbour Day'], on: '10-29' },
      { names: ["Founder's Day"], on: (year: number) => (year < 2000 ? undefined : `${year}-03-01`) },
    ]
    expect(values('The shops closed on Republic Day 2018.', { holidays })).toEqual(['2018-10-29'])
    expect(values('The shops will close on Harbour Day.', { holidays, published: '2019-05-18' })).toEqual([
      '2019-10-29',
    ])
    expect(values("The shops closed on Founder's Day 2017.", { holidays })).toEqual(['2017-03-01'])
    expect(values("The shops closed on Founder's Day 1987.", { holidays })).toEqual(['1987'])
    expect(values('The shops closed on Republic Day 2018.')).toEqual(['2018'])
  })

  it.each([
    [{ dateOrder: 'ymd' }, 'INVALID_OPTION', /"dateOrder"/],
    [{ weekStart: 'friday' }, 'INVALID_OPTION', /"weekStart"/],
    [{ direction: 1 }, 'INVALID_OPTION', /"direction"/],
    [{ holidays: {} }, 'INVALID_OPTION', /"holidays"/],
    [{ holidays: [{ names: [], on: '10-29' }] }, 'INVALID_OPTION', /"names"/],
    [{ holidays: [{ names: ['Day'], on: '29 October' }] }, 'INVALID_OPTION', /"on"/],
    [{ timezone: 'UTC' }, 'UNKNOWN_OPTION', /"timezone"/],
  ])('refuses %j', (options, code, message) => {
    expect(() => dates(options as DateOptions)).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(message) }),
    )
  })

  it('refuses a text that is no string and a day that is none', () => {
    expect(() => extractDates(5 as unknown as string)).toThrow(expect.objectContaining({ code: 'INVALID_TEXT' }))
    expect(() => extractDates('x', { published: 'May 5' })).toThrow(
      expect.objectContaining({ code: 'INVALID_PUBLISHED_DATE' }),
    )
    expect(() => extractDates('x', { published: '2019-02-30' })).toThrow(
      expect.objectContaining({ code: 'INVALID_PUBLISHED_DATE' }),
    )
  })
})
