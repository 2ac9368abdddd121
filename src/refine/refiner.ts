import type { Document } from '../document/document.js'
import type { Mention } from '../extract/mention.js'

/**
 * A small pass over the mentions of a document: drops, trims, relabels or merges some.
 * Gets them in order (by start, longer first) and gives them back in order; changes no mention in place.
 */
export interface Refiner {
  readonly name: string
  refine<M extends Mention>(mentions: readonly M[], document: Document): readonly M[]
}
