import type { Term } from '../words/term.js'

/** Reads a parser's input at a term, whatever it needs to look at around it. */
export type Terms = readonly Term[]

/** The lower-case text of a term, or nothing past the ends. */
export function textAt(terms: Terms, at: number): string {
  return terms[at]?.lower ?? ''
}

/** Whether a term is four digits that can be a year beside a month or behind a cue. */
export function isYear(terms: Terms, at: number): boolean {
  const term = terms[at]
  return term?.digits === 4 && term.number >= 1000 && term.number < 2200
}

/** Whether there is a term, and it is a number in digits. */
export function isNumber(terms: Terms, at: number): boolean {
  const term = terms[at]
  return term !== undefined && !Number.isNaN(term.number)
}

/** Whether a term is a hyphen or dash. */
export function isDash(terms: Terms, at: number): boolean {
  const text = terms[at]?.text
  return text === '-' || text === '–' || text === '—' || text === '‑' || text === '‐'
}

/** Skips one hyphen that is written without spaces ("mid-May", "16-hour"). */
export function skipHyphen(terms: Terms, at: number): number {
  return isDash(terms, at) && terms[at]!.joined && (terms[at + 1]?.joined ?? false) ? at + 1 : at
}

/** Skips one comma. */
export function skipComma(terms: Terms, at: number): number {
  return terms[at]?.text === ',' ? at + 1 : at
}

/** Whether a term is "'s" in either spelling. */
export function isPossessive(terms: Terms, at: number): boolean {
  const text = terms[at]?.lower
  return text === "'s" || text === '’s'
}

/** Whether a term is an apostrophe in either spelling. */
export function isApostrophe(terms: Terms, at: number): boolean {
  const text = terms[at]?.text
  return text === "'" || text === '’' || text === '‘'
}

/** Whether a sum of money stands at a term ("a loss for the quarter of $3 million"). */
export function isSum(terms: Terms, at: number): boolean {
  const text = terms[at]?.text
  return text === '$' || text === '£' || text === '€' || text === '¥'
}

/** Makes a list of words, in lower case with spaces between them, for `isOneOf`. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}

/** Lists of several parsers. */
export const ARTICLES = /* @__PURE__ */ words('a an')
export const CHAINED = /* @__PURE__ */ words('following previous preceding prior ensuing')
export const CURRENT = /* @__PURE__ */ words('current present')
export const OF_OR_IN = /* @__PURE__ */ words('of in')
export const THAT_OR_SAME = /* @__PURE__ */ words('that same')

/** Whether a term is one of some words. */
export function isOneOf(terms: Terms, at: number, list: ReadonlySet<string>): boolean {
  const term = terms[at]
  return term !== undefined && list.has(term.lower)
}
