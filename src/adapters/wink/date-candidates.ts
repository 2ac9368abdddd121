import type { Document } from '../../document/document.js'
import { dates } from '../../extract/dates/dates.js'
import type { DateMention } from '../../extract/dates/timex-value.js'
import { tokenize } from '../../tokenize/tokenize.js'
import type { WinkEntity } from './read-document.js'

/** The types of wink-nlp that are times. */
const TIMES: ReadonlySet<string> = /* @__PURE__ */ new Set(['DATE', 'TIME', 'DURATION'])

/** A time that wink-nlp found, with the value that the grammar of dates reads in its words. */
export interface DateCandidate {
  readonly mention: DateMention
  readonly features: readonly string[]
}

/**
 * The times among wink-nlp's entities. wink-nlp gives no values, so that only those are kept whose words are, as a
 * whole, a time to the grammar of dates, read in their place or, failing that, by themselves.
 */
export function dateCandidates(document: Document, entities: readonly WinkEntity[]): DateCandidate[] {
  const found = entities.filter(({ type }) => TIMES.has(type))
  if (found.length === 0) return []
  const grammar = dates()
  const inPlace = new Map([...grammar.extract(document)].map((mention) => [`${mention.start}-${mention.end}`, mention]))
  return found.flatMap(({ type, start, end }) => {
    const words = document.text.slice(start, end)
    const known = inPlace.get(`${start}-${end}`)
    const { published } = document
    const [alone] = known ? [] : grammar.extract(tokenize(words, published === undefined ? {} : { published }))
    const mention = known ?? (alone && alone.text === words ? { ...alone, start, end } : undefined)
    if (!mention) return []
    const first = document.tokenAt(start)
    const length = document.tokenAt(end - 1) - first + 1
    const before = document.tokens[first - 1]?.text.toLowerCase() ?? ''
    return [
      {
        mention,
        features: [
          `type=${type}`,
          `timex=${mention.type}`,
          `precision=${mention.precision ?? 'none'}`,
          `length=${Math.min(length, 4)}`,
          `before=${before}`,
          known ? 'inPlace' : 'alone',
        ],
      },
    ]
  })
}
