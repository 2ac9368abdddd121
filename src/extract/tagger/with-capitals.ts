import type { Token } from '../../document/document.js'
import type { Heads } from './heads.js'
import { ORGANIZATION, OUTSIDE, TAG_COUNT } from './labels.js'

/** A word is written as a name is if it is likelier than this to be in an expression. */
const LIKELY = 0.6

/** A name that begins with so few letters is written as an acronym if it likely begins an organization ("un", "nato"). */
const ACRONYM_LETTERS = 4
const LIKELY_ACRONYM = 0.5

/** What a first reading says of a word. */
interface Reading {
  /** How likely it is in an expression, 0-1. */
  readonly name: number
  /** How likely it begins an organization, 0-1. */
  readonly organization: number
}

/**
 * Tokens of a text in lower case, with the capitals that it would have: at the start of each sentence and of each likely
 * name, by what the first reading says of the word there, or of all its places taken together; all of a likely acronym.
 * @param from the tokens before were not read, and stay as they are
 * @param scores of the first reading, tokens from `from` on × `outputs`
 * @returns `undefined` if there are no likely names
 * @example "the un sent annan to kabul" is read as "The UN sent Annan to Kabul"
 */
export function withCapitals(
  tokens: readonly Token[],
  from: number,
  scores: Float32Array,
  outputs: number,
  heads: Heads,
): readonly Token[] | undefined {
  const readings = readingsOf(tokens.length - from, scores, outputs, heads)
  const means = meanByWord(tokens.slice(from), readings)
  let names = 0
  const written = tokens.map((token, t) => {
    const reading = readings[t - from]
    if (!reading) return token
    const isName = Math.max(reading.name, means.get(token.text)!) > LIKELY
    if (isName) names++
    const isAcronym = isName && token.text.length <= ACRONYM_LETTERS && reading.organization > LIKELY_ACRONYM
    if (isAcronym) return { ...token, text: token.text.toUpperCase() }
    const opens = tokens[t - 1]?.sentence !== token.sentence
    return isName || opens ? { ...token, text: capitalised(token.text) } : token
  })
  return names > 0 ? written : undefined
}

function readingsOf(count: number, scores: Float32Array, outputs: number, heads: Heads): readonly Reading[] {
  const tags = new Float64Array(TAG_COUNT)
  return Array.from({ length: count }, (_, t) =>
    heads.read(scores, t * outputs, tags, 0)
      ? { name: 1 - tags[OUTSIDE]!, organization: tags[1 + 2 * ORGANIZATION]! }
      : { name: 0, organization: 0 },
  )
}

/** How likely a word is in an expression, over all its places. */
function meanByWord(tokens: readonly Token[], readings: readonly Reading[]): ReadonlyMap<string, number> {
  const sums = new Map<string, { sum: number; count: number }>()
  for (const [t, { text }] of tokens.entries()) {
    const entry = sums.get(text) ?? { sum: 0, count: 0 }
    entry.sum += readings[t]!.name
    entry.count++
    sums.set(text, entry)
  }
  return new Map([...sums].map(([text, { sum, count }]) => [text, sum / count]))
}

function capitalised(word: string): string {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0)
  return first.toUpperCase() + word.slice(first.length)
}
