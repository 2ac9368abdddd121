import { isApostrophe, isOneOf, isPossessive, type Terms, textAt, words } from '../parse/marks.js'
import type { Direction } from './direction.js'
import { isAnnouncement } from './headline.js'
import { isInfinitive } from './infinitive.js'
import { ahead, isAnnouncing, isComing } from './looks-ahead.js'
import { isPast } from './looks-back.js'

const CLAUSE_END = /* @__PURE__ */ words(', ; : ( ) - – — “ ” "')
/** Before a day: up to it, which lies ahead unless the verb is past. */
const UP_TO = /* @__PURE__ */ words('by until till')
/** Before "to" and a verb: something still to come. */
const LEADING = /* @__PURE__ */ words(
  'agreed agree agrees plans plan planned expected expects scheduled intends wants promised vowed pledged ready hopes ' +
    'hoped due decided prepared prepares slated likely set going is are asked ordered urged told meeting deadline',
)
const HAS = /* @__PURE__ */ words('has have')
const IS = /* @__PURE__ */ words('is are')
/** Of what is to be done by a day, or to last until then. */
const BINDING = /* @__PURE__ */ words(
  'demanded asked wanted sought expected promised ordered pledged agreed called gave set extended postponed delayed ' +
    'suspended closed banned adjourned halted required urged vowed planned granted scheduled allowed barred prolonged ' +
    'reserved requested invited deadline ultimatum offer',
)
/** Before a clause in the present tense, of what is to come. */
const AWAITING = /* @__PURE__ */ words('when if once until unless before after')
/** What is sold for a month to come. */
const TRADED = /* @__PURE__ */ words('delivery futures expiry')
const LONGEST_SUBJECT = 4
const MOST_LEFT = 25
const MOST_RIGHT = 16

/**
 * Looks for the nearest verb or cue word, first to the left within the clause, then to the right. English marks the
 * future with auxiliaries and most pasts with "-ed", so no tagger is needed. Headlines have a future of their own.
 */
export function verbDirection(terms: Terms, start: number, end: number, heading: boolean): Direction {
  const before = textAt(terms, start - 1)
  // "called a summit for Wednesday", but not "for Wednesday's attack".
  if (before === 'for' && terms[start]!.word?.weekday && !isOwner(terms, end)) return 1
  // "Brent for July delivery"
  if (isOneOf(terms, end, TRADED)) return 1
  // "security will be stepped up following Saturday's attack"
  if (before === 'following' && isOwner(terms, end)) return -1
  // "Come Friday, the ban ends."
  if (before === 'come') return 1
  // "the hearing is on Thursday"
  if ((before === 'on' || before === 'in') && isOneOf(terms, start - 2, IS)) return 1
  // "The meeting is Tuesday", but not "It is Tuesday"
  if (IS.has(before) && terms[start]!.word?.weekday && textAt(terms, start - 2) !== 'it') return 1
  // "The panel has until Tuesday."
  if (before === 'until' && isOneOf(terms, start - 2, HAS)) return 1
  const isBefore = before === 'of' && textAt(terms, start - 2) === 'ahead'
  const leaning: Direction = UP_TO.has(before) || isBefore || isSoonest(terms, start) ? 1 : 0
  const left = leftDirection(terms, start, leaning, heading)
  // "Nobody leaves before Thursday, he says": of a present tense, which no list names, the day lies ahead.
  if (left === 0 && before === 'before' && start > 1 && !isOwner(terms, end)) return 1
  return left || rightDirection(terms, end, heading && start < 2) || leaning
}

