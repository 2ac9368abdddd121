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
    /** That it stands for the place's government or team; only in merged graphs (else see `PlaceEntity.metonyms`). */
    readonly metonym?: true
  }

/** A relation as it stands in a graph: in merged graphs its passages say their document. */
export interface GraphRelation<T extends string = string> extends Relation<T> {
  readonly evidence: readonly Evidence[]
}

/** An event as it stands in a graph: in merged graphs its passages say their document. */
export interface GraphEvent<T extends string = string> extends Event<T> {
  readonly trigger: Evidence
  readonly evidence: readonly Evidence[]
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
  /** The text that offsets with this document's id point into. Left out where it is kept elsewhere. */
  readonly text?: string
}

/** Anything that JSON can hold. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue }

/** One of several values that documents give for the same field of one entity. */
export interface Claim {
  readonly value: JsonValue
  /** Ids of the documents that say so, in order. */
  readonly documents: readonly string[]
}

/**
 * A field on which documents disagree about one entity; only in merged graphs. The entity itself has the value of the
 * first claim.
 * @example { entity: 'e4', field: 'country', claims: [{ value: 'GE', documents: ['a', 'c'] }, { value: 'US', documents: ['b'] }] }
 */
export interface Conflict {
  /** Id of the entity. */
  readonly entity: string
  /** Name of the field: `country`, `kind`, `acronym`, `coordinates`, `ids.wikidata` … */
  readonly field: string
  /** At least two; the one of most documents first. */
  readonly claims: readonly Claim[]
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
  readonly relations: readonly GraphRelation[]
  readonly events: readonly GraphEvent[]
  readonly coOccurrences: readonly CoOccurrence[]
  /** Where the documents of a merged graph disagree. */
  readonly conflicts?: readonly Conflict[]
}
