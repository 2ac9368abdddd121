import type { Entity, PlaceEntity } from '../resolve/entity.js'
import type { Relation } from './relation.js'
import { type RelationName, relationType } from './relation-types.js'

/** A relation, as far as this asks. */
type Claim = Pick<Relation<RelationName>, 'type' | 'source' | 'target' | 'confidence'>

/**
 * Of a relation that an entity can have once only, as people are born in one place, leaves the likeliest, and the
 * country that holds its place. A place lies in one country, and somebody's husband is nobody else's in one text.
 */
export function keepSingle<R extends Claim>(relations: readonly R[], entities: readonly Entity[]): readonly R[] {
  const best = new Map<string, R>()
  for (const relation of relations) {
    for (const key of keysOf(relation)) {
      if (relation.confidence > (best.get(key)?.confidence ?? 0)) best.set(key, relation)
    }
  }
  if (best.size === 0) return relations
  const places = new Map(entities.map((entity) => [entity.id, entity as Partial<PlaceEntity>]))
  return relations.filter((relation) =>
    keysOf(relation).every((key) => {
      const one = best.get(key)!
      if (one === relation) return true
      if (relation.type === 'spouse_of') return false
      const [place, other] = [places.get(one.target), places.get(relation.target)]
      if (relation.type === 'located_in') return !place?.country || !other?.country || place.country === other.country
      const isNested = place?.kind === 'country' || other?.kind === 'country'
      return isNested && place?.country !== undefined && place.country === other?.country
    }),
  )
}

/** What the ends of a relation can have once only. */
function keysOf({ type, source, target }: Claim): readonly string[] {
  if (!relationType(type).single) return []
  return relationType(type).symmetric ? [`${type} ${source}`, `${type} ${target}`] : [`${type} ${source}`]
}
