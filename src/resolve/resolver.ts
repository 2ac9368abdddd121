import type { Document } from '../document/document.js'
import type { Mention } from '../extract/mention.js'
import type { Entity } from './entity.js'

/**
 * Groups mentions into entities: every mention ends up in exactly one entity of its own label, entities come in
 * order of their first mention, with ids `e1`, `e2` ….
 */
export interface Resolver {
  readonly name: string
  resolve<L extends string>(mentions: readonly Mention<L>[], document: Document): readonly Entity<L>[]
}
