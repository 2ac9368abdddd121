import { bareYear } from './bare-year.js'
import type { Parsed } from './expression.js'
import { isApostrophe, isDash, isOneOf, isYear, type Terms, textAt, words } from './marks.js'
import { type ReadYear, spelledThousands, spelledYear } from './spelled-year.js'

const BEFORE_SHORT_YEAR = /* @__PURE__ */ words('in since of by until')

/** A year next to a month: "2019", "'19". One past its last term, and the year. */
export function yearAfterMonth(terms: Terms, at: number): ReadYear | undefined {
  if (isYear(terms, at))
    return isDash(terms, at + 1) && terms[at + 2]?.digits === 4 ? undefined : { year: terms[at]!.number, end: at + 1 }
  const spelled = spelledYear(terms, at)
  if (spelled) return spelled
  const short = terms[at + 1]
  if (isApostrophe(terms, at) && short?.joined && short.digits === 2)
    return { year: fullYear(short.number), end: at + 2 }
  return undefined
}

/** "98" is 1998 and "19" is 2019: the pivot of POSIX, 69. */
export function fullYear(short: number): number {
  return short + (short < 69 ? 2000 : 1900)
}

/** "2019", "fiscal 2014", "FY2014", "the year 2000", "nineteen ninety-six", "1453", "44 BC". */
export function parseYear(terms: Terms, at: number): Parsed | undefined {
  const read = readEra(terms, at) ?? readNamed(terms, at) ?? spelledYear(terms, at) ?? readShort(terms, at)
  if (read) return { start: at, end: read.end, expression: { kind: 'year', year: read.year }, rule: 'year-cued' }
  if (!isYear(terms, at)) return undefined
  const rule = bareYear(terms, at)
  return rule && { start: at, end: at + 1, expression: { kind: 'year', year: terms[at]!.number }, rule }
}

/** "44 BC", "A.D. 70", "70 AD". */
function readEra(terms: Terms, at: number): ReadYear | undefined {
  const number = terms[at]
  if (number && number.digits > 0 && number.digits < 5) {
    const era = terms[at + 1]?.text ?? ''
    if (era === 'BC' || era === 'B.C.' || era === 'BCE') return { year: 1 - number.number, end: at + 2 }
    if (era === 'AD' || era === 'A.D.' || era === 'CE') return { year: number.number, end: at + 2 }
  }
  if (terms[at]?.text !== 'AD' && terms[at]?.text !== 'A.D.') return undefined
  const year = terms[at + 1]
  return year && year.digits > 0 && year.digits < 5 ? { year: year.number, end: at + 2 } : undefined
}

/** "fiscal 2014", "the year 476", "the year two thousand" */
function readNamed(terms: Terms, at: number): ReadYear | undefined {
  const heart = startOfYear(terms, at)
  if (heart === at) return undefined
  const { digits = 0, number = 0 } = terms[heart] ?? {}
  const isEarly = digits > 1 && digits < 4 && textAt(terms, heart - 1) === 'year'
  if (isYear(terms, heart) || isEarly) return { year: number, end: heart + 1 }
  // "FY19"
  if (digits === 2 && terms[heart]!.joined) return { year: fullYear(number), end: heart + 1 }
  return spelledYear(terms, heart) ?? spelledThousands(terms, heart)
}

/** "in '98" */
function readShort(terms: Terms, at: number): ReadYear | undefined {
  if (!isApostrophe(terms, at) || !isOneOf(terms, at - 1, BEFORE_SHORT_YEAR)) return undefined
  const short = yearAfterMonth(terms, at)
  const after = short && terms[short.end]
  return after?.joined && /^[\p{L}\p{N}'’-]/u.test(after.text) ? undefined : short
}

/** One past "fiscal", "fiscal year", "FY", "the year", or `at`. */
function startOfYear(terms: Terms, at: number): number {
  const text = textAt(terms, at)
  if (text === 'fy') return at + 1
  if (text === 'fiscal' || text === 'calendar') return textAt(terms, at + 1) === 'year' ? at + 2 : at + 1
  if (text === 'the' && textAt(terms, at + 1) === 'year') return at + 2
  return at
}
