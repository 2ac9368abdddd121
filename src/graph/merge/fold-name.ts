/** Letters that Unicode does not take apart into a base letter and a mark. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
}

/**
 * A name as its words in lower case, without diacritics, full stops, apostrophes and other marks; hyphens part words.
 * @example foldName("Abu Mahdi al-Muhandis") // 'abu mahdi al muhandis'
 * @example foldName('U.S. Côte d’Ivoire') // 'us cote divoire'
 */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}.'’ʼ‘`]+/gu, '')
    .replace(/[øłđðħıßæœþ]/g, (letter) => PLAIN[letter]!)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
