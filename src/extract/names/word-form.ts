/** What the recogniser knows of a word form on its own, as 32-bit hashes. Computed once a form and cached. */
export interface WordForm {
  /** Hash of the form as written. */
  readonly exact: number
  /** Hash of the lower-cased form. */
  readonly lower: number
  /** Hash of the shape: runs of like characters, "Xx", "X.X.", "XX-d". */
  readonly shape: number
  /** Hashes of the first 3 and 4 and of the last 2, 3 and 4 code units of the lower-cased form; 0 if it is shorter. */
  readonly prefix3: number
  readonly prefix4: number
  readonly suffix2: number
  readonly suffix3: number
  readonly suffix4: number
  /** Begins with an upper-case letter. */
  readonly capital: boolean
  /** Has letters, and all are upper-case. */
  readonly allCaps: boolean
  /** Begins with a lower-case letter. */
  readonly lowercase: boolean
}

/** A word form of no word: what stands before the first and after the last token of a sentence. */
export const EDGE: WordForm = createWordForm('\u0000')

/** The hashes of one word form. */
export function createWordForm(word: string): WordForm {
  const lower = word.toLowerCase()
  const { length } = lower
  const first = word.charAt(0)
  const letters = lower !== word.toUpperCase()
  return {
    exact: hashText(word, 0, word.length),
    lower: hashText(lower, 0, length),
    shape: hashShape(word),
    prefix3: length > 3 ? hashText(lower, 0, 3) : 0,
    prefix4: length > 4 ? hashText(lower, 0, 4) : 0,
    suffix2: length > 2 ? hashText(lower, length - 2, length) : 0,
    suffix3: length > 3 ? hashText(lower, length - 3, length) : 0,
    suffix4: length > 4 ? hashText(lower, length - 4, length) : 0,
    capital: isUpper(first),
    allCaps: letters && word === word.toUpperCase(),
    lowercase: first !== first.toUpperCase(),
  }
}

/** Mixes two hashes into one (murmur3's multiplications, see A. Appleby, MurmurHash3). */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ (a >>> 15), 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35)
  hash = Math.imul(hash ^ (hash >>> 13), 0x27d4eb2f)
  return hash ^ (hash >>> 16)
}

function hashText(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return mix(hash, to - from)
}

/** Like characters in a row count once or, from two on, twice: "Xxx", "XX", "d-dd". */
function hashShape(word: string): number {
  let hash = 0x811c9dc5
  let last = 0
  let run = 0
  const end = Math.min(word.length, 40)
  for (let i = 0; i < end; i++) {
    const kind = characterKind(word.charAt(i))
    run = kind === last ? run + 1 : 0
    last = kind
    if (run < 2) hash = Math.imul(hash ^ kind, 0x01000193)
  }
  return mix(hash, 1)
}

function characterKind(character: string): number {
  const code = character.charCodeAt(0)
  if (code >= 97 && code <= 122) return 2
  if (code >= 65 && code <= 90) return 1
  if (code >= 48 && code <= 57) return 3
  if (code < 128) return code
  if (isUpper(character)) return 1
  return character === character.toUpperCase() ? 4 : 2
}

function isUpper(character: string): boolean {
  return character !== character.toLowerCase()
}
