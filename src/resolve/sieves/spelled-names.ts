import { pairsByKey } from '../blocks.js'
import type { Form } from '../form.js'
import { compatibleGivenNames } from '../names/given-names.js'
import { spelledAlike, spellingKeys } from '../names/phonetic.js'
import type { Sieve } from '../sieve.js'

/** Full names that are spellings of one ("Qassem Suleimani", "Qasem Soleimani"). */
export const spelledNames: Sieve = {
  name: 'spelled-names',
  apply(clusters) {
    pairsByKey(clusters.forms(), keysOf, (a, b) => {
      if (clusters.areJoined(a, b) || !spelledAlike(a.person!.surname, b.person!.surname)) return
      if (compatibleGivenNames(a.person!.given, b.person!.given)) clusters.join(a, b)
    })
  },
}

function keysOf({ person }: Form): string[] {
  return person && person.given.length > 0 ? spellingKeys([person.surname]) : []
}
