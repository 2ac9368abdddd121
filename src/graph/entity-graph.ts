import { StageError } from '../errors.js'
import type {
  DateEntity,
  Entity,
  GroupEntity,
  OrganizationEntity,
  PersonEntity,
  PlaceEntity,
} from '../resolve/entity.js'
import { deepFreeze } from './deep-freeze.js'
import {
  type Conflict,
  type CoOccurrence,
  type EntityData,
  GRAPH_SCHEMA,
  type GraphData,
  type GraphDocument,
  type GraphEvent,
  type GraphMention,
  type GraphRelation,
} from './graph-data.js'
import { createMentionIndex } from './mention-index.js'
import { createNeighbourIndex, type Neighbour } from './neighbour-index.js'

export type { Neighbour } from './neighbour-index.js'

/**
 * Who, where, when, and how they are tied together: the entities of a text as a typed graph. Frozen plain data with
 * look-ups; the look-ups return what is there and change nothing.
 * @typeParam L the labels that its extractors give
 */
export interface EntityGraph<L extends string = string> {
  readonly schema: typeof GRAPH_SCHEMA
  readonly id?: string
  readonly published?: string
  readonly text?: string
  readonly documents?: readonly GraphDocument[]
  /** All mentions, in order of the text. */
  readonly mentions: readonly GraphMention<L>[]
  /** All entities, in order of first mention. */
  readonly entities: readonly Entity<L>[]
  readonly relations: readonly GraphRelation[]
  readonly events: readonly GraphEvent[]
  readonly coOccurrences: readonly CoOccurrence[]
  /** Where the documents of a merged graph disagree about an entity. */
  readonly conflicts?: readonly Conflict[]
  readonly people: readonly PersonEntity[]
  readonly organizations: readonly OrganizationEntity[]
  readonly places: readonly PlaceEntity[]
  readonly dates: readonly DateEntity[]
  readonly groups: readonly GroupEntity[]
  /** The entities with a label, in order of first mention. */
  entitiesOf<K extends L>(label: K): readonly Entity<K>[]
  /** The entity with an id, or `undefined`. */
  entity(id: string): Entity<L> | undefined
  /**
   * The mention that covers an offset (UTF-16 code units), the shortest if several do, or `undefined`.
   * @param document id of the document that the offset points into; needed in merged graphs only
   * @throws UsageError `INVALID_OPTION` if a merged graph is not told the document
   */
  at(offset: number, document?: string): GraphMention<L> | undefined
  /**
   * The entities tied to one by relations or shared sentences, strongest first.
   * @throws UsageError `NOT_FOUND` if the graph has no such entity
   */
  neighbours(entity: string | Entity): readonly Neighbour<L>[]
  /** Plain data for `JSON.stringify`; `graphFromJSON` reads it back without loss. */
  toJSON(): GraphData<L>
}

/** What a graph is made of; entities refer to the same mention objects as `mentions`. */
export interface GraphParts<L extends string = string> {
  readonly id?: string | undefined
  readonly published?: string | undefined
  readonly text?: string | undefined
  readonly documents?: readonly GraphDocument[] | undefined
  readonly mentions: readonly GraphMention<L>[]
  readonly entities: readonly Entity<L>[]
  readonly relations?: readonly GraphRelation[]
  readonly events?: readonly GraphEvent[]
  readonly coOccurrences?: readonly CoOccurrence[]
  readonly conflicts?: readonly Conflict[] | undefined
}

/**
 * Makes a graph of its parts and freezes them.
 * @throws StageError `INVALID_STAGE` if a relation, event or edge points to an entity that is not there
 */
export function createGraph<L extends string>(parts: GraphParts<L>): EntityGraph<L> {
  const { id, published, text, documents, mentions, entities, conflicts } = parts
  const { relations = [], events = [], coOccurrences = [] } = parts
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  const byLabel = new Map<string, Entity<L>[]>()
  for (const entity of entities) {
    const peers = byLabel.get(entity.label)
    if (peers) peers.push(entity)
    else byLabel.set(entity.label, [entity])
  }
  checkEnds(byId, relations, events, coOccurrences)
  const neighboursOf = createNeighbourIndex(byId, relations, coOccurrences)
  const labelled = <K extends string>(label: K): readonly Entity<K>[] =>
    (byLabel.get(label) ?? []) as unknown as readonly Entity<K>[]
  const data = {
    schema: GRAPH_SCHEMA,
    ...(id === undefined ? {} : { id }),
    ...(published === undefined ? {} : { published }),
    ...(text === undefined ? {} : { text }),
    ...(documents === undefined ? {} : { documents }),
    mentions,
    entities,
    relations,
    events,
    coOccurrences,
    ...(conflicts === undefined ? {} : { conflicts }),
  } as const
  return deepFreeze({
    ...data,
    people: labelled('person'),
    organizations: labelled('organization'),
    places: labelled('place'),
    dates: labelled('date'),
    groups: labelled('group'),
    entitiesOf: labelled,
    entity: (wanted: string) => byId.get(wanted),
    at: createMentionIndex(mentions, documents),
    neighbours: (of: string | Entity) => neighboursOf(typeof of === 'string' ? of : of.id),
    toJSON: (): GraphData<L> => ({ ...data, entities: entities.map(entityData) }),
  })
}

function entityData<L extends string>(entity: Entity<L>): EntityData<L> {
  return { ...entity, mentions: (entity.mentions as readonly GraphMention[]).map((mention) => mention.id) }
}

function checkEnds(
  byId: ReadonlyMap<string, unknown>,
  relations: readonly GraphRelation[],
  events: readonly GraphEvent[],
  coOccurrences: readonly CoOccurrence[],
): void {
  const check = (id: string, type: string): void => {
    if (byId.has(id)) return
    throw new StageError(
      'INVALID_STAGE',
      `An edge of type ${type} points to entity ${JSON.stringify(id)}, which the graph does not have.`,
    )
  }
  for (const { source, target, type } of relations) for (const end of [source, target]) check(end, type)
  for (const { source, target } of coOccurrences) for (const end of [source, target]) check(end, 'co-occurrence')
  for (const { roles, type } of events) for (const { entity } of roles) check(entity, type)
}
