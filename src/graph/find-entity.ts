import { UsageError } from '../errors.js'
import type { Entity } from '../resolve/entity.js'
import type { EntityGraph } from './entity-graph.js'

/**
 * The entity that a caller named by itself or by its id.
 * @throws UsageError `NOT_FOUND` if the graph does not have it
 */
export function findEntity<L extends string>(graph: EntityGraph<L>, wanted: string | Entity, where: string): Entity<L> {
  const id = typeof wanted === 'string' ? wanted : wanted?.id
  const entity = graph.entity(id)
  if (entity) return entity
  throw new UsageError('NOT_FOUND', `${where}: the graph has no entity ${JSON.stringify(id)}.`)
}
