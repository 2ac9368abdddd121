import type { Parsed } from './expression.js'
import { isDash, type Terms, textAt } from './marks.js'
import { fullYear } from './year.js'

/** Reads the order of "5/6/2019": which of the two numbers is the month. */
export type NumericOrder = 'mdy' | 'dmy'

/** "2019-05-13", "2019-05-13T09:30:00Z", "2019/05/13", "13.05.2019", "5/13/2019", "5/13/19", "20190513". */
export function parseNumericDate(terms: Terms, at: number, order: NumericOrder): Parsed | undefined {
  const first = terms[at]
  if (!first || first.digits === 0 || (first.joined && blocksBefore(terms, at - 1) && !isRangeEnd(terms, at)))
    return undefined
  const mark = terms[at + 1]
  const second = terms[at + 2]
  const mark2 = terms[at + 3]
  const third = terms[at + 4]
  if (!mark?.joined || !second?.joined || !mark2?.joined || !third?.joined || mark.text !== mark2.text) return undefined
  if (!(mark.text === '/' || mark.text === '.' || isDash(terms, at + 1))) return undefined
  if (second.digits === 0 || second.digits > 2 || third.digits === 0) return undefined
  const after = terms[at + 5]
  const date = (year: number, month: number, day: number, numeric = false): Parsed | undefined => {
    if (month < 1 || month > 12 || day < 1 || day > 31) return undefined
    const expression = { kind: 'calendar', year, month, day, ...(numeric ? { numeric } : {}) } as const
    return { start: at, end: at + 5, expression, rule: 'numeric' }
  }
  const goesOn = after?.joined && after.text === mark.text && (terms[at + 6]?.joined ?? false)
  const glued = after?.joined && (after.digits > 0 || (after.text !== 'T' && /^\p{L}/u.test(after.text)))
  if (goesOn || glued) return undefined
  if (first.digits === 4 && third.digits <= 2) return date(first.number, second.number, third.number)
  if (first.digits > 2 || (third.digits !== 4 && third.digits !== 2)) return undefined
  if (third.digits === 2 && mark.text !== '/') return undefined
  const year = third.digits === 4 ? third.number : fullYear(third.number)
  if (year < 1000 || year > 2199) return undefined
  const swappable = first.number <= 12 && second.number <= 12 && mark.text !== '.'
  if (mark.text === '.' || order === 'dmy') {
    return date(year, second.number, first.number, swappable) ?? date(year, first.number, second.number)
  }
  return date(year, first.number, second.number, swappable) ?? date(year, second.number, first.number)
}

/**
 * The order that the numeric dates of a text give away: the first one that has a number over 12 decides
 * ("13/5/2019" is day first); `undefined` without such a one.
 */
export function orderEvidence(terms: Terms, at: number): NumericOrder | undefined {
  const slash = terms[at + 1]
  if (slash?.text !== '/' || !slash.joined || terms[at + 3]?.text !== '/' || !parseNumericDate(terms, at, 'mdy'))
    return undefined
  if (terms[at]!.digits > 2) return undefined
  if (terms[at]!.number > 12) return 'dmy'
  return terms[at + 2]!.number > 12 ? 'mdy' : undefined
}

/** The second day of "10/1/2018-10/7/2018". */
function isRangeEnd(terms: Terms, at: number): boolean {
  return isDash(terms, at - 1) && terms[at - 2]?.digits === 4 && textAt(terms, at + 1) === '/'
}

function blocksBefore(terms: Terms, at: number): boolean {
  return !/^[(["'“‘–—|:;,]$/.test(terms[at]?.text ?? '')
}
