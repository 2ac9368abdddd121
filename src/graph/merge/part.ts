import type { Entity } from '../../resolve/entity.js'
import type {
  Conflict,
  CoOccurrence,
  Evidence,
  GraphDocument,
  GraphEvent,
  GraphMention,
  GraphRelation,
} from '../graph-data.js'

/** One entity of one input graph, on its way into a node of the merged graph. */
export interface Part<L extends string = string> {
  readonly entity: Omit<Entity<L>, 'mentions'>
  /** Ids of the documents that name it, in order of mention. */
  readonly documents: readonly string[]
  /** Where its own graph, a merged one, says that documents disagree about it. */
  readonly conflicts: readonly Conflict[]
  /** The place that an organization belongs to, where the graph says so. */
  readonly seat?: string
  /** Its place among all parts, in order of first mention; known when everything is read. */
  position: number
}

/** A mention before its id and its entity are known. */
export type MentionDraft<L extends string> = { -readonly [K in keyof GraphMention<L>]: GraphMention<L>[K] }

/** A document with its mentions, in order of the text, and the part that each of them belongs to. */
export interface CollectedDocument<L extends string> {
  readonly document: GraphDocument
  readonly mentions: MentionDraft<L>[]
  readonly parts: Part<L>[]
}

/** An edge between two parts. */
export interface PartEdge<T> {
  readonly from: Part
  readonly to: Part
  readonly edge: T
  /** The document of its passages, where they do not say it themselves. */
  readonly home: string | undefined
}

/** An event between parts, in order of its roles. */
export interface PartEvent {
  readonly parts: readonly Part[]
  readonly event: GraphEvent
  readonly home: string | undefined
}

/** A passage with its document. */
export function locate({ start, end, document }: Evidence, home: string | undefined): Evidence {
  return { start, end, document: home ?? document ?? '' }
}

/** What one input graph brings, without the graph itself. */
export interface Source<L extends string = string> {
  readonly documents: readonly CollectedDocument<L>[]
  readonly parts: readonly Part<L>[]
  readonly relations: readonly PartEdge<GraphRelation>[]
  readonly events: readonly PartEvent[]
  readonly coOccurrences: readonly PartEdge<CoOccurrence>[]
}
