import type { ModelFile } from '../unpack.js'

/** Tells which tokens may be in a name, half way through the network. */
export interface Gate {
  /** The block before which it is asked. */
  readonly block: number
  /**
   * Lists the tokens that may be in a name, in order.
   * @param normalised layer norm of that block, tokens × width
   * @param names gets the tokens
   * @returns how many there are
   */
  choose(normalised: Float32Array, tokens: number, names: Int32Array): number
}

/** The gate of a model, if it has one. Sums are in f64, in four lanes, so that every engine finds the same tokens. */
export function createGate(model: ModelFile): Gate | undefined {
  const { gate: block, width } = model.header
  if (block === undefined) return undefined
  const weights = Float64Array.from(model.f32('gate_w'))
  const bias = model.f32('gate_b')[0]!
  return {
    block,
    choose(normalised, tokens, names) {
      let count = 0
      for (let t = 0; t < tokens; t++) {
        let [a, b, c, d] = [0, 0, 0, 0]
        for (let i = 0, at = t * width; i < width; i += 4, at += 4) {
          a += weights[i]! * normalised[at]!
          b += weights[i + 1]! * normalised[at + 1]!
          c += weights[i + 2]! * normalised[at + 2]!
          d += weights[i + 3]! * normalised[at + 3]!
        }
        if (a + b + (c + d) + bias >= 0) names[count++] = t
      }
      return count
    },
  }
}

/**
 * Lists the tokens that are at most `distance` from one of those listed, in order.
 * @param around gets them
 * @returns how many there are
 */
export function widen(listed: Int32Array, count: number, distance: number, tokens: number, around: Int32Array): number {
  let size = 0
  let next = 0
  for (let n = 0; n < count; n++) {
    const end = Math.min(tokens, listed[n]! + distance + 1)
    for (let t = Math.max(next, listed[n]! - distance); t < end; t++) around[size++] = t
    next = Math.max(next, end)
  }
  return size
}
