import type { PlaceEntity, PlaceKind } from '../../resolve/entity.js'
import type { RelationName } from '../relation-types.js'
import { nationOf } from './countries.js'
import type { EntityPair } from './entity-pairs.js'
import type { Leaders } from './leaders.js'

/** Relations to states. */
const OF_STATES: ReadonlySet<RelationName> = /* @__PURE__ */ new Set(['head_of', 'minister_of', 'agent_of'])

/** Where everybody writes, and where pictures of everybody come from: named beside people who are no members. */
const PUBLISHERS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  'twitter,facebook,instagram,youtube,tiktok,telegram,whatsapp,linkedin,reddit,snapchat,weibo,flickr,getty images'.split(
    ',',
  ),
)

/** Kinds of places that lie side by side: no state of a federation lies in another one. */
const SIDE_BY_SIDE: ReadonlySet<PlaceKind | undefined> = /* @__PURE__ */ new Set(['country', 'region', 'city'])

/** Whether a place may lie in another one, as far as their kinds and countries are known. */
function mayHold(whole: PlaceEntity, part: PlaceEntity): boolean {
  if (whole.kind === part.kind && SIDE_BY_SIDE.has(whole.kind)) return false
  return whole.country === undefined || part.country === undefined || whole.country === part.country
}

/**
 * Whether the classifier may be believed in a relation of a pair. It learns from pairs of all kinds, but that somebody
 * serves a province is left to patterns; that somebody leads anything is said only of those whom the text calls a
 * leader, and that somebody leads a state only of the two in one sentence.
 * @param leaders those whom the text calls a leader
 */
export function isCredible(name: RelationName, { source, target, passages }: EntityPair, leaders: Leaders): boolean {
  const isNation = nationOf(target) !== undefined
  if (OF_STATES.has(name) && target.label === 'place' && !isNation) return false
  if (name === 'located_in') return mayHold(target as PlaceEntity, source as PlaceEntity)
  if (name === 'member_of' && PUBLISHERS.has(target.name.toLowerCase())) return false
  return name !== 'head_of' || (leaders.mayLead(source, target) && (!isNation || passages.length > 0))
}
