const UPPER = /\p{Uppercase}/u
const LOWER = /\p{Lowercase}/u
const DIGIT = /\p{Nd}/u
const LETTER = /\p{L}/u

/** Whether a form starts as names do, with an upper-case letter. */
export function isCapitalised(form: string): boolean {
  const code = form.charCodeAt(0)
  if (code < 128) return code >= 65 && code <= 90
  return UPPER.test(String.fromCodePoint(form.codePointAt(0) ?? 0))
}

/** Whether a form starts with a letter. */
export function isWord(form: string): boolean {
  const code = form.charCodeAt(0)
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
  return LETTER.test(String.fromCodePoint(form.codePointAt(0) ?? 0))
}

/**
 * The shape of a form: upper-case letters as `X`, lower-case ones as `x`, digits as `d`, the rest as it is; of a run of
 * equal ones the first three.
 * @param length the longest shape, in characters
 * @example wordShape('F-16s', 10) // 'X-ddx'
 */
export function wordShape(form: string, length: number): string {
  let shape = ''
  let run = 0
  let count = 0
  let last = ''
  for (const character of form) {
    const kind = kindOf(character)
    run = kind === last ? run + 1 : 1
    last = kind
    if (run > 3) continue
    shape += kind
    if (++count === length) break
  }
  return shape
}

function kindOf(character: string): string {
  const code = character.codePointAt(0)!
  if (code < 128) {
    if (code >= 97 && code <= 122) return 'x'
    if (code >= 65 && code <= 90) return 'X'
    return code >= 48 && code <= 57 ? 'd' : character
  }
  if (UPPER.test(character)) return 'X'
  if (LOWER.test(character)) return 'x'
  return DIGIT.test(character) ? 'd' : character
}
