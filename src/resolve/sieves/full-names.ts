import { pairsByKey } from '../blocks.js'
import type { Form } from '../form.js'
import { compatibleGivenNames } from '../names/given-names.js'
import type { PersonName } from '../names/person-name.js'
import type { Sieve } from '../sieve.js'

/**
 * Two full names with one surname whose given names fit: initials, nicknames, middle names left out; or the surname
 * first ("Mori Aiko", "Aiko Mori").
 */
export const fullNames: Sieve = {
  name: 'full-names',
  apply(clusters) {
    pairsByKey(clusters.forms(), keysOf, (a, b) => {
      const [one, other] = [a.person!, b.person!]
      const reversed = one.surname !== other.surname
      if (reversed ? sameWords(one, other) : compatibleGivenNames(one.given, other.given)) clusters.join(a, b)
    })
  },
}

function keysOf({ person }: Form): string[] {
  if (!person || person.given.length === 0) return []
  return person.words.length === 2 ? [person.surname, person.words.toSorted().join(' ')] : [person.surname]
}

const sameWords = (one: PersonName, other: PersonName): boolean =>
  one.words.length === 2 && other.words.length === 2 && one.words[0] === other.surname && one.surname === other.words[0]
