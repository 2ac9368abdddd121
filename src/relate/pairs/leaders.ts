import type { Reading } from '../../link/reading.js'
import { findRoles } from '../../link/roles/find-roles.js'
import type { Entity } from '../../resolve/entity.js'

/** The people whom a text calls a leader of something: "President X", "X, the chairman", "X, head of the union". */
export function leadersOf(reading: Reading): ReadonlySet<Entity> {
  const leaders = new Set<Entity>()
  for (const { person, phrase } of findRoles(reading)) {
    if (phrase.kind === 'ruler' || phrase.kind === 'head') leaders.add(person.entity)
  }
  return leaders
}
