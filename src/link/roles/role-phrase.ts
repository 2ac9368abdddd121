import type { Reading, ReadMention } from '../reading.js'
import { isDeterminer, isFunctionWord } from './closed-words.js'
import { type RoleTie, readAfter } from './role-tail.js'
import { isModifier, isNeutral, type RoleKind, roleEndingAt, roleKind } from './role-words.js'

/** A noun phrase about what somebody is: "the British Foreign Secretary", "head of the Red Cross". Token indexes. */
export interface RolePhrase {
  /** First token, an article not counted. */
  readonly first: number
  /** Token of the role noun itself. */
  readonly noun: number
  /** One past its last token. */
  readonly end: number
  readonly kind: RoleKind
  readonly ties: readonly RoleTie[]
  /** An article, a possessive or the start of the sentence stands before it, or it begins with one ("Norway's"). */
  readonly opened: boolean
  /** The role is over ("former", "ex-", "late"). */
  readonly past: boolean
}

/** The longest part before the noun, in tokens. */
const LONGEST_BEFORE = 8

/** The role phrase around the noun at a token, or `undefined` if there is no role noun outside of a name. */
export function rolePhraseAt(noun: number, reading: Reading): RolePhrase | undefined {
  const { word, mentionAt, document } = reading
  if (mentionAt(noun)) return undefined
  const { sentence } = document.tokens[noun]!
  const { firstToken, endToken } = document.sentences[sentence]!
  const role = roleEndingAt((places) => (noun - places < firstToken ? '' : word(noun - places)))
  if (!role) return undefined
  const next = word(noun + 1)
  // "chief executive", "police officer": the noun of the phrase comes later.
  if (noun + 1 < endToken && !mentionAt(noun + 1) && goesOn(noun + 1, reading)) return undefined
  const ties: RoleTie[] = []
  const first = readBefore(noun, role.length, Math.max(firstToken, noun - LONGEST_BEFORE), reading, ties)
  let end = noun + 1
  for (let round = 0; round < 2; round++) {
    const after = readAfter(end, endToken, reading, ties)
    if (after === end) break
    end = after
  }
  const before = word(first - 1)
  return {
    first,
    noun,
    end: next === "'s" || next === '’s' ? noun + 1 : end,
    kind: stateKind(first, noun, reading) ?? role.kind,
    ties,
    opened: first === firstToken || isDeterminer(before) || isPossessive(mentionAt(first), reading),
    past: /^(?:former|ex|late)$/.test(word(first)) || isPast(first, noun, reading),
  }
}

/** Walks back over the words before the noun that belong to it, and notes the names among them. */
function readBefore(noun: number, length: number, limit: number, reading: Reading, ties: RoleTie[]): number {
  const { word, form, mentionAt, document } = reading
  let first = noun - length + 1
  let direct = true
  while (first - 1 >= limit) {
    const at = first - 1
    const mention = mentionAt(at)
    const { kind } = document.tokens[at]!
    if (mention) {
      if (mention.entity.label === 'person' || mention.entity.label === 'date' || mention.first < limit) break
      if (cutsToken(mention, reading)) break
      ties.push({ mention, by: 'before', direct })
      if (mention.entity.label !== 'group') direct = false
      first = mention.first
    } else if (kind === 'clitic') {
      const owner = mentionAt(at - 1)
      // "the union's general secretary", "the Commission's president"
      const isNoun = !owner && at - 1 > limit && isNounLike(at - 1, reading) && isDeterminer(word(at - 2))
      if (isNoun) {
        first = at - 1
        break
      }
      if (!owner || owner.entity.label === 'person') break
      first = at
    } else if (isAccusation(word(at)) && !isDeterminer(word(at - 1))) {
      // "the accused general X", but not "it accused General X".
      break
    } else if (kind === 'word' && !isFunctionWord(word(at)) && (isModifier(word(at)) || /^\p{Lu}/u.test(form(at)))) {
      if (!isNeutral(word(at))) direct = false
      first = at
    } else if (word(at) === 'and' && first < noun && at > limit && areCapital(at, reading)) {
      direct = false
      first = at - 1
    } else if (kind === 'word' && (leadsOn(at, limit, reading) || isInAside(at, limit, reading))) {
      direct = false
      first = at
    } else break
  }
  return first
}

