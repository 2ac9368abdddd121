import type { ModelFile } from '../unpack.js'
import type { TokenList } from './token-list.js'

/** Tells which tokens may be in a name, half way through the network. */
export interface Gate {
  /** The block before which it is asked. */
  readonly block: number
  /**
   * Lists the tokens that may be in a name.
   * @param normalised layer norm of that block, tokens × width
   * @param names gets the tokens
   */
  choose(normalised: Float32Array, tokens: number, names: TokenList): void
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
      names.count = 0
      for (let t = 0; t < tokens; t++) {
        let [a, b, c, d] = [0, 0, 0, 0]
        for (let i = 0, at = t * width; i < width; i += 4, at += 4) {
          a += weights[i]! * normalised[at]!
          b += weights[i + 1]! * normalised[at + 1]!
          c += weights[i + 2]! * normalised[at + 2]!
          d += weights[i + 3]! * normalised[at + 3]!
        }
        if (a + b + (c + d) + bias >= 0) names.tokens[names.count++] = t
      }
    },
  }
}
