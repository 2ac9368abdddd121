import type { Document, Token } from '../document/document.js'
import type { TokenRange } from './name-span.js'

/** Longest name whose length is told apart. */
const LONGEST = 4

/** What can be seen of a name and its place without any library, as features for `probability`. */
export function surfaceFeatures(document: Document, { first, last }: TokenRange): string[] {
  const { tokens, sentences } = document
  const sentence = sentences[tokens[first]!.sentence]!
  const before = first > sentence.firstToken ? tokens[first - 1]! : undefined
  const after = last + 1 < sentence.endToken ? tokens[last + 1]! : undefined
  const words = tokens.slice(first, last + 1)
  const features = [
    `length=${Math.min(words.length, LONGEST)}`,
    `shape=${shapeOf(words[0]!)}-${shapeOf(words[words.length - 1]!)}`,
    `kind=${sentence.kind}`,
    `before=${around(before)}`,
    `after=${around(after)}`,
  ]
  if (!before) features.push('opens')
  if (words.every(({ text }) => text === text.toUpperCase())) features.push(`capitals=${Math.min(words.length, 2)}`)
  if (sentence.dateline && tokens[last]!.end <= sentence.dateline.end) features.push('dateline')
  return features
}

/** The form of a word: "Xx", "X", "XX", "x", "0" and their mixtures, cut short. */
function shapeOf({ text }: Token): string {
  let shape = ''
  for (const character of text) {
    const lower = character.toLowerCase()
    const kind =
      lower === character.toUpperCase()
        ? character >= '0' && character <= '9'
          ? '0'
          : '.'
        : character === lower
          ? 'x'
          : 'X'
    if (!shape.endsWith(kind.repeat(2))) shape += kind
    if (shape.length > 5) break
  }
  return shape.replace('xx', 'x')
}

/** A small neighbouring word as it is, a number or a name only as what it is. */
function around(token: Token | undefined): string {
  if (!token) return 'none'
  if (token.kind === 'number') return '0'
  if (token.kind === 'address') return 'address'
  const lower = token.text.toLowerCase()
  if (lower !== token.text) return token.kind === 'word' ? 'Name' : token.text
  return /[^\u0000-\u007f‘’“”–—…]/.test(lower) ? 'foreign' : lower
}
