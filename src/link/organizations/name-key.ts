import { hashText } from '../../lexicon/string-pool.js'
import { foldWords } from '../../resolve/names/fold.js'
import { companyWords, organizationWords } from '../../resolve/names/organization-words.js'

/**
 * What the spellings of an organization's name have in common: without regard to case, diacritics, a leading "the",
 * what says its form in law, and whether its country or union is written short.
 * @example nameKey('The U.S. Army') === nameKey('United States Army') // 'us army'
 */
export function nameKey(name: string): string {
  const words = companyWords(organizationWords(foldWords(name)))
  return (words.length > 1 && words[0] === 'the' ? words.slice(1) : words).join(' ')
}

/** The hash under which the shipped table has a key. */
export const nameHash = (key: string): number => hashText(key) >>> 0
