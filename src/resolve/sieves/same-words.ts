import { pairsByKey } from '../blocks.js'
import { SMALL_WORDS } from '../facts/small-words.js'
import type { Form } from '../form.js'
import { companyWords, organizationWords } from '../names/organization-words.js'
import type { Sieve } from '../sieve.js'

/**
 * Organizations whose names have the same words but for spelling, legal form, and order: "Harbour Freight Corp.",
 * "Harbor Freight"; "Munich 1860", "1860 Munich"; "European Commission", "EU Commission".
 */
export const sameWords: Sieve = {
  name: 'same-words',
  apply(clusters) {
    pairsByKey(
      clusters.forms(),
      (form) => [coreOf(form)],
      (a, b) => clusters.join(a, b),
    )
  },
}

function coreOf({ words }: Form): string {
  const core = companyWords(organizationWords(words))
  const large = core.filter((word) => !SMALL_WORDS.has(word))
  return (large.length > 0 ? large : core).map(singular).toSorted().join(' ')
}

const singular = (word: string): string => (/[^s]s$/.test(word) && word.length > 4 ? word.slice(0, -1) : word)
