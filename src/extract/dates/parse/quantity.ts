import type { Term } from '../words/term.js'
import { words } from './marks.js'

/** A cardinal read from terms; `value` is NaN where the words leave it open ("several"). */
export interface Cardinal {
  readonly value: number
  readonly end: number
  /** "a couple of": not meant exactly. */
  readonly rough?: boolean
}

const FRACTIONS: ReadonlyMap<string, number> = /* @__PURE__ */ new Map([
  ['½', 0.5],
  ['¼', 0.25],
  ['¾', 0.75],
])
const VAGUE = /* @__PURE__ */ words('several few many some numerous various')

/** "5", "1,200", "3.5", "5 1/2", "twenty-five", "a hundred", "a couple of", "a few", "several", "a dozen". */
export function readCardinal(terms: readonly Term[], at: number): Cardinal | undefined {
  const term = terms[at]
  if (!term) return undefined
  if (!Number.isNaN(term.number)) return withFraction(terms, at + 1, term.number)
  if (FRACTIONS.has(term.lower)) return { value: FRACTIONS.get(term.lower)!, end: at + 1 }
  // "the third in as many weeks"
  if (VAGUE.has(term.lower)) return terms[at - 1]?.lower === 'as' ? undefined : { value: Number.NaN, end: at + 1 }
  if (term.lower === 'a' || term.lower === 'an' || term.lower === 'the') return readArticled(terms, at + 1)
  if (term.lower === 'dozens' || term.lower === 'hundreds' || term.lower === 'thousands' || term.lower === 'scores') {
    return terms[at + 1]?.lower === 'of' ? { value: Number.NaN, end: at + 2 } : undefined
  }
  if (term.lower === 'couple') return readArticled(terms, at)
  if (term.lower === 'half') {
    // "half a dozen"
    return terms[at + 1]?.lower === 'a' && terms[at + 2]?.lower === 'dozen' ? { value: 6, end: at + 3 } : undefined
  }
  return readWords(terms, at)
}

function readArticled(terms: readonly Term[], at: number): Cardinal | undefined {
  switch (terms[at]?.lower) {
    case 'couple':
      return { value: 2, end: terms[at + 1]?.lower === 'of' ? at + 2 : at + 1, rough: true }
    case 'few':
      return { value: Number.NaN, end: at + 1 }
    case 'good':
    case 'great':
      return terms[at + 1]?.lower === 'many' || terms[at + 1]?.lower === 'few'
        ? { value: Number.NaN, end: at + 2 }
        : undefined
    case 'number':
      return terms[at + 1]?.lower === 'of' ? { value: Number.NaN, end: at + 2 } : undefined
    case 'dozen':
      return { value: 12, end: at + 1 }
    case 'half':
      return terms[at + 1]?.lower === 'dozen' ? { value: 6, end: at + 2 } : undefined
    case 'hundred':
    case 'thousand':
      return readWords(terms, at, 1)
    default:
      return undefined
  }
}

/** "five", "twenty-five", "two hundred and ten", "three dozen". */
function readWords(terms: readonly Term[], from: number, given = Number.NaN): Cardinal | undefined {
  let value = given
  let at = from
  if (Number.isNaN(value)) {
    const small = readBelowHundred(terms, at)
    if (!small) return undefined
    ;({ value, end: at } = small)
  }
  const scale = terms[at]?.word?.scale
  if (scale !== undefined) {
    value *= scale
    at++
    const more = readBelowHundred(terms, terms[at]?.lower === 'and' ? at + 1 : at)
    if (more) ({ value, end: at } = { value: value + more.value, end: more.end })
  } else if (terms[at]?.lower === 'dozen') {
    return { value: value * 12, end: at + 1 }
  }
  return withFraction(terms, at, value)
}

function readBelowHundred(terms: readonly Term[], at: number): Cardinal | undefined {
  const value = terms[at]?.word?.number
  if (value === undefined) return undefined
  if (value < 20) return { value, end: at + 1 }
  const next = terms[at + 1]?.lower === '-' ? at + 2 : at + 1
  const ones = terms[next]?.word?.number
  return ones !== undefined && ones > 0 && ones < 10 ? { value: value + ones, end: next + 1 } : { value, end: at + 1 }
}

/** "5 1/2", "five and a half", "5½". */
function withFraction(terms: readonly Term[], at: number, value: number): Cardinal {
  const next = terms[at]
  if (!next) return { value, end: at }
  if (FRACTIONS.has(next.text)) return { value: value + FRACTIONS.get(next.text)!, end: at + 1 }
  const step = next.lower === '-' ? 1 : 0
  const numerator = terms[at + step]
  if (numerator && numerator.digits === 1 && terms[at + step + 1]?.lower === '/') {
    const denominator = terms[at + step + 2]?.number ?? 0
    if (denominator > numerator.number && denominator < 9) {
      return { value: value + numerator.number / denominator, end: at + step + 3 }
    }
  }
  if (isAndAHalf(terms, at)) return { value: value + 0.5, end: endOfAndAHalf(terms, at) }
  return { value, end: at }
}

/** Whether "and a half" (also "-and-a-half") starts at a term. */
export function isAndAHalf(terms: readonly Term[], at: number): boolean {
  return endOfAndAHalf(terms, at) > at
}

/** One past "and a half", or `at` where it does not stand. */
export function endOfAndAHalf(terms: readonly Term[], at: number): number {
  let next = at
  for (const word of ['and', 'a', 'half']) {
    if (terms[next]?.lower === '-') next++
    if (terms[next]?.lower !== word) return at
    next++
  }
  return next
}
