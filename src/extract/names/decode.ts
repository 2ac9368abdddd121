import type { NameModel } from './name-model.js'
import { beginTag, insideTag, isInside, KINDS, kindOfTag, mayFollow, OUTSIDE, TAG_COUNT } from './tags.js'

const L = TAG_COUNT

/** Tags that may come before a tag; `L` stands for the start of a sentence. */
const PREDECESSORS: readonly (readonly number[])[] = Array.from({ length: L }, (_, tag) =>
  Array.from({ length: L }, (_, x) => x).filter((x) => mayFollow(x, tag)),
)

/** A name in a sentence: its tokens, counted from the first of the sentence, end exclusive. */
export interface DecodedName {
  readonly start: number
  readonly end: number
  readonly kind: number
  /** Share of this name, exactly so, in the probability of all ways to tag the sentence. */
  readonly probability: number
}

/**
 * The names of the likeliest tags of a sentence (Viterbi). `scores` holds `TAG_COUNT` numbers a token.
 * Cost is linear in the number of tokens.
 */
export function decodeNames(scores: Float32Array, length: number, model: NameModel): DecodedName[] {
  const tags = likeliestTags(scores, length, model.transitions)
  const names: { start: number; end: number; kind: number }[] = []
  for (let i = 0; i < length; i++) {
    const tag = tags[i]!
    if (tag === OUTSIDE) continue
    if (isInside(tag)) names.at(-1)!.end = i + 1
    else names.push({ start: i, end: i + 1, kind: kindOfTag(tag) })
  }
  if (names.length === 0) return []
  const field = sumPaths(scores, length, model.transitions)
  return names.map((name) => ({ ...name, probability: probabilityOf(name, field, length) }))
}

function likeliestTags(scores: Float32Array, length: number, transitions: Float32Array): Uint8Array {
  const best = new Float64Array(length * L)
  const from = new Uint8Array(length * L)
  for (let y = 0; y < L; y++) best[y] = isInside(y) ? -Infinity : transitions[L * L + y]! + scores[y]!
  for (let i = 1; i < length; i++) {
    const last = (i - 1) * L
    for (let y = 0; y < L; y++) {
      let top = -Infinity
      let tag = 0
      for (const x of PREDECESSORS[y]!) {
        const score = best[last + x]! + transitions[x * L + y]!
        if (score > top) {
          top = score
          tag = x
        }
      }
      best[i * L + y] = top + scores[i * L + y]!
      from[i * L + y] = tag
    }
  }
  const tags = new Uint8Array(length)
  let tag = 0
  for (let y = 1; y < L; y++) if (best[(length - 1) * L + y]! > best[(length - 1) * L + tag]!) tag = y
  for (let i = length - 1; i >= 0; i--) {
    tags[i] = tag
    tag = from[i * L + tag]!
  }
  return tags
}

/** Probabilities of all paths up to a token and from it on, each token's scaled by `scale`. */
interface Field {
  readonly moves: Float64Array
  readonly factors: Float64Array
  readonly forward: Float64Array
  readonly backward: Float64Array
  readonly scale: Float64Array
}

function sumPaths(scores: Float32Array, length: number, transitions: Float32Array): Field {
  const moves = Float64Array.from(transitions, Math.exp)
  const factors = new Float64Array(length * L)
  const forward = new Float64Array(length * L)
  const backward = new Float64Array(length * L)
  const scale = new Float64Array(length)
  for (let i = 0; i < length; i++) {
    const base = i * L
    let top = -Infinity
    for (let y = 0; y < L; y++) top = Math.max(top, scores[base + y]!)
    let sum = 0
    for (let y = 0; y < L; y++) {
      factors[base + y] = Math.exp(scores[base + y]! - top)
      let mass = 0
      if (i === 0) mass = isInside(y) ? 0 : moves[L * L + y]!
      else for (const x of PREDECESSORS[y]!) mass += forward[base - L + x]! * moves[x * L + y]!
      sum += forward[base + y] = mass * factors[base + y]!
    }
    scale[i] = sum
    for (let y = 0; y < L; y++) forward[base + y]! /= sum
  }
  backward.fill(1, (length - 1) * L)
  for (let i = length - 1; i > 0; i--) {
    for (let y = 0; y < L; y++) {
      const rest = (factors[i * L + y]! * backward[i * L + y]!) / scale[i]!
      for (const x of PREDECESSORS[y]!) backward[(i - 1) * L + x]! += moves[x * L + y]! * rest
    }
  }
  return { moves, factors, forward, backward, scale }
}

function probabilityOf(
  { start, end, kind }: { start: number; end: number; kind: number },
  { moves, factors, forward, backward, scale }: Field,
  length: number,
): number {
  const inside = insideTag(kind)
  let tag = beginTag(kind)
  let mass = forward[start * L + tag]!
  for (let i = start + 1; i < end; i++) {
    mass *= (moves[tag * L + inside]! * factors[i * L + inside]!) / scale[i]!
    tag = inside
  }
  if (end === length) return Math.min(1, mass)
  let rest = 0
  for (let y = 0; y < L; y++) {
    if (y === inside || !mayFollow(tag, y)) continue
    rest += (moves[tag * L + y]! * factors[end * L + y]! * backward[end * L + y]!) / scale[end]!
  }
  return Math.min(1, mass * rest)
}

/** Kinds that are given out come first in `KINDS`. */
export function isGivenOut(kind: number): boolean {
  return kind < KINDS.length - 1
}
