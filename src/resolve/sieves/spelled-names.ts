import { pairsByKey } from '../blocks.js'
import type { Form } from '../form.js'
import { compatibleGivenNames, sameGivenName } from '../names/given-names.js'
import { spelledAlike, spellingKeys } from '../names/phonetic.js'
import type { Sieve } from '../sieve.js'

/** Full names that are spellings of one ("Qassem Suleimani", "Qasem Soleimani"). */
export const spelledNames: Sieve = {
  name: 'spelled-names',
  apply(clusters) {
    pairsByKey(clusters.forms(), keysOf, (a, b) => {
      const [one, other] = [a.person!, b.person!]
      if (clusters.areJoined(a, b) || !spelledAlike(one.surname, other.surname)) return
      // With two surnames that only sound alike, a name in the middle is not enough ("Robert S. Mueller", "Stephen
      // Miller").
      if (sameGivenName(one.given[0]!, other.given[0]!) && compatibleGivenNames(one.given, other.given)) {
        clusters.join(a, b)
      }
    })
  },
}

function keysOf({ person }: Form): string[] {
  return person && person.given.length > 0 ? spellingKeys([person.surname]) : []
}
