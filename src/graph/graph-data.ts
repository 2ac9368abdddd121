import type { Span } from '../document/span.js'
import type { TimexValue } from '../extract/dates/timex-value.js'
import type { Mention } from '../extract/mention.js'
import type { Event, Relation } from '../relate/relation.js'
import type { Entity } from '../resolve/entity.js'

/** Version of the JSON form. A reader refuses any other. */
export const GRAPH_SCHEMA = 1

/** A mention as it stands in a graph: it has an id and belongs to one entity. Mentions of dates carry their value. */
export type GraphMention<L extends string = string> = Mention<L> &
  Partial<TimexValue> & {
    /** `m1`, `m2` … in order of the text. */
    readonly id: string
    /** Id of its entity. */
    readonly entity: string
    /** Id of the document it stands in; only in merged graphs. */
    readonly document?: string
  }

/** Two entities that are named in the same sentences. Undirected: `source` is the one that is named first. */
export interface CoOccurrence {
  readonly source: string
  readonly target: string
  /** In how many sentences both are named. */
  readonly weight: number
  /** Those sentences, in order of the text. */
  readonly evidence: readonly Evidence[]
}

/** A passage that supports an edge. */
export interface Evidence extends Span {
  /** Id of the document it stands in; only in merged graphs. */
  readonly document?: string
}

/** A document of a merged graph. */
export interface GraphDocument {
  readonly id: string
  readonly published?: string
}

/** An entity in the JSON form: its mentions are named by id. */
export type EntityData<L extends string = string> = Omit<Entity<L>, 'mentions'> & {
  readonly mentions: readonly string[]
}

/** The JSON form of a graph, described by the schema `dramatis/graph.schema.json`. */
export interface GraphData<L extends string = string> {
  readonly schema: typeof GRAPH_SCHEMA
  /** The caller's id of the document. */
  readonly id?: string
  readonly published?: string
  /** The text that the offsets point into. Left out where it is kept elsewhere. */
  readonly text?: string
  /** The documents that a merged graph was made of. */
  readonly documents?: readonly GraphDocument[]
  readonly mentions: readonly GraphMention<L>[]
  readonly entities: readonly EntityData<L>[]
  readonly relations: readonly Relation[]
  readonly events: readonly Event[]
  readonly coOccurrences: readonly CoOccurrence[]
}
