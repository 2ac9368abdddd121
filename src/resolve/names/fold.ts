const MARKS = /\p{M}/gu
const APOSTROPHES = /[’‘ʼ`´]/g
const BREAKS = /[\s\-‐‑–—/,"“”()[\]]+/
const POSSESSIVE = /'s?$/

/** Letters that do not fall apart into a base and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ð: 'd',
  þ: 'th',
}

const SPECIAL = /[øđłßæœıðþ]/g

/** One spelling for many: lower case, without marks on letters, without full stops and possessive endings. */
export function foldWord(word: string): string {
  if (isPlain(word)) return word.toLowerCase()
  const plain = word
    .normalize('NFD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(SPECIAL, (letter) => LETTERS[letter]!)
    .replace(APOSTROPHES, "'")
    .replaceAll('.', '')
  return plain.length > 2 ? plain.replace(POSSESSIVE, '') : plain
}

/** Whether a word has nothing but ASCII letters and digits, as most have, so that there is little to do. */
function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at)
    if (code > 122 || code < 48 || (code > 57 && code < 65) || (code > 90 && code < 97)) return false
  }
  return true
}

/**
 * The words of a name in one spelling.
 * @example foldWords('The Al-Qa‘ida’s') // ['the', 'al', "qa'ida"]
 */
export function foldWords(name: string): string[] {
  return name
    .split(BREAKS)
    .map((word) => (word === '&' ? 'and' : foldWord(word)))
    .filter((word) => word !== '')
}
