import type { Reading } from '../../link/reading.js'
import { findRoles } from '../../link/roles/find-roles.js'
import type { Entity } from '../../resolve/entity.js'

/** Who may lead what, as far as the text calls people leaders. */
export interface Leaders {
  /** Whether the text calls somebody the leader of something, and not of other things alone. */
  mayLead(person: Entity, what: Entity): boolean
}

/**
 * Reads leaders off roles: "President X", "X, the chairman", "X, head of the union". A bare "President X" leads a state,
 * not the organization that urges him to do something; "finance chief X" leads what the same sentence names or the one
 * before, not where X worked once.
 */
export function leadersOf(reading: Reading): Leaders {
  /** By person: what the roles name. */
  const leads = new Map<Entity, Set<Entity>>()
  /** By sentence: those whose role there names nothing ("X, the chairman"), so that it may be of what was just named. */
  const open = new Map<number, Set<Entity>[]>()
  for (const { person, phrase, how } of findRoles(reading)) {
    if (phrase.kind !== 'ruler' && phrase.kind !== 'head') continue
    const named = leads.get(person.entity) ?? new Set()
    leads.set(person.entity, named)
    for (const { mention } of phrase.ties) named.add(mention.entity)
    if (phrase.ties.length === 0 && !(phrase.kind === 'ruler' && how === 'title')) {
      open.set(person.sentence, [...(open.get(person.sentence) ?? []), named])
    }
  }
  for (const { entity, sentence } of reading.mentions) {
    for (const at of [sentence, sentence + 1]) for (const named of open.get(at) ?? []) named.add(entity)
  }
  return {
    mayLead(person, what) {
      const named = leads.get(person)
      return named !== undefined && (what.label !== 'organization' || named.has(what))
    },
  }
}
