import type { Entity } from '../resolve/entity.js'
import { createGraph, type EntityGraph } from './entity-graph.js'
import type { GraphMention } from './graph-data.js'

/**
 * The part of a graph that is about some entities: these with their mentions, and the edges between them. Of events
 * the roles of other entities are left out, and events without a role left. Ids stay what they are, so that they also
 * lead back into the whole graph. Takes time linear in the size of the graph.
 * @param keep says of each entity whether it stays
 * @example filterGraph(graph, ({ label, confidence }) => label !== 'date' && confidence > 0.8)
 */
export function filterGraph<L extends string>(
  graph: EntityGraph<L>,
  keep: (entity: Entity<L>) => boolean,
): EntityGraph<L> {
  const entities = graph.entities.filter((entity) => keep(entity))
  const kept = new Set(entities.map(({ id }) => id))
  const between = (edge: { readonly source: string; readonly target: string }): boolean =>
    kept.has(edge.source) && kept.has(edge.target)
  return createGraph<L>({
    id: graph.id,
    published: graph.published,
    text: graph.text,
    documents: graph.documents,
    mentions: graph.mentions.filter((mention: GraphMention) => kept.has(mention.entity)),
    entities,
    relations: graph.relations.filter(between),
    events: graph.events.flatMap((event) => {
      const roles = event.roles.filter(({ entity }) => kept.has(entity))
      if (roles.length === event.roles.length) return roles.length > 0 || event.roles.length === 0 ? [event] : []
      return roles.length === 0 ? [] : [{ ...event, roles }]
    }),
    coOccurrences: graph.coOccurrences.filter(between),
    conflicts: graph.conflicts?.filter(({ entity }) => kept.has(entity)),
  })
}