function isAccusation(word: string): boolean {
  return /^(?:accused|convicted|jailed|imprisoned|retired)$/.test(word)
}

function isNounLike(at: number, { word, document }: Reading): boolean {
  return document.tokens[at]!.kind === 'word' && !isFunctionWord(word(at))
}

/** "Culture and Sports Minister", "Finance Minister and Deputy Prime Minister": no name stands before the "and". */
function areCapital(and: number, { form, word, mentionAt }: Reading): boolean {
  if (mentionAt(and - 1) || isFunctionWord(word(and - 1))) return false
  return /^\p{Lu}\p{Ll}/u.test(form(and - 1)) && /^\p{Lu}\p{Ll}/u.test(form(and + 1))
}

function isPossessive(mention: ReadMention | undefined, { document }: Reading): boolean {
  return mention !== undefined && document.tokens[mention.end]?.kind === 'clitic'
}

/** "US" of "US-based": a name inside of a longer word says nothing about the role. */
function cutsToken({ mention, end }: ReadMention, { document }: Reading): boolean {
  return document.tokens[end - 1]!.end > mention.end
}

/**
 * Whether a noun stands between a name or an article and the role noun ("EU foreign policy chief", "its country
 * director"): only such words are passed.
 */
function leadsOn(from: number, limit: number, { word, mentionAt, document }: Reading): boolean {
  const isPlain = !isFunctionWord(word(from)) && !/(?:ed|ing|ly)$/.test(word(from))
  if (isPlain && isDeterminer(word(from - 1))) return true
  // "Peruvian court jails former minister X"
  let mayBeVerb = false
  for (let at = from; at >= limit && at > from - 3; at--) {
    const mention = mentionAt(at)
    if (mention) return isNameBefore(mention) && (mention.entity.label !== 'group' || !mayBeVerb)
    const { kind } = document.tokens[at]!
    if (kind === 'clitic') return mentionAt(at - 1) !== undefined
    if (kind !== 'word' || isFunctionWord(word(at)) || /(?:ed|ly)$/.test(word(at)) || roleKind(word(at))) return false
    mayBeVerb ||= /[^s]s$/.test(word(at))
  }
  return false
}

/** "X, the straight-talking former head": nothing but words stands between the role and the article behind a comma. */
function isInAside(from: number, limit: number, { word, mentionAt, document }: Reading): boolean {
  for (let at = from; at > limit; at--) {
    if (isDeterminer(word(at))) return at < from && /^[,(]$/.test(word(at - 1)) && isPersonAt(at - 2, mentionAt)
    if (document.tokens[at]!.kind !== 'word' || isFunctionWord(word(at)) || mentionAt(at)) return false
  }
  return false
}

function isPersonAt(at: number, mentionAt: Reading['mentionAt']): boolean {
  return mentionAt(at)?.entity.label === 'person'
}

/** Organizations, places, and peoples as adjectives ("Chinese foreign ministry spokesman"), not "Hispanics view President X". */
function isNameBefore({ entity, mention }: ReadMention): boolean {
  if (entity.label === 'group') return !mention.text.endsWith('s')
  return entity.label === 'organization' || entity.label === 'place'
}

/** Whether a word goes on with the noun before it ("chief executive", "police officer"). */
function goesOn(at: number, { word, document }: Reading): boolean {
  const token = document.tokens[at]!
  return token.kind === 'word' && roleEndingAt((places) => (places === 0 ? word(at) : '')) !== undefined
}

/** "Secretary of State" is a minister, "Deputy Assistant Secretary of State" is not. */
function stateKind(first: number, noun: number, { word }: Reading): RoleKind | undefined {
  const isOne = word(noun) === 'secretary' && word(noun + 1) === 'of' && word(noun + 2) === 'state'
  for (let at = first; at < noun; at++) {
    if (/^(?:deputy|assistant|vice|junior|parliamentary|under-?)$/.test(word(at))) return isOne ? 'official' : undefined
  }
  return isOne ? 'minister' : undefined
}

function isPast(first: number, noun: number, { word }: Reading): boolean {
  for (let at = first; at < noun; at++) if (/^(?:former|ex-.*|late|then-.*)$/.test(word(at))) return true
  return false
}
