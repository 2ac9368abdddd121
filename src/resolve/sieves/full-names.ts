import { pairsByKey } from '../blocks.js'
import type { Form } from '../form.js'
import { namesFit } from '../names/given-names.js'
import type { Sieve } from '../sieve.js'

/**
 * Two full names with one surname whose given names fit: initials, nicknames, middle names left out; or the surname
 * first ("Mori Aiko", "Aiko Mori").
 */
export const fullNames: Sieve = {
  name: 'full-names',
  apply(clusters) {
    pairsByKey(clusters.forms(), keysOf, (a, b) => {
      if (namesFit(a.person!, b.person!)) clusters.join(a, b)
    })
  },
}

function keysOf({ person }: Form): string[] {
  if (!person || person.given.length === 0) return []
  return person.words.length === 2 ? [person.surname, person.words.toSorted().join(' ')] : [person.surname]
}
