import { read } from '../link/reading.js'
import { findRoles } from '../link/roles/find-roles.js'
import { readCountries } from './pairs/countries.js'
import { betweenRelations } from './patterns/between-relations.js'
import { birthRelations } from './patterns/birth-relations.js'
import { kinRelations } from './patterns/kin-relations.js'
import { ownedRoles } from './patterns/owned-roles.js'
import { basedRelations, containmentRelations } from './patterns/place-relations.js'
import { roleRelations } from './patterns/role-relations.js'
import type { Relation } from './relation.js'
import { createRelationSet } from './relation-set.js'
import { RELATION_TYPES, type RelationName } from './relation-types.js'
import type { Relator } from './relator.js'

/**
 * Relations that the text states in as many words: titles, appositions, possessives, kinship, birth and death, seats,
 * places in places. Says little and is nearly always right; `learnedRelations` finds more.
 * @example
 * // "Jeremy Hunt, the British Foreign Secretary, flew to Aleppo, Syria."
 * // minister_of(Jeremy Hunt, British), citizen_of(Jeremy Hunt, British), located_in(Aleppo, Syria)
 */
export function patternRelations(): Relator<RelationName> {
  return {
    name: 'pattern-relations',
    types: RELATION_TYPES.map(({ name }) => name),
    relate(entities, document): { relations: readonly Relation<RelationName>[] } {
      const reading = read(entities, document)
      const roles = findRoles(reading)
      const countries = readCountries(entities)
      const positions = new Map(entities.map((entity, position) => [entity, position]))
      const relations = createRelationSet()
      for (const find of [roleRelations, ownedRoles, betweenRelations]) {
        for (const stated of find(roles, reading)) {
          const target = entities[countries.standIn(positions.get(stated.target)!)]!
          relations.add({ ...stated, target, evidence: [stated.evidence] })
        }
      }
      for (const find of [containmentRelations, basedRelations, birthRelations, kinRelations]) {
        for (const stated of find(reading)) relations.add({ ...stated, evidence: [stated.evidence] })
      }
      return { relations: relations.all() }
    },
  }
}
