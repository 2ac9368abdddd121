import type { Entity, PlaceEntity } from '../resolve/entity.js'
import type { Relation } from './relation.js'
import { type RelationName, relationType } from './relation-types.js'

/**
 * Of a relation that an entity can have once only, as people are born in one place, leaves the likeliest, and the
 * country that holds its place.
 */
export function keepSingle(
  relations: readonly Relation<RelationName>[],
  entities: readonly Entity[],
): readonly Relation<RelationName>[] {
  const best = new Map<string, Relation<RelationName>>()
  for (const relation of relations) {
    if (!relationType(relation.type).single) continue
    const key = keyOf(relation)
    if (relation.confidence > (best.get(key)?.confidence ?? 0)) best.set(key, relation)
  }
  if (best.size === 0) return relations
  const places = new Map(entities.map((entity) => [entity.id, entity as Partial<PlaceEntity>]))
  return relations.filter((relation) => {
    const one = best.get(keyOf(relation))
    if (one === undefined || one === relation) return true
    const [place, other] = [places.get(one.target), places.get(relation.target)]
    const isNested = place?.kind === 'country' || other?.kind === 'country'
    return isNested && place?.country !== undefined && place.country === other?.country
  })
}

const keyOf = ({ type, source }: Relation): string => `${type} ${source}`
