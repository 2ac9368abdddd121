import type { Amount } from './amount.js'
import type { Expression, Parsed } from './expression.js'
import { isOneOf, type Terms, textAt, words } from './marks.js'
import { readCardinal } from './quantity.js'

const SO_OR_MORE = /* @__PURE__ */ words('so more')

const WORDS: ReadonlyMap<string, readonly [-1 | 1, 'reference' | 'previous']> = /* @__PURE__ */ new Map([
  ['ago', [-1, 'reference']],
  ['hence', [1, 'reference']],
  ['earlier', [-1, 'previous']],
  ['previously', [-1, 'previous']],
  ['later', [1, 'previous']],
  ['afterward', [1, 'previous']],
  ['afterwards', [1, 'previous']],
  ['beforehand', [-1, 'previous']],
])

/** "two Sundays ago" */
export function parseWeekdaysAgo(terms: Terms, at: number): Parsed | undefined {
  const count = readCardinal(terms, at)
  const heart = count && terms[count.end]?.word
  if (!heart?.weekday || !heart.plural || textAt(terms, count!.end + 1) !== 'ago') return undefined
  const base: Expression = { kind: 'weekday', weekday: heart.weekday, shift: -1 }
  const quantity = { amount: count!.value - 1, unit: 'week' } as const
  const expression: Expression = { kind: 'offset', quantity, sign: -1, anchor: 'reference', base }
  return { start: at, end: count!.end + 2, expression, rule: 'ago' }
}

/** "three weeks ago", "a week ago Tuesday", "two days earlier", "a year later", "two years from now", "a week from Friday". */
export function parseAgo(
  terms: Terms,
  at: number,
  amount: Amount,
  readDay: (terms: Terms, at: number) => Parsed | undefined,
): Parsed | undefined {
  if (amount.adjective) return undefined
  let end = amount.end
  let rough = amount.mod
  if (textAt(terms, end) === 'or' && isOneOf(terms, end + 1, SO_OR_MORE)) {
    rough = textAt(terms, end + 1) === 'so' ? 'APPROX' : 'BEFORE'
    end += 2
  }
  const quantity = amount.quantities[0]!
  const done = (stop: number, expression: Expression): Parsed => ({
    start: at,
    end: stop,
    expression,
    rule: expression.kind === 'offset' && expression.anchor === 'previous' ? 'earlier' : 'ago',
    ...(rough ? { mod: rough } : {}),
  })
  const how = WORDS.get(textAt(terms, end))
  if (how) {
    const [sign, anchor] = how
    if (textAt(terms, end) === 'later' && textAt(terms, end + 1) === 'than') return undefined
    if (textAt(terms, end) === 'ago') {
      const day = readDay(terms, textAt(terms, end + 1) === 'on' ? end + 2 : end + 1)
      if (day && day.expression.kind === 'weekday')
        return done(day.end, { kind: 'offset', quantity, sign, anchor, base: day.expression })
      if (textAt(terms, end + 1) === 'today') return done(end + 2, { kind: 'offset', quantity, sign, anchor })
    }
    return done(end + 1, { kind: 'offset', quantity, sign, anchor })
  }
  if (textAt(terms, end) !== 'from') return undefined
  if (textAt(terms, end + 1) === 'now') return done(end + 2, { kind: 'offset', quantity, sign: 1, anchor: 'reference' })
  const day = readDay(terms, end + 1)
  if (!day || (day.expression.kind !== 'weekday' && day.rule !== 'named-day')) return undefined
  return done(day.end, { kind: 'offset', quantity, sign: 1, anchor: 'reference', base: day.expression })
}
