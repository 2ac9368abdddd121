import { SMALL_WORDS } from '../facts/small-words.js'
import { companyWords } from './organization-words.js'

const CAPITALS = /^(?:\p{Lu}\.?){2,8}s?$|^\p{Lu}[\p{Lu}\p{Ll}\d&-]{0,8}\p{Lu}$/u
const WORD = /^\p{Lu}\p{Ll}{2,6}$|^\p{Ll}{2,5}$/u

/** Whether a name is written like an acronym: "IRGC", "U.N.", "BfV", "AT&T". */
export function looksLikeAcronym(text: string): boolean {
  return CAPITALS.test(text)
}

/** Whether a name may be one: also written as a word, as British papers do ("Nato"), or small ("dpa"). */
export function mayBeAcronym(text: string): boolean {
  return CAPITALS.test(text) || WORD.test(text)
}

/**
 * The acronyms that the folded words of a name may have: of all words, without small words, without its legal form.
 * @example acronymsOf(['world', 'bank', 'of', 'seeds']) // ['wbos', 'wbs']
 */
export function acronymsOf(words: readonly string[]): string[] {
  const large = (list: readonly string[]): string[] => list.filter((word) => !SMALL_WORDS.has(word))
  const core = companyWords(words)
  return [...new Set([initials(words), initials(large(words)), initials(core), initials(large(core))])].filter(
    (acronym) => acronym.length > 1,
  )
}

/** Short names of states and unions, which keep their letters within longer acronyms: "US Navy" is USN, not UN. */
const KEPT: ReadonlySet<string> = /* @__PURE__ */ new Set(['us', 'uk', 'un', 'eu', 'uae', 'ussr'])

function initials(words: readonly string[]): string {
  let letters = ''
  for (const word of words) letters += KEPT.has(word) ? word : word[0]
  return letters
}

/** The letters of an acronym, folded. */
export function lettersOf(word: string): string {
  return word.replaceAll(/[^\p{L}\d]/gu, '')
}

/** The acronym among the names of an organization that has longer ones, or `undefined`. */
export function acronymOf(names: readonly string[]): string | undefined {
  const acronym = names.find(looksLikeAcronym)
  return acronym !== undefined && names.some((name) => /\s/.test(name)) ? acronym : undefined
}
