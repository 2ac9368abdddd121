import type { Document } from '../../document/document.js'
import { abbreviationKind } from '../../tokenize/abbreviations.js'
import type { TokenRange } from '../name-span.js'
import { surfaceFeatures } from '../surface-features.js'
import { mayBeName } from './name-spans.js'
import type { Tags } from './tags.js'

/** How many of the last letters of a word are told. */
const SUFFIX = 3

/** What tells a name and its label: its words, their tags, and the words around them. */
export function spanFeatures(document: Document, range: TokenRange, tags: Tags): string[] {
  const { tokens, sentences } = document
  const { first, last } = range
  const { firstToken, endToken } = sentences[tokens[first]!.sentence]!
  const word = (at: number): string => (at < firstToken || at >= endToken ? '' : tokens[at]!.text.toLowerCase())
  const tag = (at: number): string => (at < firstToken || at >= endToken ? '' : tags[at]!)
  const features = surfaceFeatures(document, range)
  const lastWord = word(last)
  features.push(
    `suffix=${lastWord.slice(-SUFFIX)}`,
    `prev=${word(first - 1)}`,
    `next=${word(last + 1)}`,
    `tags=${tag(first)}-${tag(last)}`,
    `around=${tag(first - 1)}-${tag(last + 1)}`,
  )
  if (isTitle(tokens[first]!.text)) features.push('opensWithTitle')
  if (first > firstToken && isTitle(tokens[first - 1]!.text)) features.push('afterTitle')
  if (first === last) features.push(`word=${lastWord}`)
  else features.push(`first=${word(first)}`, `second=${word(first + 1)}`, `last=${lastWord}`)
  if (first > firstToken && mayBeName(tokens[first - 1]!, tag(first - 1))) features.push('cutsLeft')
  if (last + 1 < endToken && mayBeName(tokens[last + 1]!, tag(last + 1))) features.push('cutsRight')
  for (let at = first + 1; at < last; at++) {
    features.push(`inner=${mayBeName(tokens[at]!, tag(at)) ? 'name' : word(at)}`)
  }
  return features
}

/** "Mr.", "Gen", "Sen.": an abbreviation that stands before a name. */
function isTitle(word: string): boolean {
  return abbreviationKind(word.endsWith('.') ? word.slice(0, -1) : word) === 'forward'
}
