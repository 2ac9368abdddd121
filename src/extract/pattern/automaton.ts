import type { Token } from '../../document/document.js'
import { StageError } from '../../errors.js'
import type { PatternPart, PatternSequence } from './part.js'
import { compileTest } from './token-test.js'

/** Where a state stands to the mention: before it, in it, after it. */
export const BEFORE = 0
export const INSIDE = 1
export const AFTER = 2

/**
 * One state of a nondeterministic automaton: it reads a token and goes on to its one follower, or goes on to any of its
 * followers without reading, those that are preferred first. Followers have lower numbers.
 */
export interface State {
  readonly test?: (token: Token) => boolean
  readonly side: typeof BEFORE | typeof INSIDE | typeof AFTER
  readonly next: readonly number[]
}

/** States by number. */
export interface Automaton {
  readonly states: readonly State[]
  readonly start: number
  readonly end: number
}

/** Most states, which bounds what a token costs. */
const MOST_STATES = 2_000

/**
 * Builds the automaton of patterns from the end to the start, so that each state is made with the states after it.
 * @throws StageError `INVALID_ENTRY` when repeats within repeats make it too large
 */
export function compilePatterns(patterns: readonly PatternSequence[]): Automaton {
  const states: State[] = [{ side: AFTER, next: [] }]
  const add = (state: State): number => {
    if (states.length === MOST_STATES) {
      throw new StageError(
        'INVALID_ENTRY',
        `pattern: the parts take more than ${MOST_STATES} states. Repeat fewer times.`,
      )
    }
    states.push(state)
    return states.length - 1
  }
  const fork = (next: readonly number[]): number => (next.length === 1 ? next[0]! : add({ side: INSIDE, next }))

  const once = (part: PatternPart, side: State['side'], next: number): number => {
    if (typeof part === 'string') return add({ test: ({ text }) => text === part, side, next: [next] })
    if ('either' in part) return fork(part.either.map((inner) => sequence(inner, () => side, next)))
    return add({ test: compileTest(part), side, next: [next] })
  }
  const times = (part: PatternPart, side: State['side'], next: number): number => {
    const { repeat = [1, 1], optional = false } = typeof part === 'string' ? {} : part
    let at = next
    for (let time = repeat[1]; time > 0; time--) {
      const taken = once(part, side, at)
      at = time > repeat[0] ? fork([taken, next]) : taken
    }
    return optional ? fork([at, next]) : at
  }
  const sequence = (parts: PatternSequence, sideOf: (position: number) => State['side'], next: number): number =>
    parts.reduceRight<number>((after, part, position) => times(part, sideOf(position), after), next)

  const start = fork(patterns.map((parts) => sequence(parts, (position) => sideIn(parts, position), 0)))
  return { states, start, end: 0 }
}

function sideIn(parts: PatternSequence, position: number): State['side'] {
  const isInside = (part: PatternPart): boolean => typeof part === 'string' || part.outside !== true
  if (isInside(parts[position]!)) return INSIDE
  return parts.slice(0, position).some(isInside) ? AFTER : BEFORE
}
