import { isOneOf, type Terms, words } from './marks.js'

const ENDINGS = /* @__PURE__ */ words('st nd rd th')

/** "third", "3rd", and one past it. */
export function readOrdinal(terms: Terms, at: number): { ordinal: number; end: number } | undefined {
  const term = terms[at]
  if (!term) return undefined
  if (term.word?.ordinal !== undefined) return { ordinal: term.word.ordinal, end: at + 1 }
  const suffixed = term.digits > 0 && term.digits < 3 && terms[at + 1]?.joined && isOneOf(terms, at + 1, ENDINGS)
  return suffixed ? { ordinal: term.number, end: at + 2 } : undefined
}
