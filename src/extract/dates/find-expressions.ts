import type { Document } from '../../document/document.js'
import type { Parsed } from './parse/expression.js'
import { createGrammar } from './parse/grammar.js'
import type { HolidayIndex } from './parse/holiday.js'
import { isAlways, isNamedThing } from './parse/named-thing.js'
import { type NumericOrder, orderEvidence } from './parse/numeric-date.js'
import { parseRange, withMoreDays, withYearOfNext } from './parse/range.js'
import { mayStart } from './parse/starts.js'
import { readTerms, type Term } from './words/term.js'
import { createFilter } from './words/worth-reading.js'

/** A time expression with the sentence that it stands in. */
export interface Found {
  readonly terms: readonly Term[]
  /** Position of the sentence in the document. */
  readonly sentence: number
  readonly parsed: Parsed
}

/** What the search depends on beside the text. */
export interface FindOptions {
  readonly order: NumericOrder | undefined
  readonly holidays: HolidayIndex
  /** Further words that make a sentence worth reading. */
  readonly triggers: ReadonlySet<string>
}

/** The time expressions of a document, in order, none overlapping another. */
export function findExpressions(document: Document, options: FindOptions): Found[] {
  const sentences = document.sentences
    .filter(createFilter(document, options.triggers))
    .map((sentence): Read => ({ terms: readTerms(document, sentence), sentence: sentence.index }))
  const grammar = { order: options.order ?? evidenceOf(sentences) ?? 'mdy', holidays: options.holidays }
  const read = createGrammar(grammar)
  return sentences.flatMap((sentence) => readSentence(sentence, read, options.holidays))
}

type Parser = (terms: readonly Term[], at: number) => Parsed | undefined

interface Read {
  readonly terms: readonly Term[]
  readonly sentence: number
}

function readSentence({ terms, sentence }: Read, read: Parser, holidays: HolidayIndex): Found[] {
  const found: Parsed[] = []
  const starts = mayStart(terms, holidays)
  for (let at = 0; at < terms.length; ) {
    const list = starts[at] ? readAt(terms, at, read) : NONE
    at = list.at(-1)?.end ?? at + 1
    for (const parsed of list) {
      if (isNamedThing(terms, parsed) || isAlways(terms, parsed)) continue
      const before = found.at(-1)
      const dated = before && withYearOfNext(terms, before, parsed)
      if (dated) found[found.length - 1] = dated
      found.push(parsed)
    }
  }
  return found.map((parsed) => ({ terms, sentence, parsed }))
}

const NONE: readonly Parsed[] = []

/** The expressions that start at a term: one, or the ends of a range. */
function readAt(terms: readonly Term[], at: number, read: Parser): readonly Parsed[] {
  const range = parseRange(terms, at, read)
  if (range) return range
  const parsed = read(terms, at)
  return parsed ? withMoreDays(terms, parsed) : []
}

function evidenceOf(sentences: readonly Read[]): NumericOrder | undefined {
  for (const { terms } of sentences) {
    for (let at = 0; at < terms.length; at++) {
      const order = terms[at]!.digits > 0 ? orderEvidence(terms, at) : undefined
      if (order) return order
    }
  }
  return undefined
}
