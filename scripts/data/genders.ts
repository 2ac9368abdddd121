import nlp from 'compromise'
import { foldWords } from '../../src/resolve/names/fold.js'

/** Names that many men and many women bear, though the source gives them to one. */
const EITHER = new Set(
  `alex ali andrea angel ariel ashley aubrey avery bailey blake bobbie cameron carol casey charlie chris courtney dakota dana
  dominique drew dylan eden elliot emerson erin finley frances frankie gabriel gale guadalupe hayden hunter indigo jackie
  jaime jamie jan jayden jean jess jesse jessie jo jordan jules kelly kelsey kendall kerry kim kris kyle lane laurie lauren lee
  leslie lesley lindsay lindsey logan lou mackenzie marion marley max mel micah michele morgan nicola nikita noor nour pat paris
  parker peyton phoenix quinn reese riley robbie robin rory rowan ryan sacha sam sasha sandy shannon shelby sidney skyler
  spencer stacy sydney taylor terry toby tracy tyler val vivian wei xin yang zion`.split(/\s+/),
)

/**
 * Given names by gender, from the lexicon of compromise: names of women, then those of men, each folded, in order,
 * separated by spaces, the two parts by a line end.
 */
export function gendersText(): string {
  const lexicon = (nlp.model() as { one: { lexicon: Record<string, string | string[]> } }).one.lexicon
  const women = new Set<string>()
  const men = new Set<string>()
  for (const [word, tag] of Object.entries(lexicon)) {
    const tags = [tag].flat()
    const [name, ...more] = foldWords(word)
    if (name === undefined || more.length > 0 || EITHER.has(name)) continue
    if (tags.includes('FemaleName')) women.add(name)
    if (tags.includes('MaleName')) men.add(name)
  }
  const only = (names: ReadonlySet<string>, others: ReadonlySet<string>): string =>
    [...names]
      .filter((name) => !others.has(name))
      .sort()
      .join(' ')
  return `${only(women, men)}\n${only(men, women)}`
}
