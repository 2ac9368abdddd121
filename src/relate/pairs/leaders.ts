import type { Reading } from '../../link/reading.js'
import { findRoles } from '../../link/roles/find-roles.js'
import type { Entity } from '../../resolve/entity.js'

/** Who may lead what, as far as the text calls people leaders. */
export interface Leaders {
  /** Whether the text calls somebody the leader of something, and not of other things alone. */
  mayLead(person: Entity, what: Entity): boolean
}

/** What the roles of one person name. */
interface Leads {
  readonly named: Set<Entity>
  /** One of them names nothing ("X, the chairman"), so that it may be of anything. */
  open: boolean
}

/**
 * Reads leaders off roles: "President X", "X, the chairman", "X, head of the union". A bare "President X" leads a state,
 * not the organization that urges him to do something.
 */
export function leadersOf(reading: Reading): Leaders {
  const leads = new Map<Entity, Leads>()
  for (const { person, phrase, how } of findRoles(reading)) {
    if (phrase.kind !== 'ruler' && phrase.kind !== 'head') continue
    const known = leads.get(person.entity) ?? { named: new Set(), open: false }
    leads.set(person.entity, known)
    for (const { mention } of phrase.ties) known.named.add(mention.entity)
    if (phrase.ties.length === 0 && !(phrase.kind === 'ruler' && how === 'title')) known.open = true
  }
  return {
    mayLead(person, what) {
      const known = leads.get(person)
      return known !== undefined && (what.label !== 'organization' || known.open || known.named.has(what))
    },
  }
}
