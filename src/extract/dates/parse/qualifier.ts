import type { TimexModifier } from '../timex-value.js'
import type { Parsed } from './expression.js'
import { isOneOf, isPossessive, skipHyphen, type Terms, textAt, words } from './marks.js'

const BEFORE_OVER = /* @__PURE__ */ words('for just well in after of')
const OPENS_SINGLE = /* @__PURE__ */ words('a an one half')
const _IN_OR_ON = /* @__PURE__ */ words('in on')
const NOUNS_OF_POSITION = /* @__PURE__ */ words('end close start beginning outset middle')
const PLURAL_UNITS = /* @__PURE__ */ words('years hours days weeks months')

type Inner = (terms: Terms, at: number) => Parsed | undefined
type Bound = 'less' | 'more' | 'at-least' | 'at-most' | 'about'

const BOUNDS: readonly (readonly [Bound, string])[] = [
  ['about', 'about'],
  ['about', 'around'],
  ['about', 'approximately'],
  ['about', 'roughly'],
  ['about', 'some'],
  ['less', 'nearly'],
  ['less', 'almost'],
  ['less', 'less than'],
  ['less', 'under'],
  ['less', 'fewer than'],
  ['less', 'just under'],
  ['more', 'more than'],
  ['more', 'over'],
  ['more', 'well over'],
  ['more', 'longer than'],
  ['more', 'just over'],
  ['at-least', 'at least'],
  ['at-least', 'no less than'],
  ['at-most', 'at most'],
  ['at-most', 'up to'],
  ['at-most', 'no more than'],
  ['at-most', 'not more than'],
  ['at-most', 'as many as'],
  ['at-most', 'as long as'],
]
const BY_FIRST = /* @__PURE__ */ indexBounds()

/** TIMEX3 modifiers of lengths of time, and of points counted back ("more than a year ago" is before that point). */
const OF_LENGTH: Readonly<Record<Bound, TimexModifier>> = {
  less: 'LESS_THAN',
  more: 'MORE_THAN',
  'at-least': 'EQUAL_OR_MORE',
  'at-most': 'EQUAL_OR_LESS',
  about: 'APPROX',
}
const OF_POINT: Readonly<Record<Bound, TimexModifier>> = {
  less: 'AFTER',
  more: 'BEFORE',
  'at-least': 'ON_OR_BEFORE',
  'at-most': 'ON_OR_AFTER',
  about: 'APPROX',
}

/** "about 1950", "more than two decades", "at least 30 days", "nearly a year ago". */
export function parseBounded(terms: Terms, at: number, inner: Inner): Parsed | undefined {
  for (const [bound, words] of BY_FIRST.get(textAt(terms, at)) ?? []) {
    if (!words.every((word, offset) => textAt(terms, at + offset) === word)) continue
    const read = inner(terms, at + words.length)
    if (!read || (words[0] === 'over' && isSpanning(terms, at, read))) continue
    const { kind } = read.expression
    if (kind === 'duration') {
      return { ...read, start: at, mod: OF_LENGTH[bound] }
    }
    if (kind === 'offset' && read.expression.anchor === 'reference' && read.expression.sign < 0)
      return { ...read, start: at, mod: OF_POINT[bound] }
    const dated = kind === 'clock' || kind === 'calendar' || kind === 'year' || kind === 'offset' || kind === 'holiday'
    if (bound === 'about' && dated && textAt(terms, at) !== 'some') return { ...read, start: at, mod: 'APPROX' }
  }
  return undefined
}

/** "over the past year", "spread over three years": during it, not more than it. */
function isSpanning(terms: Terms, at: number, { expression }: Parsed): boolean {
  if (expression.kind === 'offset' || isOneOf(terms, at - 1, BEFORE_OVER)) return false
  return !isOneOf(terms, at + 1, OPENS_SINGLE)
}

/** "early 1990", "late November", "mid-May", "the end of the year", "earlier this week", "later that day". */
export function parsePositioned(terms: Terms, at: number, inner: Inner): Parsed | undefined {
  const start = textAt(terms, at) === 'the' ? at + 1 : at
  const text = textAt(terms, start)
  if (text === 'earlier' || text === 'later') {
    const from = textAt(terms, start + 1) === 'in' ? start + 2 : start + 1
    if (start > at) return undefined
    const read = inner(terms, from)
    const relative = read && isStretch(read)
    return relative ? { ...read, start: at, mod: text === 'earlier' ? 'START' : 'END' } : undefined
  }
  const position = terms[start]?.word?.position
  if (!position) return undefined
  let from = start + 1
  if (isOneOf(terms, start, NOUNS_OF_POSITION)) {
    // "end-June", "end-2020"
    const hyphen = skipHyphen(terms, from)
    if (hyphen === from && textAt(terms, from) !== 'of') return undefined
    from = hyphen > from ? hyphen : from + 1
    const read = inner(terms, from)
    const whole = read && isStretch(read) ? read : undefined
    return whole && { ...whole, start: at, mod: position }
  }
  from = skipHyphen(terms, from)
  if (textAt(terms, from) === 'in' || textAt(terms, from) === 'on') from++
  if (start > at && isOneOf(terms, from, PLURAL_UNITS)) return undefined
  const read = inner(terms, from)
  if (!read || !isStretch(read)) return undefined
  return { ...read, start: at, mod: position }
}

/** "year's end", "year-end", "month's end", "year end". */
export function parseYearEnd(terms: Terms, at: number): Parsed | undefined {
  const start = textAt(terms, at) === 'the' ? at + 1 : at
  const word = terms[start]?.word
  if ((word?.unit !== 'year' && word?.unit !== 'month') || word.plural) return undefined
  const next = isPossessive(terms, start + 1) ? start + 2 : skipHyphen(terms, start + 1)
  if (textAt(terms, next) !== 'end') return undefined
  return {
    start: at,
    end: next + 1,
    expression: { kind: 'unit', unit: word.unit, shift: 0, anchor: 'reference' },
    mod: 'END',
    rule: 'year-end',
  }
}

/** Whether an expression covers a stretch that has an early and a late part. */
function isStretch({ expression, mod }: Parsed): boolean {
  if (mod) return false
  const { kind } = expression
  return kind !== 'duration' && kind !== 'set' && kind !== 'reference' && kind !== 'clock' && kind !== 'offset'
}

function indexBounds(): Map<string, [Bound, readonly string[]][]> {
  const index = new Map<string, [Bound, readonly string[]][]>()
  for (const [bound, phrase] of BOUNDS) {
    const words = phrase.split(' ')
    const group = index.get(words[0]!) ?? []
    group.push([bound, words])
    index.set(words[0]!, group)
  }
  return index
}
