/**
 * `dramatis/dates`: time expressions alone, at a small size.
 */
import { dates } from './extract/dates/dates.js'
import type { DateOptions } from './extract/dates/options.js'
import type { DateMention } from './extract/dates/timex-value.js'
import { checkDocumentOptions, checkText } from './pipeline/options.js'
import { tokenize } from './tokenize/tokenize.js'

/** Options of `extractDates`. */
export interface ExtractDatesOptions extends DateOptions {
  /** When the text was published: a day (`2019-05-18`) or an instant with its zone (`2019-05-18T09:30:00Z`). */
  readonly published?: string
}

/**
 * Finds the time expressions of a text, in order, with their values.
 * @param text any string; offsets are UTF-16 code units into it
 * @throws UsageError `INVALID_TEXT`, `INVALID_OPTION`, `UNKNOWN_OPTION`, `INVALID_PUBLISHED_DATE`
 * @example extractDates('Talks resume next Friday.', { published: '2019-05-18' })[0].value // '2019-05-24'
 */
export function extractDates(text: string, options: ExtractDatesOptions = {}): DateMention[] {
  checkText(text, 'extractDates')
  const { published, ...rest } = options
  checkDocumentOptions({ published }, 'extractDates')
  return dates(rest).extract(tokenize(text, published === undefined ? {} : { published }))
}

export type { DateExtractor } from './extract/dates/dates.js'
export type { CustomHoliday, DateOptions, DateOrder } from './extract/dates/options.js'
export type {
  DateMention,
  TimexInterval,
  TimexModifier,
  TimexPrecision,
  TimexType,
  TimexValue,
} from './extract/dates/timex-value.js'
export { dates }
