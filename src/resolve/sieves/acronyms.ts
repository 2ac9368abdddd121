import { pairsByKey } from '../blocks.js'
import type { Form } from '../form.js'
import { acronymsOf, lettersOf, mayBeAcronym } from '../names/acronym.js'
import type { Sieve } from '../sieve.js'

/**
 * An acronym that can be made of a longer name of the text: "WHO" or "Who" of "World Health Organization".
 * @param shortest letters of an acronym, at least
 */
export function acronyms(shortest: number): Sieve {
  return {
    name: 'acronyms',
    apply(clusters) {
      pairsByKey(
        clusters.forms(),
        (form) => keysOf(form).filter((acronym) => acronym.length >= shortest),
        (a, b) => {
          if (a.words.length === 1 || b.words.length === 1) clusters.join(a, b)
        },
      )
    },
  }
}

function keysOf({ text, words }: Form): string[] {
  if (words.length > 1) return acronymsOf(words)
  return mayBeAcronym(text) ? [lettersOf(words[0]!)] : []
}
