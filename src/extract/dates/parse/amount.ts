import type { TimexModifier } from '../timex-value.js'
import type { Unit } from '../words/word.js'
import type { Quantity } from './expression.js'
import { ARTICLES, isDash, isNumber, isOneOf, isYear, skipHyphen, type Terms, textAt, words } from './marks.js'
import { endOfAndAHalf, isAndAHalf, readCardinal } from './quantity.js'

const OPENS_SINGLE = /* @__PURE__ */ words('a an one')
const TO_OR = /* @__PURE__ */ words('to or')
const AFTER_ADJECTIVE = /* @__PURE__ */ words('ago earlier long old')
const SHORT_UNITS = /* @__PURE__ */ words('sec min hr hrs mins secs')
const IN_A_ROW = /* @__PURE__ */ words('consecutive straight successive')
const AND_OR_COMMA = /* @__PURE__ */ words('and ,')

const BETWEEN = /* @__PURE__ */ words(
  'more additional extra consecutive straight full whole solid trading business working calendar school long short further successive',
)
/** What "minute" describes when it means "tiny". */
const SMALL = /* @__PURE__ */ words(
  'amount amounts quantity quantities trace traces detail particle particles fraction change changes',
)
/** Quarters of units that have names. */
const QUARTERS: Partial<Record<Unit, Quantity>> = {
  hour: { amount: 15, unit: 'minute' },
  century: { amount: 25, unit: 'year' },
}
/** "eight weeks old", "60-year-old": ages describe a person. */
export const AGED = /* @__PURE__ */ words('old olds')

/** Amount and unit with what stands between: "5 years", "two more weeks", "30-day", "an hour", "half a year". */
export interface Amount {
  readonly quantities: readonly Quantity[]
  readonly end: number
  readonly mod?: TimexModifier
  /** Written with a hyphen before a noun ("30-day"). */
  readonly adjective: boolean
  /** The number is open ("several years"). */
  readonly vague: boolean
}

/** Reads an amount of time that starts at a term. */
export function readAmount(terms: Terms, at: number): Amount | undefined {
  const part = readPart(terms, at)
  if (part) return part
  const article =
    isOneOf(terms, at, OPENS_SINGLE) || (textAt(terms, at) === 'another' && terms[at + 1]?.word?.unit !== undefined)
  const cardinal = readCardinal(terms, at)
  // "$2,000-a-day" is a price.
  if (!cardinal) return article && !isDash(terms, at - 1) ? readSingle(terms, at) : undefined
  let next = cardinal.end
  let value = cardinal.value
  let mod: TimexModifier | undefined = cardinal.rough ? 'APPROX' : undefined
  // "two to three weeks", "five or six years", "12-18 months": the lower bound.
  const range =
    isOneOf(terms, next, TO_OR) || isDash(terms, next) ? readCardinal(terms, rangeStart(terms, next)) : undefined
  if (range && range.value > value && unitAt(terms, range.end)) {
    next = range.end
    mod = 'APPROX'
  }
  const unitTerm = unitAt(terms, next)
  if (!unitTerm) return cardinal.value === 1 && article ? readSingle(terms, at) : undefined
  const { heart, adjective } = unitTerm
  if (isRejected(terms, heart)) return undefined
  const word = terms[heart]!.word!
  // "World Cup 2018 day five"
  if (!adjective && !word.plural && isYear(terms, at)) return undefined
  if (
    !adjective &&
    !word.plural &&
    value !== 1 &&
    !isShortUnit(terms, heart) &&
    value % 1 === 0 &&
    !isNumber(terms, at) &&
    range === undefined &&
    terms[heart]!.lower === 'second'
  )
    return undefined
  let end = heart + 1
  if (isAndAHalf(terms, end)) {
    value += 0.5
    end = endOfAndAHalf(terms, end)
  }
  const quantities: Quantity[] = [{ amount: value, unit: word.unit! }]
  if (!adjective) end = readMore(terms, end, quantities)
  return { quantities, end, ...(mod ? { mod } : {}), adjective, vague: Number.isNaN(value) }
}

