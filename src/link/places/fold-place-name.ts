const NOT_ASCII = /[^ -~]/
const MARKS = /\p{M}/gu
const SEPARATORS = /[-‐‑–]/g
/** Apostrophes, the signs that stand for ʿayn and hamza, and full stops. */
const SIGNS = /['’‘ʼʿʾ`´.]/g

/** A name of a place without regard to case, diacritics, hyphens, apostrophes and full stops ("Sana'a" is "sanaa"). */
export function foldPlaceName(name: string): string {
  let folded = name
  if (NOT_ASCII.test(folded)) {
    folded = folded.normalize('NFD').replace(MARKS, '').replace(/ı/g, 'i').replace(/ł/gi, 'l').replace(/[øØ]/g, 'o')
  }
  return folded.replace(SEPARATORS, ' ').replace(SIGNS, '').toLowerCase().trim()
}
