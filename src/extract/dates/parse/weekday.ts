import type { Expression, Parsed, Quantity } from './expression.js'
import { CHAINED, CURRENT, isOneOf, skipComma, skipHyphen, type Terms, textAt, words } from './marks.js'

const AFTER_ANY = /* @__PURE__ */ words('in when and or , . ; : after before at during')
const ABBREVIATED = /* @__PURE__ */ words('sun sat mon wed fri')
const BEFORE_ABBREVIATION = /* @__PURE__ */ words('on by until till (')

/** Nouns that make a weekday the name of a newspaper, a show or a game. */
const NAMED = /* @__PURE__ */ words(
  'times mirror herald telegraph mail express post independent world sport tribune night-live night-football brunch',
)
/** Words that make a weekday a name of its own. */
const EPITHETS = /* @__PURE__ */ words('bloody ruby freaky casual black good ash super cyber palm easter shrove whit')

/** "Friday", "last Friday", "this coming Sunday", "Monday of next week", "Tuesday this week", "(on) Saturday week". */
export function parseWeekday(terms: Terms, at: number): Parsed | undefined {
  const lead = textAt(terms, at) === 'the' ? at + 1 : at
  // "the following Monday", but not "following Monday's attack"
  const isChained = lead > at && (isOneOf(terms, lead, CHAINED) || textAt(terms, lead) === 'next')
  if (!isChained && (lead > at || isOneOf(terms, at, CHAINED))) return undefined
  const { shift, end: heart } = readShift(terms, lead)
  const term = terms[heart]
  const weekday = term?.word?.weekday
  if (weekday === undefined || term!.word!.plural) return undefined
  if (term!.word!.capital && !term!.capital) return undefined
  if (term!.word!.capital && term!.text.length < 5 && !isAbbreviationSafe(terms, heart)) return undefined
  if (isOneOf(terms, heart + 1, NAMED) && terms[heart + 1]!.capital) return undefined
  if (isOneOf(terms, heart - 1, EPITHETS) && terms[heart - 1]!.capital) return undefined
  if (shift === undefined && isAny(terms, heart)) {
    return { start: at, end: heart + 1, expression: { kind: 'weekday', weekday, any: true }, rule: 'weekday' }
  }
  const anchor = isChained ? ({ anchor: 'previous' } as const) : {}
  const expression: Expression = { kind: 'weekday', weekday, ...(shift === undefined ? {} : { shift }), ...anchor }
  if (shift === undefined && textAt(terms, at - 1) === 'on' && textAt(terms, heart + 1) === 'week') {
    const quantity: Quantity = { amount: 1, unit: 'week' }
    const week: Expression = { kind: 'offset', quantity, sign: 1, anchor: 'reference', base: expression }
    return { start: at, end: heart + 2, expression: week, rule: 'weekday-week' }
  }
  const week = shift === undefined ? readWeek(terms, heart + 1) : undefined
  if (week)
    return { start: at, end: week.end, expression: { ...expression, within: week.expression }, rule: 'weekday-week' }
  return { start: at, end: heart + 1, expression, rule: shift === undefined ? 'weekday' : 'weekday-shift' }
}

/** "one Sunday", "a recent Sunday", "a Sunday in June", but not "a Sunday speech". */
function isAny(terms: Terms, heart: number): boolean {
  const before = textAt(terms, heart - 1)
  if (before === 'recent' || terms[heart - 1]?.text === 'one') return true
  const end = terms[heart + 1]?.word?.part ? heart + 2 : heart + 1
  return before === 'a' && (terms[end] === undefined || isOneOf(terms, end, AFTER_ANY))
}

/** "last", "this", "next", "this coming", "this past": the step, and one past the words. */
export function readShift(terms: Terms, at: number): { shift: number | undefined; end: number } {
  const shift = terms[at]?.word?.shift
  if (shift === undefined || isOneOf(terms, at, CURRENT)) return { shift: undefined, end: at }
  const second = shift === 0 ? terms[at + 1]?.word?.shift : undefined
  return second ? { shift: second, end: at + 2 } : { shift, end: at + 1 }
}

/** "of next week", "this week", "of that week", "last week". */
function readWeek(terms: Terms, from: number): { expression: Expression; end: number } | undefined {
  const at = textAt(terms, from) === 'of' ? from + 1 : from
  const shift = terms[at]?.word?.shift
  if (shift === undefined || terms[at + 1]?.word?.unit !== 'week' || terms[at + 1]!.word!.plural) return undefined
  return { expression: { kind: 'unit', unit: 'week', shift, anchor: 'reference' }, end: at + 2 }
}

/** "Sat" and "Sun" are verbs and a newspaper: as days they stand before a comma, a date, a time or at a line's start. */
function isAbbreviationSafe(terms: Terms, at: number): boolean {
  if (terms[at]!.text.endsWith('.') || !isOneOf(terms, at, ABBREVIATED)) return true
  const after = terms[at + 1]
  const next = terms[skipComma(terms, at + 1)]
  return (
    // "Mon-Fri"
    (skipHyphen(terms, at + 1) > at + 1 && terms[at + 2]!.word?.weekday !== undefined) ||
    (skipHyphen(terms, at - 1) > at - 1 && terms[at - 2]?.word?.weekday !== undefined) ||
    (after?.text === ',' && (next?.word?.month !== undefined || (next?.digits ?? 0) > 0)) ||
    (after === undefined && at === 0) ||
    after?.word?.month !== undefined ||
    (after?.digits ?? 0) > 0 ||
    isOneOf(terms, at - 1, BEFORE_ABBREVIATION)
  )
}
