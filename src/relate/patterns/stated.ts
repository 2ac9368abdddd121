import type { Span } from '../../document/span.js'
import type { Entity } from '../../resolve/entity.js'
import type { RelationName } from '../relation-types.js'

/** A relation that the text states in as many words. */
export interface Stated {
  readonly type: RelationName
  readonly source: Entity
  readonly target: Entity
  readonly confidence: number
  /** The words that state it, both ends included. */
  readonly evidence: Span
}
