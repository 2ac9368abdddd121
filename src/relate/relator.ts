import type { Document } from '../document/document.js'
import type { Entity } from '../resolve/entity.js'
import type { Event, Relation } from './relation.js'

/** What a relator found. */
export interface Findings<T extends string = string> {
  readonly relations?: readonly Relation<T>[]
  readonly events?: readonly Event[]
}

/** Finds relations and events between the entities of one document. Points only to entities that it was given. */
export interface Relator<T extends string = string> {
  readonly name: string
  /** Every relation type that it may give. */
  readonly types: readonly T[]
  relate(entities: readonly Entity[], document: Document): Findings<T> | Promise<Findings<T>>
}
