import { pairsByKey } from '../blocks.js'
import type { Form } from '../form.js'
import { spelledAlike, spellingKeys } from '../names/phonetic.js'
import type { Sieve } from '../sieve.js'

/** Surnames must be nearer than full names, of which the first names must fit as well. */
const NEAR = 0.9

/** A surname alone in another spelling ("Soleimani" of "Qassem Suleimani"), or with and without its particle. */
export const spelledSurnames: Sieve = {
  name: 'spelled-surnames',
  apply(clusters) {
    pairsByKey(
      clusters.forms(),
      ({ person }) => (person ? spellingKeys([person.surname]) : []),
      (a, b) => {
        if (clusters.areJoined(a, b) || !(isShort(a) || isShort(b))) return
        // Who bears the surname in this spelling was found before; here only names that are nobody's yet.
        if (!isAlone(clusters.membersOf(a), a) && !isAlone(clusters.membersOf(b), b)) return
        if (spelledAlike(a.person!.surname, b.person!.surname, NEAR)) clusters.join(a, b)
      },
    )
  },
}

const isShort = ({ person }: Form): boolean => person!.given.length === 0

const isAlone = (members: readonly Form[], form: Form): boolean => isShort(form) && members.length === 1
