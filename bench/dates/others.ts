import recognizers from '@microsoft/recognizers-text-date-time'
import * as chrono from 'chrono-node'
import compromise from 'compromise'
import compromiseDates from 'compromise-dates'
import model from 'wink-eng-lite-web-model'
import winkNLP, { type ItemEntity, type ItemToken } from 'wink-nlp'
import type { Timex } from './timeml.js'

/** A library that finds time expressions, with its values written as TIMEX3 as far as it has them. */
export interface DateFinder {
  readonly name: string
  /** Whether it says what an expression means. */
  readonly hasValues: boolean
  find(text: string, published: string | undefined): Timex[]
}

/** The day that the others count from where a text has none, as they take the clock's otherwise. */
const NO_DAY = '2000-01-01'

const pad = (value: number): string => String(value).padStart(2, '0')

const chronoFinder: DateFinder = {
  name: 'chrono-node',
  hasValues: true,
  find: (text, published = NO_DAY) =>
    chrono
      .parse(text, new Date(`${published}T12:00:00`))
      .flatMap(({ index, text: words, start }) => [{ start: index, end: index + words.length, ...chronoValue(start) }]),
}

function chronoValue(parts: chrono.ParsedComponents): { type: string; value: string } {
  const year = String(parts.get('year')).padStart(4, '0')
  const month = `${year}-${pad(parts.get('month') ?? 1)}`
  const day = `${month}-${pad(parts.get('day') ?? 1)}`
  if (parts.isCertain('hour')) {
    return { type: 'TIME', value: `${day}T${pad(parts.get('hour') ?? 0)}:${pad(parts.get('minute') ?? 0)}` }
  }
  if (parts.isCertain('day') || parts.isCertain('weekday')) return { type: 'DATE', value: day }
  if (parts.isCertain('month')) return { type: 'DATE', value: month }
  return { type: 'DATE', value: parts.isCertain('year') ? year : day }
}

interface CompromiseDate {
  readonly terms: readonly {
    readonly text: string
    readonly tags: readonly string[]
    readonly offset: { readonly start: number; readonly length: number }
  }[]
  readonly dates?: { readonly start?: string | null; readonly unit?: string }
}
interface WithDates {
  dates(options: object): { json(options: object): CompromiseDate[] }
}

const nlp = compromise.extend(compromiseDates as Parameters<typeof compromise.extend>[0])
const compromiseFinder: DateFinder = {
  name: 'compromise-dates',
  hasValues: true,
  find: (text, published = NO_DAY) =>
    (nlp(text) as unknown as WithDates)
      .dates({ today: published, timezone: 'UTC' })
      .json({ offset: true })
      .flatMap(({ terms, dates }) => {
        // A leading preposition is no part of a time expression as TIMEX3 marks it.
        const inner = terms.slice(terms.findIndex(({ tags }) => !tags.includes('Preposition')))
        const [first, last] = [inner[0], inner.at(-1)]
        if (!first || !last) return []
        const end = last.offset.start + last.text.length
        return [{ start: first.offset.start, end, ...compromiseValue(dates?.start ?? '', dates?.unit ?? '') }]
      }),
}

function compromiseValue(start: string, unit: string): { type: string; value: string } {
  if (unit === 'year') return { type: 'DATE', value: start.slice(0, 4) }
  if (unit === 'month') return { type: 'DATE', value: start.slice(0, 7) }
  if (unit === 'time' || unit === 'hour' || unit === 'minute') return { type: 'TIME', value: start.slice(0, 16) }
  return { type: 'DATE', value: start.slice(0, 10) }
}

interface Reading {
  readonly timex: string
  readonly type: string
  readonly value?: string
}
interface Recognised {
  readonly start: number
  readonly end: number
  readonly resolution: { readonly values: readonly Reading[] } | null
}

const recognizersFinder: DateFinder = {
  name: 'recognizers-text',
  hasValues: true,
  find(text, published = NO_DAY) {
    const [year, month, day] = published.split('-').map(Number) as [number, number, number]
    const found = recognizers.recognizeDateTime(
      text,
      'en-us',
      recognizers.DateTimeOptions.None,
      new Date(year, month - 1, day),
    ) as unknown as readonly Recognised[]
    return found.map(({ start, end, resolution }) => ({
      start,
      end: end + 1,
      ...recognizersValue(resolution?.values[0]),
    }))
  },
}

const RECOGNIZERS_TYPES: Readonly<Record<string, string>> = {
  duration: 'DURATION',
  set: 'SET',
  time: 'TIME',
  datetime: 'TIME',
}

/** Its first reading is the past one. A day that it leaves open in `timex` stands in `value`. */
function recognizersValue(reading: Reading | undefined): { type: string; value: string } {
  const { timex = '', type = '', value = '' } = reading ?? {}
  const dated = timex.startsWith('XXXX') && type === 'date'
  return { type: RECOGNIZERS_TYPES[type] ?? 'DATE', value: dated ? value : timex.replace(/T(\d\d)$/, 'T$1:00') }
}

const wink = winkNLP(model, ['sbd', 'pos', 'ner'])
const winkFinder: DateFinder = {
  name: 'wink-nlp',
  hasValues: false,
  find(text) {
    const document = wink.readDoc(text)
    const starts: number[] = []
    const ends: number[] = []
    let at = 0
    document.tokens().each((token: ItemToken) => {
      const words = token.out()
      const start = text.indexOf(words, at)
      if (start >= 0) at = start + words.length
      starts.push(start)
      ends.push(at)
    })
    const found: Timex[] = []
    document.entities().each((entity: ItemEntity) => {
      const type = String(entity.out(wink.its.type))
      if (!/^(?:DATE|TIME|DURATION)$/.test(type)) return
      const [first, last] = entity.out(wink.its.span) as unknown as [number, number]
      found.push({ start: starts[first]!, end: ends[last]!, type, value: '' })
    })
    return found
  },
}

/** The libraries that ours is measured beside. */
export const OTHERS: readonly DateFinder[] = [chronoFinder, compromiseFinder, recognizersFinder, winkFinder]
