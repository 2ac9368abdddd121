import type { Entity, GroupEntity, PlaceEntity } from '../../resolve/entity.js'
import type { EntityGraph } from '../entity-graph.js'
import type { Conflict, GraphDocument, GraphMention } from '../graph-data.js'
import { foldName } from './fold-name.js'
import type { CollectedDocument, Part, PartEdge, Source } from './part.js'

/**
 * Takes a graph apart into what merging needs, so that the graph itself can be let go.
 * @param documents the documents of the graph; a graph of one text has just one
 */
export function takeApart<L extends string>(graph: EntityGraph<L>, documents: readonly GraphDocument[]): Source<L> {
  const home = graph.documents ? undefined : documents[0]!.id
  const seats = seatsOf(graph)
  const conflicts = new Map<string, Conflict[]>()
  for (const conflict of graph.conflicts ?? []) {
    const known = conflicts.get(conflict.entity)
    if (known) known.push(conflict)
    else conflicts.set(conflict.entity, [conflict])
  }
  const parts = new Map<string, Part<L>>()
  for (const entity of graph.entities) {
    const seat = seats.get(entity.id)
    parts.set(entity.id, {
      entity: locateFields(entity, home),
      documents: home === undefined ? documentsNaming(entity) : [home],
      conflicts: conflicts.get(entity.id) ?? [],
      ...(seat === undefined ? {} : { seat }),
      position: -1,
    })
  }
  const byDocument = new Map<string, CollectedDocument<L>>(
    documents.map((document) => [document.id, { document, mentions: [], parts: [] }]),
  )
  const metonyms = metonymsOf(graph)
  for (const mention of graph.mentions) {
    const document = home ?? mention.document ?? ''
    const collected = byDocument.get(document)
    if (!collected) continue
    const metonym = metonyms.get(mention.entity)?.has(mention.start) ? { metonym: true as const } : {}
    collected.mentions.push({ ...mention, ...metonym, document })
    collected.parts.push(parts.get(mention.entity)!)
  }
  const between = <E extends { readonly source: string; readonly target: string }>(edge: E): PartEdge<E> => ({
    from: parts.get(edge.source)!,
    to: parts.get(edge.target)!,
    edge,
    home,
  })
  return {
    documents: [...byDocument.values()],
    parts: [...parts.values()],
    relations: graph.relations.map(between),
    events: graph.events.map((event) => ({ event, parts: event.roles.map(({ entity }) => parts.get(entity)!), home })),
    coOccurrences: graph.coOccurrences.map(between),
  }
}

function documentsNaming({ mentions }: Entity): readonly string[] {
  return [...new Set((mentions as readonly GraphMention[]).map(({ document = '' }) => document))]
}

/** An entity without what only its own graph can read: its mentions, and offsets that do not say their document. */
function locateFields<L extends string>(entity: Entity<L>, home: string | undefined): Omit<Entity<L>, 'mentions'> {
  const { mentions: _, metonyms: __, ...fields } = entity as Entity<L> & PlaceEntity
  const located: Record<string, unknown> = { ...fields }
  for (const field of home === undefined ? [] : ['roles', 'references']) {
    const spans = located[field] as readonly object[] | undefined
    if (spans) located[field] = spans.map((span) => ({ ...span, document: home }))
  }
  return located as unknown as Omit<Entity<L>, 'mentions'>
}

function metonymsOf({ places }: EntityGraph): ReadonlyMap<string, ReadonlySet<number>> {
  return new Map(places.flatMap(({ id, metonyms }) => (metonyms?.length ? [[id, new Set(metonyms)]] : [])))
}

/** Relations that tie an office to its country or town. */
const SEAT_RELATIONS: ReadonlySet<string> = /* @__PURE__ */ new Set(['agency_of', 'based_in'])

/** The places that organizations belong to: the country where it is known, else the folded name. */
function seatsOf(graph: EntityGraph): ReadonlyMap<string, string> {
  const seats = new Map<string, Set<string>>()
  for (const { type, source, target } of graph.relations) {
    if (!SEAT_RELATIONS.has(type)) continue
    const { name, ids, country } = graph.entity(target) as PlaceEntity | GroupEntity
    const seat = ids.iso3166?.slice(0, 2) ?? country ?? foldName(name)
    seats.set(source, (seats.get(source) ?? new Set<string>()).add(seat))
  }
  return new Map([...seats].flatMap(([id, found]) => (found.size === 1 ? [[id, [...found][0]!]] : [])))
}