/** "a year and a half", "an hour", "another week", "a three-year period" is left to the number inside. */
function readSingle(terms: Terms, at: number): Amount | undefined {
  const unit = unitAt(terms, at + 1)
  if (!unit || terms[unit.heart]!.word!.plural || isRejected(terms, unit.heart)) return undefined
  if (isDash(terms, unit.heart + 1) && isOneOf(terms, unit.heart + 2, AFTER_ADJECTIVE)) return undefined
  if (terms[unit.heart]!.lower === 'minute' && isOneOf(terms, unit.heart + 1, SMALL)) return undefined
  let end = unit.heart + 1
  let amount = 1
  if (isAndAHalf(terms, end)) {
    amount = 1.5
    end = endOfAndAHalf(terms, end)
  }
  const quantities: Quantity[] = [{ amount, unit: terms[unit.heart]!.word!.unit! }]
  return { quantities, end, adjective: unit.adjective, vague: false }
}

/** "half an hour", "a half-century", "a quarter of an hour", "a quarter-century". */
function readPart(terms: Terms, from: number): Amount | undefined {
  let at = textAt(terms, from) === 'a' ? from + 1 : from
  const isHalf = textAt(terms, at) === 'half'
  if (!isHalf && textAt(terms, at) !== 'quarter') return undefined
  at = skipHyphen(terms, at + 1)
  const adjective = isDash(terms, at - 1)
  if (!isHalf && textAt(terms, at) === 'of') at++
  if (isOneOf(terms, at, ARTICLES)) at++
  const word = terms[at]?.word
  if (!word?.unit || word.plural || word.unit === 'half' || isRejected(terms, at)) return undefined
  const quantity = isHalf ? { amount: 0.5, unit: word.unit } : QUARTERS[word.unit]
  return (
    quantity && {
      quantities: [quantity],
      end: at + 1,
      adjective: adjective && textAt(terms, at + 1) !== 'ago',
      vague: false,
    }
  )
}

/** The unit behind a number, over a hyphen or one word like "more"; `heart` is its term. */
function unitAt(terms: Terms, at: number): { heart: number; adjective: boolean } | undefined {
  let next = skipHyphen(terms, at)
  const adjective = next > at
  if (!adjective && isOneOf(terms, next, BETWEEN)) next++
  const unit = terms[next]?.word?.unit
  if (!unit || unit === 'half' || unit === 'season') return undefined
  return { heart: next, adjective }
}

function isShortUnit(terms: Terms, at: number): boolean {
  return isOneOf(terms, at, SHORT_UNITS)
}

/** Ages ("60-year-old", "five years old", "of age"), ranks ("a second man") and units of other things ("a half"). */
function isRejected(terms: Terms, heart: number): boolean {
  const next = skipHyphen(terms, heart + 1)
  if (isOneOf(terms, next, AGED) || (textAt(terms, next) === 'of' && textAt(terms, next + 1) === 'age')) return true
  const text = terms[heart]!.lower
  if (text === 'second' && !isDash(terms, heart - 1) && !isNumber(terms, heart - 1))
    return textAt(terms, heart - 1) !== 'one'
  if (terms[heart]!.word!.unit === 'quarter' && !terms[heart]!.word!.plural) return true
  // "three quarters of the people", but "two consecutive quarters of growth"
  if (terms[heart]!.word!.unit === 'quarter')
    return textAt(terms, heart + 1) === 'of' && !isOneOf(terms, heart - 1, IN_A_ROW)
  // "Fourth Day", "Hours": names of things start with a capital inside a sentence.
  return false
}

/** "one hour and 20 minutes", "two years, three months". */
function readMore(terms: Terms, at: number, quantities: Quantity[]): number {
  const next = isOneOf(terms, at, AND_OR_COMMA) ? at + 1 : at
  const cardinal = readCardinal(terms, next)
  const word = cardinal && terms[cardinal.end]?.word
  if (!cardinal || !word?.unit || Number.isNaN(cardinal.value)) return at
  const order = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second']
  const from = order.indexOf(quantities.at(-1)!.unit)
  if (
    from < 0 ||
    order.indexOf(word.unit) <= from ||
    (next === at + 1 && textAt(terms, at) === ',' && order.indexOf(word.unit) !== from + 1)
  )
    return at
  if (isRejected(terms, cardinal.end)) return at
  quantities.push({ amount: cardinal.value, unit: word.unit })
  return readMore(terms, cardinal.end + 1, quantities)
}

function rangeStart(terms: Terms, at: number): number {
  const next = skipHyphen(terms, at)
  return isOneOf(terms, next, TO_OR) ? skipHyphen(terms, next + 1) : at + 1
}
