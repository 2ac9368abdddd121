import type { Document, Token } from '../../document/document.js'
import type { Network } from '../../model/network/network.js'
import type { Heads } from './heads.js'
import { OUTSIDE, TAG_COUNT } from './labels.js'

/**
 * Reads the tokens from `start` to `end` (exclusive).
 * @returns scores of tokens × outputs, to be used before the next call
 */
export type ScoreReader = (document: Pick<Document, 'tokens'>, start: number, end: number) => Float32Array

/** A word is written as a name is for the second reading if it is likelier than this to be in an expression. */
const LIKELY = 0.7

/**
 * A text in lower case throughout is read twice, for the network knows names best by their capitals: the second time
 * its likely names are capitalised, by what the first reading says of the word there, or of all its places taken
 * together. The scores are the mean of both.
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
    const tokens = withNames(document.tokens.slice(start - before, end), before, first, outputs, heads)
    if (!tokens) return first
    network.run({ tokens }, before, tokens.length, true)
    for (let i = 0; i < size; i++) first[i] = (first[i]! + logits[i]!) / 2
    return first
  }
}

/** The tokens with likely names capitalised, or `undefined` if there are none. */
function withNames(
  tokens: readonly Token[],
  from: number,
  scores: Float32Array,
  outputs: number,
  heads: Heads,
): readonly Token[] | undefined {
  const tags = new Float64Array(TAG_COUNT)
  const likelihoods = new Float64Array(tokens.length)
  const sums = new Map<string, { sum: number; count: number }>()
  for (let t = from; t < tokens.length; t++) {
    if (heads.read(scores, (t - from) * outputs, tags, 0)) likelihoods[t] = 1 - tags[OUTSIDE]!
    const entry = sums.get(tokens[t]!.text)
    if (entry) {
      entry.sum += likelihoods[t]!
      entry.count++
    } else sums.set(tokens[t]!.text, { sum: likelihoods[t]!, count: 1 })
  }
  let names = 0
  const read = tokens.map((token, t) => {
    const { sum, count } = sums.get(token.text) ?? { sum: 0, count: 1 }
    if (t < from || Math.max(likelihoods[t]!, sum / count) <= LIKELY) return token
    names++
    return { ...token, text: capitalised(token.text) }
  })
  return names > 0 ? read : undefined
}

function capitalised(word: string): string {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0)
  return first.toUpperCase() + word.slice(first.length)
}
