import type { Document } from '../../document/document.js'
import type { Form } from '../form.js'
import { looksLikeAcronym } from '../names/acronym.js'
import type { Sieve } from '../sieve.js'
import { forNextForms } from './next-forms.js'

const OPENING = /^\s?\(\s?(?:the )?$/
const CLOSING = /^\s?[),;]/
const OR = /^,? (?:or|aka|also known as|known as)(?: the)? ["'“‘]?$/
const CAPITALS = /\p{Lu}.*\p{Lu}/u

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

function isStated({ text }: Document, from: number, { start, end }: { start: number; end: number }): boolean {
  const between = text.slice(from, Math.min(start, from + 30))
  return (OPENING.test(between) && CLOSING.test(text.slice(end, end + 2))) || OR.test(between)
}

function isPair(long: Form, short: Form): boolean {
  if (/\s/.test(short.text)) return false
  return long.words.length > 1
    ? CAPITALS.test(short.text)
    : looksLikeAcronym(short.text) && !looksLikeAcronym(long.text)
}
