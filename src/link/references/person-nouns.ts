import type { Gender } from '../../refine/person-titles.js'
import { roleKind } from '../roles/role-words.js'

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

const WOMEN = /* @__PURE__ */ words(
  `woman girl lady mother grandmother mum mom daughter granddaughter sister aunt niece wife widow girlfriend bride heiress
  actress waitress hostess stewardess princess queen duchess nun schoolgirl stepmother`,
)

const MEN = /* @__PURE__ */ words(
  `man boy father grandfather dad son grandson brother uncle nephew husband widower boyfriend groom gentleman guy prince king
  duke monk schoolboy stepfather gunman`,
)

/** Beside those who have a role. */
const EITHER = /* @__PURE__ */ words(
  `person child baby toddler teenager teen student pupil victim survivor witness suspect attacker assailant killer robber
  thief driver passenger patient reader customer client user voter resident neighbor neighbour friend colleague relative
  partner parent cousin spouse reporter photographer author singer player owner tenant landlord buyer seller individual
  somebody someone anyone everyone nobody plaintiff claimant applicant candidate employee employer worker boss mentor
  successor predecessor opponent rival counterpart deputy assistant stranger visitor tourist hostage prisoner detainee
  inmate bomber shooter sniper translator interpreter`,
)

const NOUNS: ReadonlySet<string> = /* @__PURE__ */ new Set([...WOMEN, ...MEN, ...EITHER])

/** Whether a noun in the singular, in lower case, is one for a person. */
export function isPersonNoun(word: string): boolean {
  return roleKind(word) !== undefined || NOUNS.has(word)
}

/** The gender that a noun for a person says. */
export function genderOfNoun(word: string): Gender | undefined {
  if (WOMEN.has(word) || /woman$/.test(word)) return 'woman'
  if (MEN.has(word) || /[a-z]man$/.test(word)) return 'man'
  return undefined
}
