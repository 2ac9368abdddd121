import type { TimexModifier } from '../timex-value.js'
import { AGED, type Amount, readAmount } from './amount.js'
import type { Parsed, Quantity } from './expression.js'
import { isoPeriod } from './iso-period.js'
import { ARTICLES, isDash, isOneOf, type Terms, textAt, words } from './marks.js'

const THE_THESE_THOSE = /* @__PURE__ */ words('the these those')
const STRETCHES = /* @__PURE__ */ words('period term span stretch')
const THE_OR_A = /* @__PURE__ */ words('the a an')
const VAGUE = /* @__PURE__ */ words('few several many')
const BEFORE_PLURAL = /* @__PURE__ */ words(
  'for in over within after of take takes took last lasted by spent weeks days months years hours through',
)
const AFTER_PLURAL = /* @__PURE__ */ words('of ago before after later earlier')
const BEFORE_THE_YEARS = /* @__PURE__ */ words('over through down')

const BEFORE_NUMBER = /* @__PURE__ */ words(
  'past last next first coming previous following final latest these those preceding prior recent',
)

/** "five years", "the past 20 years", "the first nine months", "recent weeks", "for decades", "a 30-day". */
export function parseDuration(terms: Terms, at: number, known?: Amount): Parsed | undefined {
  const long = parseLong(terms, at)
  if (long) return long
  if (isOneOf(terms, at, ARTICLES)) {
    const period = parseDuration(terms, at + 1)
    if (period?.rule === 'duration-period') return { ...period, start: at }
  }
  const start = isOneOf(terms, at, THE_THESE_THOSE) ? at + 1 : at
  const lead = isOneOf(terms, start, BEFORE_NUMBER) ? start + 1 : start
  const amount = lead === at && known ? known : readAmount(terms, lead)
  if (amount && !(lead > start && amount.adjective)) {
    const rule = amount.adjective
      ? 'duration-adjective'
      : lead > start
        ? 'duration-led'
        : amount.vague
          ? 'duration-vague'
          : singleRule(terms, lead)
    if (amount.adjective && isOneOf(terms, amount.end, STRETCHES)) {
      return done(at, amount.end + 1, isoPeriod(amount.quantities), 'duration-period', amount.mod)
    }
    // "the 14-day wait": before a noun the article belongs to the noun.
    const from = !amount.adjective ? at : lead > at && isOneOf(terms, lead, THE_OR_A) ? lead + 1 : start
    return done(from, amount.end, isoPeriod(amount.quantities), rule, amount.mod)
  }
  return parseBarePlural(terms, at, start, lead)
}

/** "month-long", "decades-long", "daylong". */
function parseLong(terms: Terms, at: number): Parsed | undefined {
  const { lower, word } = terms[at] ?? {}
  if (lower?.endsWith('long')) {
    const unit = /^(hour|day|night|week|month|year|decade|century)long$/.exec(lower)?.[1] as
      | Quantity['unit']
      | undefined
    return unit && done(at, at + 1, isoPeriod([{ amount: 1, unit }]), 'duration-adjective')
  }
  if (!word?.unit || word.unit === 'half' || !isDash(terms, at + 1) || textAt(terms, at + 2) !== 'long')
    return undefined
  const amount = word.plural ? Number.NaN : 1
  return done(at, at + 3, isoPeriod([{ amount, unit: word.unit }]), 'duration-adjective')
}

function singleRule(terms: Terms, at: number): string {
  return isOneOf(terms, at, ARTICLES) ? 'duration-single' : 'duration'
}

/** "recent years", "the coming weeks", "weeks", "decades-long", "months of". */
function parseBarePlural(terms: Terms, at: number, start: number, lead: number): Parsed | undefined {
  const heart = isOneOf(terms, lead, VAGUE) ? lead + 1 : lead
  const word = terms[heart]?.word
  if (
    !word?.unit ||
    !word.plural ||
    word.unit === 'half' ||
    word.unit === 'season' ||
    (word.unit === 'quarter' && lead === start)
  )
    return undefined
  if (word.unit === 'second' && lead === start) return undefined
  if (isOneOf(terms, heart + 1, AGED)) return undefined
  if (lead === start) {
    if (start > at) return parseTheYears(terms, at, heart)
    if (
      !isOneOf(terms, at - 1, BEFORE_PLURAL) &&
      (!isOneOf(terms, heart + 1, AFTER_PLURAL) || /[er]st$/.test(textAt(terms, at - 1)))
    )
      return undefined
  }
  const value = isoPeriod([{ amount: Number.NaN, unit: word.unit }])
  if (textAt(terms, start) === 'recent' && word.unit !== 'night') {
    return { start: at, end: heart + 1, expression: { kind: 'reference', value: 'PAST_REF' }, rule: 'duration-recent' }
  }
  return done(at, heart + 1, value, lead > start ? 'duration-led' : 'duration-bare')
}

/** "over the years", "in the years that followed", "the weeks ahead", "the months to come". */
function parseTheYears(terms: Terms, at: number, heart: number): Parsed | undefined {
  if (textAt(terms, at) !== 'the') return undefined
  const ahead = textAt(terms, heart + 1) === 'ahead' && textAt(terms, heart + 2) !== 'of' ? heart + 2 : 0
  const end = textAt(terms, heart + 1) === 'to' && textAt(terms, heart + 2) === 'come' ? heart + 3 : ahead
  if (end > 0) {
    return { start: at, end, expression: { kind: 'reference', value: 'FUTURE_REF' }, rule: 'reference-phrase' }
  }
  const followed = textAt(terms, heart + 1) === 'that' && textAt(terms, heart + 2) === 'followed'
  const passing = terms[heart]!.word!.unit === 'year' && (followed || isOneOf(terms, at - 1, BEFORE_THE_YEARS))
  return passing ? done(at, heart + 1, 'PXY', 'duration-bare') : undefined
}

function done(start: number, end: number, value: string, rule: string, mod?: TimexModifier): Parsed {
  return { start, end, expression: { kind: 'duration', value }, rule, ...(mod ? { mod } : {}) }
}
