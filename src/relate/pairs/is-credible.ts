import type { RelationName } from '../relation-types.js'
import { nationOf } from './countries.js'
import type { EntityPair } from './entity-pairs.js'

/** Relations to states. */
const OF_STATES: ReadonlySet<RelationName> = /* @__PURE__ */ new Set(['head_of', 'minister_of', 'agent_of'])

/**
 * Whether the classifier may be believed in a relation of a pair. It learns from pairs of all kinds, but that somebody
 * serves a province is left to patterns, and that somebody leads a state is said only of the two in one sentence.
 */
export function isCredible(name: RelationName, { target, passages }: EntityPair): boolean {
  const isNation = nationOf(target) !== undefined
  if (OF_STATES.has(name) && target.label === 'place' && !isNation) return false
  return name !== 'head_of' || !isNation || passages.length > 0
}
