import { foldWords } from '../../resolve/names/fold.js'

/**
 * A name as its words in one spelling: in lower case, without diacritics, full stops, apostrophes and other marks;
 * hyphens part words.
 * @example foldName('Abu Mahdi al-Muhandis') // 'abu mahdi al muhandis'
 * @example foldName('U.S. Côte d’Ivoire') // 'us cote divoire'
 */
export function foldName(name: string): string {
  return foldWords(name)
    .join(' ')
    .replaceAll("'", '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
