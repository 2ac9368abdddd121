import { isApostrophe } from './characters.js'

const LOWER_BIT = 0x20
const N = 0x6e
const S = 0x73
const T = 0x74
const D = 0x64
const M = 0x6d

/**
 * Where a word falls apart into a host and a clitic: before "'s", "'d", "'m", "'re", "'ve", "'ll" and before "n't";
 * `end` if it does not. Straight and curly apostrophes, any case.
 */
export function cliticStart(text: string, start: number, end: number): number {
  const length = end - start
  if (length < 3) return end
  const last = text.charCodeAt(end - 1) | LOWER_BIT
  if (isApostrophe(text.charCodeAt(end - 2))) {
    if (last === S || last === D || last === M) return end - 2
    if (last === T && length >= 4 && (text.charCodeAt(end - 3) | LOWER_BIT) === N) return end - 3
    return end
  }
  if (length >= 4 && isApostrophe(text.charCodeAt(end - 3))) {
    const pair = text.slice(end - 2, end).toLowerCase()
    if (pair === 're' || pair === 've' || pair === 'll') return end - 3
  }
  return end
}
