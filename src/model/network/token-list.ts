import { CONVOLUTION_TAPS } from '../format.js'

/** Tokens of a section, in order, in the memory of the kernel. */
export interface TokenList {
  /** Byte offset. */
  readonly offset: number
  readonly tokens: Int32Array
  count: number
}

/** @param offset where there is room for `size` tokens */
export function createTokenList(memory: ArrayBuffer, offset: number, size: number): TokenList {
  return { offset, tokens: new Int32Array(memory, offset, size), count: 0 }
}

/**
 * Lists what a convolution sees of a section: the tokens of a list and those that its taps find around them.
 * @param seen gets them
 * @param marks zeros, as many as the section has tokens; left as they were
 */
export function listSeen(list: TokenList, dilation: number, tokens: number, seen: TokenList, marks: Uint8Array): void {
  const reach = (dilation * (CONVOLUTION_TAPS - 1)) / 2
  for (let n = 0; n < list.count; n++) {
    const token = list.tokens[n]!
    for (let t = token - reach; t <= token + reach; t += dilation) if (t >= 0 && t < tokens) marks[t] = 1
  }
  seen.count = 0
  for (let t = 0; t < tokens; t++) {
    if (marks[t] === 0) continue
    marks[t] = 0
    seen.tokens[seen.count++] = t
  }
}