function leftDirection(terms: Terms, start: number, leaning: Direction, heading: boolean): Direction {
  let crossed = 0
  for (let at = start - 1; at >= 0 && start - at <= MOST_LEFT; at--) {
    const { lower } = terms[at]!
    if (CLAUSE_END.has(lower) && ++crossed > 1) return 0
    if (lower === 'to' && crossed === 0 && isInfinitive(terms, at)) {
      const lead = textAt(terms, at - 1)
      // "a program to pay it back by February"
      if (leaning > 0) return 1
      if (LEADING.has(lead)) return textAt(terms, at - 2) === 'had' || textAt(terms, at - 2) === 'been' ? -1 : 1
    }
    // "is to be held"
    if (lower === 'be' && textAt(terms, at - 1) === 'to' && isOneOf(terms, at - 2, IS)) return 1
    if (heading && crossed === 0 && isAnnouncement(terms, at)) return 1
    // "set the hearing for May 8"
    if (lower === 'set' && crossed === 0 && textAt(terms, start - 1) === 'for') return 1
    if (isAnnouncing(terms, at) || (crossed === 0 && isComing(terms, at))) return 1
    const direction = ahead(terms, at)
    if (direction) return direction
    if (direction === undefined && isPast(terms, at)) {
      if (isAwaited(terms, at)) return 1
      // "was suspended until Friday"
      if (leaning > 0 && isPassive(terms, at)) return 1
      // "demanded an answer by Friday", but "had finished by Friday", "stayed until Friday"
      if (leaning <= 0 || crossed > 0 || isPerfect(terms, at)) return -1
      const isBound = isOneOf(terms, start - 1, UP_TO)
      return (isBound ? isBinding(terms, at, start) : start - at > 2) ? 1 : -1
    }
  }
  return 0
}

function rightDirection(terms: Terms, end: number, heading: boolean): Direction {
  // "On Tuesday, the panel meets."
  const isLed = terms[end]?.text === ','
  for (let at = end; at < terms.length && at - end < MOST_RIGHT; at++) {
    const { lower } = terms[at]!
    if (lower === ';') return 0
    if (heading && lower === 'to' && isAnnouncement(terms, at)) return 1
    // "On Sunday, she is to meet the mayor."
    if (isLed && lower === 'to' && isOneOf(terms, at - 1, IS) && isInfinitive(terms, at)) return 1
    const direction = ahead(terms, at)
    if (direction) return direction
    if (direction === undefined && isPast(terms, at)) return -1
    if (isLed && !terms[at]!.capital && isAnnouncing(terms, at)) return 1
  }
  return 0
}

/** "Wednesday's attack": the day of something. */
function isOwner(terms: Terms, end: number): boolean {
  return isPossessive(terms, end) || isApostrophe(terms, end)
}

/** "as early as Friday", "as soon as Monday". */
function isSoonest(terms: Terms, start: number): boolean {
  const word = terms[start - 2]?.lower
  return textAt(terms, start - 1) === 'as' && (word === 'early' || word === 'soon')
}

/** "when the case is heard", "before the treaty is formally signed": what has not come yet. */
function isAwaited(terms: Terms, at: number): boolean {
  const auxiliary = textAt(terms, at - 1).endsWith('ly') ? at - 2 : at - 1
  if (!isOneOf(terms, auxiliary, IS)) return false
  return terms.slice(Math.max(0, auxiliary - 1 - LONGEST_SUBJECT), auxiliary).some(({ lower }) => AWAITING.has(lower))
}

/** "was closed until", "have been suspended until": a state that lasts up to the day. */
function isPassive(terms: Terms, at: number): boolean {
  if (!/^(?:un)?till?$/.test(textAt(terms, at + 1)) || !terms[at]!.lower.endsWith('ed')) return false
  const auxiliary = textAt(terms, at - 1)
  return /^(?:is|are|was|were)$/.test(auxiliary) || (auxiliary === 'been' && textAt(terms, at - 2) !== 'had')
}

/** Whether a verb, or a word between it and the day, makes the day a bound of something to come. */
function isBinding(terms: Terms, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (BINDING.has(terms[at]!.lower)) return true
  return false
}

/** "had closed", "had already closed" */
function isPerfect(terms: Terms, at: number): boolean {
  return textAt(terms, at - 1) === 'had' || textAt(terms, at - 2) === 'had'
}
