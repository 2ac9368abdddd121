import { OUTSIDE, REST, REST_WEIGHT, TAG_COUNT } from './labels.js'

const L = TAG_COUNT

/** An expression in a run of tokens: its tokens, counted from the first of the run, end exclusive. */
export interface DecodedSpan {
  readonly start: number
  readonly end: number
  readonly kind: number
  /** How likely its tokens are tagged so, each for itself, and the next one does not go on. */
  readonly probability: number
}

/** Finds the likeliest expressions in a run of tokens. */
export interface Decoder {
  /** `TAG_COUNT` probabilities for each token of the run, to be filled in before `decode`. */
  readonly tags: Float64Array
  /**
   * Reads the first `length` tokens of `tags`, as if nothing but tokens outside stood around them. Cost is linear.
   * @param length at most `limit` of the decoder
   */
  decode(length: number): readonly DecodedSpan[]
}

const beginTag = (kind: number): number => 1 + 2 * kind
const insideTag = (kind: number): number => 2 + 2 * kind
const kindOf = (tag: number): number => (tag - 1) >> 1
const weightOf = (tag: number): number => (tag !== OUTSIDE && kindOf(tag) === REST ? REST_WEIGHT : 1)
const isInside = (tag: number): boolean => tag > 0 && (tag & 1) === 0

const WEIGHTS = Float64Array.from({ length: L }, (_, tag) => weightOf(tag))

/**
 * Tags of tokens are taken to be independent but for one rule: an expression goes on only with its own kind. What it
 * works with is made once, so that decoding allocates only what it finds.
 */
export function createDecoder(limit: number): Decoder {
  const tags = new Float64Array(limit * L)
  const from = new Uint8Array(limit * L)
  const best = new Float64Array(2 * L)
  const likeliest = new Uint8Array(limit)

  /** Fills `likeliest` (Viterbi); all scores of a token are divided by the best one before it. */
  const findLikeliest = (length: number): void => {
    for (let y = 0; y < L; y++) best[y] = isInside(y) ? 0 : tags[y]! * WEIGHTS[y]!
    let now = 0
    for (let t = 1; t < length; t++) {
      const before = now
      now = L - now
      let top = 0
      for (let x = 1; x < L; x++) if (best[before + x]! > best[before + top]!) top = x
      const unit = 1 / best[before + top]!
      for (let y = 0; y < L; y++) {
        let x = top
        if (isInside(y)) x = best[before + y]! >= best[before + y - 1]! ? y : y - 1
        from[t * L + y] = x
        best[now + y] = best[before + x]! * unit * tags[t * L + y]! * WEIGHTS[y]!
      }
    }
    let tag = 0
    for (let y = 1; y < L; y++) if (best[now + y]! > best[now + tag]!) tag = y
    for (let t = length - 1; t >= 0; t--) {
      likeliest[t] = tag
      tag = from[t * L + tag]!
    }
  }

  const probabilityOf = (start: number, end: number, kind: number, length: number): number => {
    const inside = insideTag(kind)
    let product = tags[start * L + beginTag(kind)]!
    for (let t = start + 1; t < end; t++) product *= tags[t * L + inside]!
    return end === length ? product : product * (1 - tags[end * L + inside]!)
  }

  return {
    tags,
    decode(length) {
      findLikeliest(length)
      const spans: { start: number; end: number; kind: number; probability: number }[] = []
      for (let t = 0; t < length; t++) {
        const tag = likeliest[t]!
        if (tag === OUTSIDE) continue
        if (isInside(tag)) spans.at(-1)!.end = t + 1
        else spans.push({ start: t, end: t + 1, kind: kindOf(tag), probability: 0 })
      }
      for (const span of spans) span.probability = probabilityOf(span.start, span.end, span.kind, length)
      return spans
    },
  }
}
