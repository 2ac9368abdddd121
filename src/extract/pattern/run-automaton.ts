import type { Token } from '../../document/document.js'
import { AFTER, type Automaton, INSIDE } from './automaton.js'

/** By token of a sentence, what the longest match that starts there covers; -1 where none does. */
export interface Matches {
  /** First token of the mention. */
  readonly first: Int32Array
  /** One past its last token. */
  readonly end: Int32Array
}

/** What can be reached from each state at one place: how far a match goes, and which of its tokens are the mention. */
interface Row {
  readonly reach: Int32Array
  readonly first: Int32Array
  readonly end: Int32Array
}

/**
 * Finds the longest match at every token of a sentence in one pass from its end to its start: what a state reaches at
 * a token follows from what the states after it reach there and at the next token. Automata have no loops, for repeats
 * are bounded, and a state comes after those that follow it; so a token costs one step a state, whatever the pattern.
 * Of matches of one length the preferred one is taken (more repeats, earlier alternatives).
 * @param from index of the first token of the sentence; @param to one past its last one
 */
export function findLongestMatches(automaton: Automaton, tokens: readonly Token[], from: number, to: number): Matches {
  const first = new Int32Array(to - from)
  const end = new Int32Array(to - from)
  let after = createRow(automaton, to)
  // Nothing is left to read at the end of the sentence.
  fillRow(automaton, after, undefined, undefined, to)
  let here = createRow(automaton, to)
  for (let at = to - 1; at >= from; at--) {
    fillRow(automaton, here, after, tokens[at], at)
    const { start } = automaton
    const isMention = here.reach[start]! >= 0 && here.end[start]! >= 0
    first[at - from] = isMention ? here.first[start]! : -1
    end[at - from] = isMention ? here.end[start]! : -1
    ;[here, after] = [after, here]
  }
  return { first, end }
}

function createRow({ states }: Automaton, end: number): Row {
  return {
    reach: new Int32Array(states.length).fill(-1),
    first: new Int32Array(states.length).fill(end),
    end: new Int32Array(states.length).fill(-1),
  }
}

function fillRow(
  { states, end }: Automaton,
  row: Row,
  after: Row | undefined,
  token: Token | undefined,
  at: number,
): void {
  for (let number = 0; number < states.length; number++) {
    const { test, side, next } = states[number]!
    row.reach[number] = -1
    if (number === end) {
      row.reach[number] = at
      row.first[number] = -1
      row.end[number] = -1
    } else if (!test) {
      for (const follower of next) {
        if (row.reach[follower]! > row.reach[number]!) copyState(row, follower, row, number)
      }
    } else if (after && token && after.reach[next[0]!]! >= 0 && test(token)) {
      copyState(after, next[0]!, row, number)
      if (side === INSIDE) {
        row.first[number] = at
        if (row.end[number]! < 0) row.end[number] = at + 1
      } else if (side === AFTER) {
        row.end[number] = -1
      }
    }
  }
}

function copyState(source: Row, from: number, target: Row, to: number): void {
  target.reach[to] = source.reach[from]!
  target.first[to] = source.first[from]!
  target.end[to] = source.end[from]!
}
