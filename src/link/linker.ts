import type { Document } from '../document/document.js'
import type { Entity } from '../resolve/entity.js'

/** Adds identifiers and facts to entities; adds nothing when unsure. Gives as many entities as it gets, in order. */
export interface Linker {
  readonly name: string
  link<L extends string>(
    entities: readonly Entity<L>[],
    document: Document,
  ): readonly Entity<L>[] | Promise<readonly Entity<L>[]>
}
