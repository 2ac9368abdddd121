import { COUNTED } from './bare-year.js'
import { isOneOf, skipHyphen, type Terms, textAt } from './marks.js'

/** A year and one past its last term. */
export interface ReadYear {
  readonly year: number
  readonly end: number
}

/** "nineteen ninety-six", "twenty nineteen", "eighteen twelve". */
export function spelledYear(terms: Terms, at: number): ReadYear | undefined {
  const century = terms[at]?.word?.number
  if (century === undefined || century < 16 || century > 20) return undefined
  const next = skipHyphen(terms, at + 1)
  const tens = terms[next]?.word?.number
  if (tens === undefined || tens < 10 || (century === 20 && tens > 39)) return undefined
  const onesAt = tens >= 20 ? skipHyphen(terms, next + 1) : next + 1
  const ones = tens >= 20 ? terms[onesAt]?.word?.number : undefined
  const end = ones !== undefined && ones >= 1 && ones < 10 ? onesAt + 1 : next + 1
  if (terms[end]?.word?.unit || isOneOf(terms, end, COUNTED)) return undefined
  return { year: century * 100 + tens + (end === next + 1 ? 0 : ones!), end }
}

/** "two thousand", "two thousand and five" (only behind "the year"). */
export function spelledThousands(terms: Terms, at: number): ReadYear | undefined {
  if (terms[at]?.word?.number !== 2 || terms[at + 1]?.word?.scale !== 1000) return undefined
  const next = textAt(terms, at + 2) === 'and' ? at + 3 : at + 2
  const rest = terms[next]?.word?.number
  return rest === undefined ? { year: 2000, end: at + 2 } : { year: 2000 + rest, end: next + 1 }
}
