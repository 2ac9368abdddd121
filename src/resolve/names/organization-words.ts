import { LEGAL_FORMS } from '../facts/legal-forms.js'
import { WORD_SPELLINGS } from '../facts/word-spellings.js'

/** Phrases within names that stand for one another: the words, then the short one. */
const PHRASES: readonly (readonly [readonly string[], string])[] = [
  [['united', 'states', 'of', 'america'], 'us'],
  [['united', 'states'], 'us'],
  [['united', 'nations'], 'un'],
  [['united', 'kingdom'], 'uk'],
  [['european', 'union'], 'eu'],
  [['american'], 'us'],
  [['usa'], 'us'],
  [['british'], 'uk'],
  [['european'], 'eu'],
]

/** Words that are written in two ways in one of them: "Defence Dept" becomes defense, department. */
export function spelledWords(words: readonly string[]): string[] {
  return words.map((word) => WORD_SPELLINGS.get(word) ?? word)
}

/** The same, with names of unions and states within the name short: "European Commission" becomes eu, commission. */
export function organizationWords(words: readonly string[]): string[] {
  const spelled = spelledWords(words)
  const short: string[] = []
  for (let at = 0; at < spelled.length; ) {
    const phrase = PHRASES.find(([long]) => long.every((word, i) => spelled[at + i] === word))
    // An adjective alone is no name of a union or a state.
    const [long, one] =
      phrase && phrase[0].length < spelled.length + (phrase[0].length > 1 ? 1 : 0) ? phrase : [[0], spelled[at]!]
    short.push(one)
    at += long.length
  }
  return short
}

/** Without what says its form in law at the end: "harbour freight corp" becomes harbor, freight. */
export function companyWords(words: readonly string[]): readonly string[] {
  let end = words.length
  while (end > 1 && (LEGAL_FORMS.has(words[end - 1]!) || (end < words.length && words[end - 1] === 'and'))) end--
  return words.slice(0, end)
}
