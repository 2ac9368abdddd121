import { type Gender, genderOfTitle, isTitle, qualifiesTitle } from '../../refine/person-titles.js'
import { GIVEN_NAMES } from '../facts/given-names.js'
import { PERSON_NAMES } from '../facts/person-names.js'
import { foldWords } from './fold.js'

const PARTICLES: ReadonlySet<string> = /* @__PURE__ */ new Set(
  'al el ul ad as ash an ar abu bin ibn bint ben van von der den de del della di da do dos du la le ter ten zu zur st'.split(
    ' ',
  ),
)

const SUFFIXES: ReadonlySet<string> = /* @__PURE__ */ new Set(
  'jr sr junior senior i ii iii iv v vi vii viii ix xi xii xiii xiv xv xvi xxiii esq phd md mp mep obe cbe mbe dbe kbe qc kc frs'.split(
    ' ',
  ),
)

/** "Charles VI" is no Charles; "John Paul II" is a John Paul. */
const NUMERALS = /^[ivx]+$/

/** One word of several. */
const HYPHENATED = /^[^\s-]+(?:-[^\s-]+)+$/

/** A name of a person in its parts, all folded. */
export interface PersonName {
  /** Without titles and suffix; particles stand as words of their own. */
  readonly words: readonly string[]
  /** The words before the surname, without particles; empty for a surname alone. */
  readonly given: readonly string[]
  /** The last word. */
  readonly surname: string
  /** "jr", "iii" */
  readonly suffix?: string
  /** By a title within the name, or else by the first given name. */
  readonly gender?: Gender
}

/**
 * Reads a name: "Gen. J. R. Smith Jr." has given names "j" and "r", surname "smith", suffix "jr". Another name of a
 * public figure is read as the usual one.
 */
export function parsePersonName(text: string): PersonName {
  let words = foldWords(text).flatMap(splitInitials)
  let gender: Gender | undefined
  while (words.length > 1 && (isTitle(words[0]!) || (qualifiesTitle(words[0]!) && isTitle(words[1]!)))) {
    gender ??= genderOfTitle(words[0]!)
    words = words.slice(1)
  }
  let suffix: string | undefined
  while (words.length > (NUMERALS.test(words.at(-1)!) ? 2 : 1) && SUFFIXES.has(words.at(-1)!)) {
    suffix ??= words.at(-1)!
    words = words.slice(0, -1)
  }
  words = PERSON_NAMES.get(words.join(' '))?.split(' ') ?? words
  const surname = words.at(-1) ?? ''
  // "Obama-Trump" is no Trump called Obama, "Jong-un" a name in two parts.
  const given = HYPHENATED.test(text) ? [] : words.slice(0, -1).filter((word) => !PARTICLES.has(word))
  gender ??= GIVEN_NAMES.get(given[0] ?? '')
  return {
    words,
    given,
    surname,
    ...(suffix === undefined ? {} : { suffix }),
    ...(gender === undefined ? {} : { gender }),
  }
}

/** Folding takes the stops out of "J.R.". */
function splitInitials(word: string, index: number, all: readonly string[]): string[] {
  const initials = index === 0 && all.length > 1 && word.length === 2 && !PARTICLES.has(word) && !/[aeiouy]/.test(word)
  return initials ? [...word] : [word]
}
