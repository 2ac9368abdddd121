import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js'
import DoubleMetaphone from 'natural/lib/natural/phonetics/double_metaphone.js'

const doubleMetaphone = /* @__PURE__ */ new DoubleMetaphone()

/** Words as near to each other as this are spellings of one. */
const NEAR = 0.86

/** Longer words are no names, and cost the square of their length to compare. */
const LONGEST = 40

/** Words with the same consonants may differ more: vowels are what transcriptions differ in. */
const NEAR_BY_CONSONANTS = 0.82

/** Two syllables at least: short words differ too easily. */
const SYLLABLES = /[aeiouy][^aeiouy]+[aeiouy]/

/** A folded word as it is compared. */
interface Spelling {
  /** Letters that are written for one another taken for one: "Marc", "Mark"; "Phillip", "Filip". */
  readonly plain: string
  readonly consonants: string
  /**
   * How it sounds (L. Philips' Double Metaphone, first code), the same for most spellings of a name that was brought
   * over from another script. At most six consonants.
   */
  readonly sound: string
}

/** Spellings that are kept, at most: names come again and again. */
const CACHE_SIZE = 8_000

const cache = /* @__PURE__ */ new Map<string, Spelling>()

function spellingOf(word: string): Spelling {
  const known = cache.get(word)
  if (known) return known
  if (cache.size >= CACHE_SIZE) cache.clear()
  const plain = plainSpelling(word)
  const consonants = plain.replaceAll(/[aeiou']/g, '')
  const sound = word.length > LONGEST ? consonants : (doubleMetaphone.process(word, 6)[0] ?? '')
  const spelling = { plain, consonants, sound }
  if (word.length <= LONGEST) cache.set(word, spelling)
  return spelling
}

const PAIRS = /ph|th|dh|gh|kh|ck|[cqy]|(.)\1+/g

const PLAIN: Readonly<Record<string, string>> = {
  ph: 'f',
  th: 't',
  dh: 'd',
  gh: 'g',
  kh: 'k',
  ck: 'k',
  c: 'k',
  q: 'k',
  y: 'i',
}

function plainSpelling(word: string): string {
  return word.replace(PAIRS, (letters, doubled: string | undefined) => PLAIN[doubled ?? letters] ?? doubled ?? letters)
}

/** Keys under which the spellings of a name meet: its sound and its consonants. */
export function spellingKeys(words: readonly string[]): string[] {
  const spellings = words.map(spellingOf)
  return [spellings.map(({ sound }) => sound).join(' '), spellings.map(({ consonants }) => consonants).join(' ')]
}

/**
 * Whether two folded words are likely two spellings of one name: same sound or same consonants, near by Jaro and
 * Winkler's measure, and alike at the end, where other names have their gender and number ("Paul", "Paula").
 * @param near 0–1, for words of the same sound
 * @example spelledAlike('qassem', 'qasem') // true
 */
export function spelledAlike(a: string, b: string, near = NEAR): boolean {
  if (a === b) return true
  if (a.length > LONGEST || b.length > LONGEST) return false
  const [one, other] = [spellingOf(a), spellingOf(b)]
  if (one.plain === other.plain) return true
  const [alikeInConsonants, alikeInSound] = [one.consonants === other.consonants, one.sound === other.sound]
  if (!alikeInConsonants && !alikeInSound) return false
  if (!SYLLABLES.test(a) || !SYLLABLES.test(b) || endOf(a) !== endOf(b)) return false
  return (
    (alikeInConsonants && jaroWinkler(one.plain, other.plain) >= NEAR_BY_CONSONANTS) ||
    (alikeInSound && jaroWinkler(a, b) >= near)
  )
}

/** The last letter if it is a vowel or "s"; "eh" and "ah" are "a". */
function endOf(word: string): string {
  if (/[ae]h$/.test(word)) return 'a'
  const end = word.at(-1)!
  if (end === 'y') return 'i'
  return /[aeious]/.test(end) ? end : ''
}
