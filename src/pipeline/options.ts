import { checkOptionNames, show, wrongOption } from '../check-options.js'
import { UsageError } from '../errors.js'
import type { DocumentOptions } from './pipeline.js'

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const INSTANT = /^(\d{4})-(\d{2})-(\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})$/

/** @throws UsageError `INVALID_TEXT` */
export function checkText(text: unknown, where: string): asserts text is string {
  if (typeof text === 'string') return
  const found = text === null ? 'null' : Array.isArray(text) ? 'an array' : `a value of type ${typeof text}`
  throw new UsageError('INVALID_TEXT', `${where}: the text must be a string, but is ${found}.`)
}

/**
 * Checks the options of one text; `more` names further options that the caller checks itself.
 * @throws UsageError `INVALID_OPTION`, `UNKNOWN_OPTION`, `INVALID_PUBLISHED_DATE`
 */
export function checkDocumentOptions(
  options: unknown,
  where: string,
  more: readonly string[] = [],
): asserts options is DocumentOptions {
  const bag = checkOptionNames(options, ['id', 'published', 'signal', ...more], where)
  if (bag.id !== undefined && typeof bag.id !== 'string') throw wrongOption(where, 'id', 'a string', bag.id)
  if (bag.published !== undefined) checkPublished(bag.published, where)
  if (bag.signal !== undefined && !isSignal(bag.signal))
    throw wrongOption(where, 'signal', 'an AbortSignal', bag.signal)
}

function checkPublished(value: unknown, where: string): void {
  const match = typeof value === 'string' ? (DAY.exec(value) ?? INSTANT.exec(value)) : null
  if (match && isDay(Number(match[1]), Number(match[2]), Number(match[3])) && !isBrokenInstant(value as string)) return
  throw new UsageError(
    'INVALID_PUBLISHED_DATE',
    `${where}: option "published" must be a day such as "2019-05-18" or an instant with its zone such as ` +
      `"2019-05-18T09:30:00Z", but is ${show(value)}.`,
  )
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

function isBrokenInstant(value: string): boolean {
  return value.length > 10 && Number.isNaN(Date.parse(value))
}

function isSignal(value: unknown): value is AbortSignal {
  return typeof value === 'object' && value !== null && 'aborted' in value && 'addEventListener' in value
}
