import { words } from '../parse/marks.js'
import type { Term } from '../words/term.js'

const NOUN_START = /* @__PURE__ */ words('the a an his her its their our my be')

/** "to" before a verb, not before a noun phrase ("to the", "to Baghdad"). */
export function isInfinitive(terms: readonly Term[], at: number): boolean {
  const next = terms[at + 1]
  return (
    next !== undefined &&
    !next.capital &&
    /^[a-z]+$/.test(next.lower) &&
    next.word === undefined &&
    !NOUN_START.has(next.lower)
  )
}
