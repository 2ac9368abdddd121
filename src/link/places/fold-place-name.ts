const NOT_ASCII = /[^ -~]/
const MARKS = /\p{M}/gu
const SEPARATORS = /[-‐‑–]/g
/** Apostrophes, the signs that stand for ʿayn and hamza, and full stops. */
const SIGNS = /['’‘ʼʿʾ`´.]/g

const ARTICLE = /^the /

/**
 * A name of a place without regard to case, diacritics, hyphens, apostrophes, full stops and a leading "the" ("Sana'a"
 * is "sanaa", "The Hague" is "hague").
 */
export function foldPlaceName(name: string): string {
  let folded = name
  if (NOT_ASCII.test(folded)) {
    folded = folded.normalize('NFD').replace(MARKS, '').replace(/ı/g, 'i').replace(/ł/gi, 'l').replace(/[øØ]/g, 'o')
  }
  return folded.replace(SEPARATORS, ' ').replace(SIGNS, '').toLowerCase().trim().replace(ARTICLE, '')
}
