import type { DayPart } from '../words/word.js'
import { isOneOf, type Terms, textAt, words } from './marks.js'

const CUES = /* @__PURE__ */ words('at around about until till from since before after')
const PARTS = /* @__PURE__ */ words('morning afternoon evening')
/** What a part of the day describes ("in the morning session"). */
const AFTER_PART = /* @__PURE__ */ words('session sessions trade trading papers news edition rush light sun heat air')
const MINUTES = /* @__PURE__ */ words('minute minutes')

/** The hour and minute that a text spells out, and one past the last term. */
export interface SpokenClock {
  readonly hour: number
  readonly minute: number
  readonly end: number
}

/** "half past four", "ten past four", "a quarter to nine", "five minutes to midnight". */
export function readSpokenClock(terms: Terms, at: number): SpokenClock | undefined {
  const heart = textAt(terms, at) === 'a' ? at + 1 : at
  const name = textAt(terms, heart)
  const count = name === 'half' ? 30 : name === 'quarter' ? 15 : numberAt(terms, heart, 59)
  if (count === undefined) return undefined
  const isCounted = isOneOf(terms, heart + 1, MINUTES)
  const link = isCounted ? heart + 2 : heart + 1
  const hour = textAt(terms, link + 1) === 'midnight' ? 24 : numberAt(terms, link + 1, 12)
  if (hour === undefined) return undefined
  const end = link + 2
  const isCued = isOneOf(terms, at - 1, CUES)
  // "ran ten past four defenders"
  const isTime = name === 'half' || name === 'quarter' || isCounted || isCued
  if (textAt(terms, link) === 'past') return isTime ? { hour: hour % 24, minute: count, end } : undefined
  // "from ten to four" may count anything.
  const isSure = name === 'quarter' || isCounted || hour === 24
  if (textAt(terms, link) !== 'to' || name === 'half' || !isSure || !isCued) return undefined
  return { hour: hour === 1 ? 12 : hour - 1, minute: 60 - count, end }
}

function numberAt(terms: Terms, at: number, most: number): number | undefined {
  const term = terms[at]
  const value = term?.digits ? term.number : term?.word?.number
  return value !== undefined && value > 0 && value <= most ? value : undefined
}

/** "in the morning", "at night" behind an hour: how many hours to add, and one past the words. */
export function partBehind(terms: Terms, at: number, hour: number): { shift: number; end: number } | undefined {
  if (textAt(terms, at) === 'in' && textAt(terms, at + 1) === 'the' && isOneOf(terms, at + 2, PARTS)) {
    if (isOneOf(terms, at + 3, AFTER_PART)) return undefined
    return { shift: hoursToAdd(terms[at + 2]!.word?.part, hour), end: at + 3 }
  }
  const isNight = textAt(terms, at) === 'at' && textAt(terms, at + 1) === 'night'
  return isNight ? { shift: hoursToAdd('NI', hour), end: at + 2 } : undefined
}

/** From an hour on the dial of a clock to one of the day: half past six in the evening is 18:30, one at night is 01:00. */
export function hoursToAdd(part: DayPart | undefined, hour: number): number {
  const isLate = part === 'AF' || part === 'EV' || (part === 'NI' && hour > 5)
  return isLate && hour > 0 && hour < 12 ? 12 : 0
}
