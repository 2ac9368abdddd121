import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js'
import DoubleMetaphone from 'natural/lib/natural/phonetics/double_metaphone.js'

const doubleMetaphone = /* @__PURE__ */ new DoubleMetaphone()

/** Words as near to each other as this are spellings of one. */
const NEAR = 0.86

/** Words with the same consonants may differ more: vowels are what transcriptions differ in. */
const NEAR_BY_CONSONANTS = 0.8

/** Two syllables at least: short words differ too easily. */
const SYLLABLES = /[aeiouy]+[^aeiouy]+[aeiouy]/

/**
 * How a folded word sounds (L. Philips' Double Metaphone, first code), the same for most spellings of a name that was
 * brought over from another script: "Suleimani", "Soleimani". At most six consonants.
 */
function soundOf(word: string): string {
  return doubleMetaphone.process(word, 6)[0] ?? ''
}

/** Keys under which the spellings of a name meet: its sound and its consonants. */
export function spellingKeys(words: readonly string[]): string[] {
  const sounds = words.map(soundOf).join(' ')
  const consonants = words.map((word) => consonantsOf(plainSpelling(word))).join(' ')
  return [sounds, consonants]
}

/**
 * Whether two folded words are likely two spellings of one name: same sound or same consonants, near by Jaro and
 * Winkler's measure, and alike at the end, where other names have their gender and number ("Paul", "Paula").
 * @param near 0–1, for words of the same sound
 * @example spelledAlike('qassem', 'qasem') // true
 */
export function spelledAlike(a: string, b: string, near = NEAR): boolean {
  if (a === b) return true
  const [one, other] = [plainSpelling(a), plainSpelling(b)]
  if (one === other) return true
  if (!SYLLABLES.test(a) || !SYLLABLES.test(b) || endOf(a) !== endOf(b)) return false
  const nearness = jaroWinkler(a, b)
  if (nearness >= NEAR_BY_CONSONANTS && consonantsOf(one) === consonantsOf(other)) return true
  return nearness >= near && soundOf(a) === soundOf(b)
}

/** Letters that are written for one another taken for one: "Marc", "Mark"; "Phillip", "Filip". */
function plainSpelling(word: string): string {
  return word
    .replaceAll('ph', 'f')
    .replaceAll('th', 't')
    .replaceAll('dh', 'd')
    .replaceAll('gh', 'g')
    .replaceAll('kh', 'k')
    .replaceAll('ck', 'k')
    .replaceAll('c', 'k')
    .replaceAll('q', 'k')
    .replaceAll('y', 'i')
    .replace(/(.)\1+/g, '$1')
}

const consonantsOf = (word: string): string => word.replaceAll(/[aeiou']/g, '')

/** The last letter if it is a vowel or "s"; "eh" and "ah" are "a". */
function endOf(word: string): string {
  if (/[ae]h$/.test(word)) return 'a'
  const end = word.at(-1)!
  if (end === 'y') return 'i'
  return /[aeious]/.test(end) ? end : ''
}
