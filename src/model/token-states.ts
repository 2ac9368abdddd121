import type { Document } from '../document/document.js'
import type { Network } from './network/network.js'
import { windows } from './network/windows.js'

/**
 * What the network makes of each token of a document, in its context: the numbers behind the scores of the tagger, for
 * stages that learn something else from few examples. They mean something to one model file only.
 */
export interface TokenStates {
  /** Numbers of a token. */
  readonly width: number
  /** Tokens × width, quantised; times `unit` they are reals. */
  readonly values: Int16Array
  readonly unit: number
}

/** Reads a document for its states. The memory is the caller's: nothing overwrites it. */
export function readTokenStates(network: Network, document: Document): TokenStates {
  const { width, scales } = network.header
  const values = new Int16Array(document.tokens.length * width)
  for (const { start, end, coreStart, coreEnd } of windows(document, network.limit, network.reach)) {
    network.run(document, start, end, true)
    values.set(network.states.subarray((coreStart - start) * width, (coreEnd - start) * width), coreStart * width)
  }
  return { width, values, unit: 1 / (scales.head_a ?? 1) }
}
