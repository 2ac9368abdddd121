/** How a text is written: in lower case throughout, mostly with capitals (as headlines are), or as sentences are. */
export type TextCase = 'lower' | 'upper' | 'mixed'

/** A text is in lower case if fewer than one of so many words is capitalised. */
const FEW = 50

/** A text is in upper case if at least one of so many words is capitalised. */
const MANY = 2

/**
 * @param keys of each token, -1 for what is no word
 * @param capitalised of each token, 1 or 0
 */
export function textCaseOf(keys: Int32Array, capitalised: Uint8Array, tokens: number): TextCase {
  let words = 0
  let capitals = 0
  for (let t = 0; t < tokens; t++) {
    if (keys[t]! >= 0) words++
    capitals += capitalised[t]!
  }
  if (capitals * FEW < words) return 'lower'
  return capitals * MANY >= words ? 'upper' : 'mixed'
}
