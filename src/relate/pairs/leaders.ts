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
  /** Sentences of those that name nothing ("X, the chairman"), so that they may be of what was just named. */
  readonly openIn: Set<number>
}

/**
 * Reads leaders off roles: "President X", "X, the chairman", "X, head of the union". A bare "President X" leads a state,
 * not the organization that urges him to do something; "finance chief X" leads what the same sentence names or the one
 * before, not where X worked once.
 */
export function leadersOf(reading: Reading): Leaders {
  const leads = new Map<Entity, Leads>()
  for (const { person, phrase, how } of findRoles(reading)) {
    if (phrase.kind !== 'ruler' && phrase.kind !== 'head') continue
    const known = leads.get(person.entity) ?? { named: new Set(), openIn: new Set() }
    leads.set(person.entity, known)
    for (const { mention } of phrase.ties) known.named.add(mention.entity)
    if (phrase.ties.length === 0 && !(phrase.kind === 'ruler' && how === 'title')) known.openIn.add(person.sentence)
  }
  const isNamedNear = (what: Entity, sentences: ReadonlySet<number>): boolean =>
    sentences.size > 0 &&
    reading.mentions.some(
      ({ entity, sentence }) => entity === what && (sentences.has(sentence) || sentences.has(sentence + 1)),
    )
  return {
    mayLead(person, what) {
      const known = leads.get(person)
      if (!known) return false
      return what.label !== 'organization' || known.named.has(what) || isNamedNear(what, known.openIn)
    },
  }
}
