import type { Reading } from '../../link/reading.js'
import { findRoles } from '../../link/roles/find-roles.js'
import type { Entity } from '../../resolve/entity.js'

/** Who may lead what, as far as the text calls people leaders. */
export interface Leaders {
  /** Whether the text calls somebody the leader of something, and not of other things alone. */
  mayLead(person: Entity, what: Entity): boolean
}

/** Reads leaders off roles: "President X", "X, the chairman", "X, head of the union". */
export function leadersOf(reading: Reading): Leaders {
  /** By person: what the roles name, or `undefined` once one names nothing. */
  const leads = new Map<Entity, Set<Entity> | undefined>()
  for (const { person, phrase } of findRoles(reading)) {
    if (phrase.kind !== 'ruler' && phrase.kind !== 'head') continue
    const known = leads.has(person.entity) ? leads.get(person.entity) : new Set<Entity>()
    for (const { mention } of phrase.ties) known?.add(mention.entity)
    leads.set(person.entity, phrase.ties.length === 0 ? undefined : known)
  }
  return {
    mayLead(person, what) {
      if (!leads.has(person)) return false
      const named = leads.get(person)
      return what.label !== 'organization' || named === undefined || named.has(what)
    },
  }
}
