import type { DayPart } from '../words/word.js'
import type { Expression, Parsed } from './expression.js'
import { isOneOf, skipHyphen, type Terms, THAT_OR_SAME, textAt, words } from './marks.js'
import { readShift } from './weekday.js'

/** On another day than today, with or without an article. */
const ANOTHER = /* @__PURE__ */ words('previous following next same')
const NOON = /* @__PURE__ */ words('noon noontime')
const BEFORE_PART_ALONE = /* @__PURE__ */ words('at before after by until around since from to till ,')
const LEADS_PART = /* @__PURE__ */ words('in by during until since through throughout')
const EARLY = /* @__PURE__ */ words('early small wee')

const POSITIONED = /* @__PURE__ */ words('early late earlier later mid')

/** "this morning", "last night", "that evening", "the next night", "tonight", "overnight", "at dawn", "the morning of May 13". */
export function parsePartOfDay(
  terms: Terms,
  at: number,
  readDay: (terms: Terms, at: number) => Parsed | undefined,
): Parsed | undefined {
  const word = terms[at]?.word
  if (word?.day !== undefined && word.part) return part(at, at + 1, word.part, reference(word.day), 'part-named')
  if (textAt(terms, at) === 'overnight') return part(at, at + 1, 'NI', undefined, 'part-alone')
  const hours = parseEarlyHours(terms, at, readDay)
  if (hours) return hours
  const behind = textAt(terms, at) === 'the' ? at + 1 : at
  const lead = isOneOf(terms, behind, ANOTHER) ? behind : at
  const pointing = isOneOf(terms, lead, THAT_OR_SAME)
  const shifted = readShift(terms, lead)
  const same = textAt(terms, lead + 1) === 'same' ? lead + 2 : lead + 1
  const start = pointing ? same : shifted.end > lead ? shifted.end : behind
  const heart = start > at && isOneOf(terms, start, POSITIONED) ? start + 1 : start
  const bare = lead > at ? undefined : parseBarePart(terms, at, start, heart, readDay)
  if (bare) return bare
  const term = terms[heart]
  const name = term?.word?.part
  if (!name || term!.word!.plural || term!.word!.day !== undefined) return undefined
  const mod = term!.word!.mod
  const end = heart + 1
  const of = textAt(terms, end) === 'of' ? readDay(terms, end + 1) : undefined
  if (of && isWholeDay(of.expression))
    return { ...part(at, of.end, name, of.expression, 'part-day'), ...(mod ? { mod } : {}) }
  if (pointing) return part(at, end, name, { kind: 'unit', unit: 'day', shift: 0, anchor: 'previous' }, 'part-shift')
  if (shifted.shift !== undefined) {
    const chained = shifted.shift > 0 || isOneOf(terms, lead, ANOTHER)
    const day: Expression = {
      kind: 'unit',
      unit: 'day',
      shift: shifted.shift,
      anchor: chained ? 'previous' : 'reference',
    }
    return { ...part(at, end, name, day, 'part-shift'), ...positionMod(terms, heart - 1) }
  }
  if (isOneOf(terms, heart, NOON) || textAt(terms, at - 1) === 'high') return undefined
  if (mod || (name === 'MI' && start === at)) {
    if (!isOneOf(terms, at - 1, BEFORE_PART_ALONE)) return undefined
    return { ...part(at, end, name, undefined, 'part-alone'), ...(mod ? { mod } : {}) }
  }
  return undefined
}

/** "in the morning", "late afternoon", "mid-afternoon yesterday": on the day that was said, or that follows. */
function parseBarePart(
  terms: Terms,
  at: number,
  start: number,
  heart: number,
  readDay: (terms: Terms, at: number) => Parsed | undefined,
): Parsed | undefined {
  const position = isOneOf(terms, at, POSITIONED) ? at : heart > start ? start : -1
  const name = position === at ? skipHyphen(terms, at + 1) : heart
  const word = terms[name]?.word
  if (!word?.part || word.plural || word.day !== undefined || word.mod || word.part === 'MI' || word.part === 'NI')
    return undefined
  const led = isOneOf(terms, at - 1, LEADS_PART)
  if (position < 0 && !(led && textAt(terms, at) === 'the')) return undefined
  const day = readDay(terms, name + 1)
  const whole = day && isWholeDay(day.expression) && day.rule !== 'day-bare' ? day : undefined
  if (!led && !whole) return undefined
  if (textAt(terms, name + 1) === 'of' || /^[-'’]/.test(textAt(terms, name + 1))) return undefined
  const found = part(at, whole?.end ?? name + 1, word.part, whole?.expression, whole ? 'part-day' : 'part-alone')
  return { ...found, ...positionMod(terms, position) }
}

/** "the early hours of Thursday", "the early morning hours Thursday", "the small hours". */
function parseEarlyHours(
  terms: Terms,
  at: number,
  readDay: (terms: Terms, at: number) => Parsed | undefined,
): Parsed | undefined {
  const start = textAt(terms, at) === 'the' ? at + 1 : at
  const hours = textAt(terms, start + 1) === 'morning' ? start + 2 : start + 1
  if (!isOneOf(terms, start, EARLY) || textAt(terms, hours) !== 'hours') return undefined
  const after = textAt(terms, hours + 1) === 'of' ? hours + 2 : hours > start + 1 ? hours + 1 : -1
  const of = after < 0 ? undefined : readDay(terms, after)
  const day = of && isWholeDay(of.expression) ? of : undefined
  const end = day ? day.end + (terms[day.end]?.lower === 'morning' ? 1 : 0) : hours + 1
  return { ...part(at, end, 'MO', day?.expression, day ? 'part-day' : 'part-alone'), mod: 'START' }
}

/** Behind a day: "Friday night", "Friday, late afternoon", "yesterday evening". Gives the part and one past it. */
export function partAfterDay(terms: Terms, at: number): { part: DayPart; end: number } | undefined {
  const start = isOneOf(terms, at, POSITIONED) ? at + 1 : at
  const word = terms[start]?.word
  if (!word?.part || word.plural || word.day !== undefined || word.part === 'MI') return undefined
  return { part: word.part, end: start + 1 }
}

/** Whether an expression says one day, so that a part of the day or a clock time can belong to it. */
export function isWholeDay(expression: Expression): boolean {
  switch (expression.kind) {
    case 'weekday':
    case 'holiday':
      return true
    case 'calendar':
      return expression.day !== undefined
    case 'unit':
      return expression.unit === 'day'
    case 'offset':
      return expression.quantity.unit === 'day'
    default:
      return false
  }
}

function positionMod(terms: Terms, at: number): { mod?: 'START' | 'MID' | 'END' } {
  const position = terms[at]?.word?.position
  return position ? { mod: position } : {}
}

function reference(shift: number): Expression {
  return { kind: 'unit', unit: 'day', shift, anchor: 'reference' }
}

function part(start: number, end: number, name: DayPart, day: Expression | undefined, rule: string): Parsed {
  return { start, end, expression: { kind: 'part', part: name, ...(day ? { day } : {}) }, rule }
}
