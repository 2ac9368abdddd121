import type { Parsed } from './expression.js'
import { isApostrophe, isOneOf, skipHyphen, type Terms, textAt, words } from './marks.js'
import { readOrdinal } from './ordinal.js'

const AFTER_TEMPERATURE = /* @__PURE__ */ words('degrees percent today on')
const JOINS_DECADES = /* @__PURE__ */ words('and or to , - –')
const PLURAL_ENDINGS = /* @__PURE__ */ words("s 's ’s")

/** "1990s", "the '90s", "the nineties", "the 2010s", "the 1800s". */
export function parseDecade(terms: Terms, at: number): Parsed | undefined {
  const start = textAt(terms, at) === 'the' ? at + 1 : at
  const decade = (end: number, value: number, short = false): Parsed => ({
    start: at,
    end,
    expression: { kind: 'decade', decade: value, ...(short ? { short } : {}) },
    rule: short ? 'decade-short' : 'decade',
  })
  const term = terms[start]
  if (!term) return undefined
  if (term.digits === 4 && term.number % 10 === 0 && term.number >= 1000 && isPlural(terms, start + 1)) {
    const end = endOfPlural(terms, start + 1)
    if (term.number % 100 === 0 && term.number < 2000) {
      return { start: at, end, expression: { kind: 'century', century: term.number / 100 }, rule: 'century' }
    }
    return decade(end, term.number / 10)
  }
  const short = isApostrophe(terms, start) ? start + 1 : start
  const digits = terms[short]
  if (
    digits?.digits === 2 &&
    digits.number % 10 === 0 &&
    isPlural(terms, short + 1) &&
    (short > start || start > at || isBehindDecade(terms, at))
  ) {
    // "his 90s", "in the 80s" of temperatures and ages: only with an apostrophe or the article.
    if (short === start && isOneOf(terms, short + 2, AFTER_TEMPERATURE)) return undefined
    return decade(endOfPlural(terms, short + 1), digits.number / 10, true)
  }
  const named = term.word?.decade
  if (named !== undefined && start > at) return decade(start + 1, named, true)
  const century = term.word?.number
  if ((century === 19 || century === 20) && terms[skipHyphen(terms, start + 1)]?.word?.decade !== undefined) {
    const next = skipHyphen(terms, start + 1)
    return decade(next + 1, century * 10 + terms[next]!.word!.decade!)
  }
  return undefined
}

/** "the 19th century", "21st-century", "the twentieth century", "the third century BC". */
export function parseCentury(terms: Terms, at: number): Parsed | undefined {
  const start = textAt(terms, at) === 'the' ? at + 1 : at
  const read = readOrdinal(terms, start) ?? readTwenties(terms, start)
  if (!read) return undefined
  const next = skipHyphen(terms, read.end)
  const word = terms[next]?.word
  if (word?.unit !== 'century' || word.plural || read.ordinal > 22) return undefined
  const era = terms[next + 1]?.text ?? ''
  if (era === 'BC' || era === 'B.C.' || era === 'BCE') {
    return { start: at, end: next + 2, expression: { kind: 'century', century: -read.ordinal }, rule: 'century' }
  }
  const end = era === 'AD' || era === 'A.D.' || era === 'CE' ? next + 2 : next + 1
  return { start: at, end, expression: { kind: 'century', century: read.ordinal - 1 }, rule: 'century' }
}

/** "twenty-first" */
function readTwenties(terms: Terms, at: number): { ordinal: number; end: number } | undefined {
  if (terms[at]?.word?.number === 20 && terms[at + 1]?.text === '-' && terms[at + 2]?.word?.ordinal !== undefined) {
    return { ordinal: 20 + terms[at + 2]!.word!.ordinal!, end: at + 3 }
  }
  return undefined
}

/** "the 1970s and 80s", "the 70s, 80s": the apostrophe and the article are often left out of the second one. */
function isBehindDecade(terms: Terms, at: number): boolean {
  if (!isOneOf(terms, at - 1, JOINS_DECADES) || !isPlural(terms, at - 2)) return false
  const before = terms[at - 3]
  return before !== undefined && before.digits > 1 && before.number % 10 === 0
}

function isPlural(terms: Terms, at: number): boolean {
  return endOfPlural(terms, at) > at
}

/** One past "s" or "'s" written right behind digits. */
function endOfPlural(terms: Terms, at: number): number {
  if (!terms[at]?.joined) return at
  return isOneOf(terms, at, PLURAL_ENDINGS) ? at + 1 : at
}
