import { UsageError } from '../errors.js'
import type { Entity } from '../resolve/entity.js'
import type { EntityGraph } from './entity-graph.js'
import { filterGraph } from './filter-graph.js'
import { findEntity } from './find-entity.js'

/** Options of `neighbourhood`. */
export interface NeighbourhoodOptions {
  /** How many edges away an entity may be. Default: 1. */
  readonly hops?: number
}

/**
 * The part of a graph around an entity: itself, the entities up to some edges (relations or shared sentences) away,
 * and all edges between them. Takes time linear in the size of the graph.
 * @throws UsageError `NOT_FOUND` if the graph does not have the entity; `INVALID_OPTION`
 * @example neighbourhood(graph, graph.people[0], { hops: 2 })
 */
export function neighbourhood<L extends string>(
  graph: EntityGraph<L>,
  entity: string | Entity,
  { hops = 1 }: NeighbourhoodOptions = {},
): EntityGraph<L> {
  if (!Number.isInteger(hops) || hops < 0) {
    throw new UsageError('INVALID_OPTION', `neighbourhood: option "hops" must be a whole number, but is ${hops}.`)
  }
  const { id } = findEntity(graph, entity, 'neighbourhood')
  const reached = new Set([id])
  let edge = [id]
  for (let hop = 0; hop < hops && edge.length > 0; hop++) {
    const next: string[] = []
    for (const at of edge) {
      for (const neighbour of graph.neighbours(at)) {
        if (reached.has(neighbour.entity.id)) continue
        reached.add(neighbour.entity.id)
        next.push(neighbour.entity.id)
      }
    }
    edge = next
  }
  return filterGraph(graph, (other) => reached.has(other.id))
}
