import type { Document } from '../../document/document.js'
import type { Network } from '../../model/network/network.js'
import type { Heads } from './heads.js'
import { withCapitals } from './with-capitals.js'

/**
 * Reads the tokens from `start` to `end` (exclusive).
 * @returns scores of tokens × outputs, to be used before the next call
 */
export type ScoreReader = (document: Pick<Document, 'tokens'>, start: number, end: number) => Float32Array

/**
 * A text in lower case throughout is read twice, for the network knows names best by their capitals: the second time
 * it has capitals where the first reading expects them. The scores are the mean of both.
 */
export function createScoreReader(network: Network, heads: Heads): ScoreReader {
  const { logits, outputs } = network
  let first = new Float32Array(0)

  return (document, start, end) => {
    network.run(document, start, end)
    if (network.textCase !== 'lower') return logits
    const size = (end - start) * outputs
    if (first.length < size) first = new Float32Array(size)
    first.set(logits.subarray(0, size))
    // The token before opens no sentence that the first one would not.
    const before = Math.min(start, 1)
    const tokens = withCapitals(document.tokens.slice(start - before, end), before, first, outputs, heads)
    if (!tokens) return first
    network.run({ tokens }, before, tokens.length, true)
    for (let i = 0; i < size; i++) first[i] = (first[i]! + logits[i]!) / 2
    return first
  }
}
