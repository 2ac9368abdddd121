import { pairsByKey } from '../blocks.js'
import type { Sieve } from '../sieve.js'

/** Names that a table of facts holds for one: "U.S.", "United States" and "America". */
export function knownNames(facts: ReadonlyMap<string, string>): Sieve {
  return {
    name: 'known-names',
    apply(clusters) {
      pairsByKey(
        clusters.forms(),
        ({ words }) => {
          const leading = facts.get(words.join(' '))
          return leading === undefined ? [] : [leading]
        },
        (a, b) => clusters.join(a, b),
      )
    },
  }
}
