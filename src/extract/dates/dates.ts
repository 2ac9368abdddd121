import type { Document } from '../../document/document.js'
import type { Extractor } from '../extractor.js'
import type { DateOptions } from './options.js'
import { readMentions, SOURCE } from './read-mentions.js'
import { createSettings } from './settings.js'
import type { DateMention } from './timex-value.js'

/** The extractor that `dates` makes: its mentions carry their values. */
export interface DateExtractor extends Extractor<'date'> {
  extract(document: Document): DateMention[]
}

/**
 * Finds dates, times, durations and repeated times, and what each means: TIMEX3 type and value, interval, precision.
 *
 * A grammar written for English news. Relative expressions count from `document.published`, or from the dateline or
 * "published" line of the text; without either they stay under-specified (`XXXX-WXX-5`). The clock is never read.
 * @throws UsageError `INVALID_OPTION`, `UNKNOWN_OPTION`
 * @example
 * dates().extract(tokenize('Talks ended on Friday.', { published: '2019-05-18' }))
 * // Friday: type DATE, value 2019-05-17
 */
export function dates(options: DateOptions = {}): DateExtractor {
  const settings = createSettings(options)
  return {
    name: SOURCE,
    labels: ['date'],
    extract: (document) => readMentions(document, settings),
  }
}
