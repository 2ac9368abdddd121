import { pairsByKey } from '../blocks.js'
import { AREAS } from '../facts/areas.js'
import type { Form } from '../form.js'
import { looksLikeAcronym } from '../names/acronym.js'
import { spelledAlike, spellingKeys } from '../names/phonetic.js'
import type { Sieve } from '../sieve.js'

/** Words as short as these differ too easily. */
const SHORTEST = 5

/** Names of clubs and towns are many, so they must be nearer than names of people who have a first name too. */
const NEAR = 0.9

/**
 * Names brought over from another script in two ways: "Hezbollah", "Hizbullah"; "Isfahan", "Esfahan". Word for word,
 * of about the same length; names of countries are never taken for one another ("Niger", "Nigeria").
 */
export const spelledForms: Sieve = {
  name: 'spelled-forms',
  apply(clusters) {
    pairsByKey(clusters.forms(), keysOf, (a, b) => {
      if (!clusters.areJoined(a, b) && sameWords(a.words, b.words)) clusters.join(a, b)
    })
  },
}

function keysOf({ text, words }: Form): string[] {
  const name = words.join(' ')
  if (name.length < SHORTEST || looksLikeAcronym(text) || AREAS.has(name)) return []
  return spellingKeys(words)
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return (
    a.length === b.length &&
    a.every((word, i) => {
      const other = b[i]!
      return (
        word === other ||
        (Math.abs(word.length - other.length) <= 2 && word.length >= SHORTEST && spelledAlike(word, other, NEAR))
      )
    })
  )
}
