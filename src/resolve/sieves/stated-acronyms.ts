import type { Document } from '../../document/document.js'
import type { Form } from '../form.js'
import { acronymsOf, lettersOf, looksLikeAcronym } from '../names/acronym.js'
import type { Sieve } from '../sieve.js'
import { forNextForms } from './next-forms.js'

const OPENING = /^\s?\(\s?(?:the )?$/
const CLOSING = /^\s?[),;]/
const OR = /^,? (?:or|aka|also known as|known as)(?: the)? ["'“‘]?$/
const CAPITALS = /\p{Lu}.*\p{Lu}/u
/** What a bracket behind the name of a lawmaker holds: the party and the state. */
const PARTY = /^[RDI]-\p{Lu}/u

/**
 * A short name in brackets right after a long one, or the other way round: "Harbour Guards Corps (HGC)"; or said to
 * be another name: "the Harbour Guards Corps, or HGC".
 */
export const statedAcronyms: Sieve = {
  name: 'stated-acronyms',
  apply(clusters, document) {
    forNextForms(clusters.forms(), (outer, inner) => {
      if (!(isPair(outer.form, inner.form) || isPair(inner.form, outer.form))) return
      if (isStated(document, outer.end, inner)) clusters.join(outer.form, inner.form)
    })
  },
}

function isStated(
  { text, tokenAt, tokens, sentences }: Document,
  from: number,
  { start, end }: { start: number; end: number },
): boolean {
  const between = text.slice(from, Math.min(start, from + 30))
  const { dateline } = sentences[tokens[tokenAt(start)]!.sentence]!
  // "WASHINGTON (Reuters) -"
  if (dateline && start < dateline.end) return false
  return (OPENING.test(between) && CLOSING.test(text.slice(end, end + 2))) || OR.test(between)
}

function isPair(long: Form, short: Form): boolean {
  if (/\s/.test(short.text) || PARTY.test(short.text)) return false
  // Behind a place stands the area around it as well ("Kinshasa (DRC)").
  if (long.mentions[0]!.label === 'place') return acronymsOf(long.words).includes(lettersOf(short.words[0]!))
  return long.words.length > 1
    ? CAPITALS.test(short.text)
    : looksLikeAcronym(short.text) && !looksLikeAcronym(long.text)
}
