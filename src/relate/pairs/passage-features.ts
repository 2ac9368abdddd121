import type { Reading } from '../../link/reading.js'
import { gap, type Passage } from './entity-pairs.js'
import { hashWord, mix } from './feature-set.js'

const KIND = {
  gap: 101,
  lead: 102,
  between: 103,
  bigram: 104,
  phrase: 105,
  others: 106,
  left: 107,
  leftNext: 108,
  right: 109,
  rightNext: 110,
  leftPair: 111,
  rightPair: 112,
  startsSentence: 113,
} as const

/** Words between two mentions are looked at only up to this many tokens, and as one phrase up to fewer. */
const LONGEST_BETWEEN = 12
const LONGEST_PHRASE = 5

/** Words before and after the two are looked at up to this many tokens away. */
const AROUND = 3

/** Hashes of the tokens of a document; a mention by its label, so that names are not learnt by heart. */
export function hashTokens({ document, mentions }: Reading): Int32Array {
  const hashes = new Int32Array(document.tokens.length)
  const number = hashWord('<number>')
  for (const token of document.tokens) hashes[token.index] = token.kind === 'number' ? number : hashWord(token.text)
  for (const { first, end, entity } of mentions) {
    const label = hashWord(entity.label)
    for (let at = first; at < end; at++) hashes[at] = label
  }
  return hashes
}

/** The words between and around two mentions of one sentence, and how the two stand to each other. */
export function addPassageFeatures(
  passage: Passage,
  { document, mentionAt }: Reading,
  hashes: Int32Array,
  add: (feature: number) => void,
): void {
  const { source, target } = passage
  const way = source.first < target.first ? 1 : 2
  const [left, right] = way === 1 ? [source, target] : [target, source]
  const { firstToken, endToken } = document.sentences[source.sentence]!
  const distance = gap(passage)
  add(mix(mix(KIND.gap, way), distance < 4 ? distance : distance < 7 ? 5 : distance < 12 ? 8 : 12))
  if (source.sentence < 3) add(KIND.lead)
  if (left.first === firstToken) add(mix(KIND.startsSentence, way))
  let others = 0
  let phrase = mix(KIND.phrase, way)
  let before = 0
  const to = Math.min(right.first, left.end + LONGEST_BETWEEN)
  for (let at = left.end; at < to; at++) {
    const hash = hashes[at]!
    if (mentionAt(at)) others++
    if (distance > LONGEST_BETWEEN) continue
    add(mix(mix(KIND.between, way), hash))
    if (before) add(mix(mix(mix(KIND.bigram, way), before), hash))
    phrase = mix(phrase, hash)
    before = hash
  }
  if (distance <= LONGEST_PHRASE) add(phrase)
  add(mix(mix(KIND.others, way), Math.min(3, others)))
  for (let back = 1; back <= AROUND && left.first - back >= firstToken; back++) {
    const hash = hashes[left.first - back]!
    add(mix(mix(KIND.left, way), hash))
    if (back === 1) add(mix(mix(KIND.leftNext, way), hash))
    if (back === 2) add(mix(mix(mix(KIND.leftPair, way), hash), hashes[left.first - 1]!))
  }
  for (let ahead = 0; ahead < AROUND && right.end + ahead < endToken; ahead++) {
    const hash = hashes[right.end + ahead]!
    add(mix(mix(KIND.right, way), hash))
    if (ahead === 0) add(mix(mix(KIND.rightNext, way), hash))
    if (ahead === 1) add(mix(mix(mix(KIND.rightPair, way), hashes[right.end]!), hash))
  }
}
