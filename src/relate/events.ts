import { read } from '../link/reading.js'
import { findRoles } from '../link/roles/find-roles.js'
import { clausesOf } from './events/clause.js'
import { eventOf, type ToldEvent } from './events/event-of.js'
import { triggersOf } from './events/triggers.js'
import { verbGroupAt } from './events/verb-group.js'
import { nameExtents } from './extents.js'
import type { Event } from './relation.js'
import type { Relator } from './relator.js'

/**
 * Who did what to whom, where and when: verbs of the table `EVENT_TYPES` with the names beside them, active and
 * passive. Says only what the text tells as having happened: nothing denied, planned or supposed.
 * @example
 * // "Police in Cairo arrested Omar Nasser on Friday." gives
 * // { type: 'arrested', roles: [target: Omar Nasser, time: Friday] }
 */
export function events(): Relator<never> {
  return {
    name: 'events',
    types: [],
    relate(entities, document): { events: readonly Event[] } {
      const reading = read(entities, document)
      const verbs: number[] = []
      for (let at = 0; at < reading.words.length; at++) if (triggersOf(reading.words[at]!).length > 0) verbs.push(at)
      if (verbs.length === 0) return { events: [] }
      const clauses = clausesOf(nameExtents(findRoles(reading), reading), reading)
      const events: Event[] = []
      let before: ToldEvent | undefined
      for (const verb of verbs) {
        const group = verbGroupAt(verb, reading)
        const told = group && eventOf(group, clauses, reading, before)
        if (!told) continue
        if (told.event) events.push(told.event)
        before = told
      }
      return { events }
    },
  }
}
