import type { Reading, ReadMention } from '../reading.js'
import { isTail, openingOf } from './closed-words.js'
import { type RolePhrase, rolePhraseAt } from './role-phrase.js'
import { type RoleTie, readAfter } from './role-tail.js'
import { roleKind } from './role-words.js'

/** A person and a phrase that says what he or she is. */
export interface FoundRole {
  readonly person: ReadMention
  readonly phrase: RolePhrase
  /** How the two stand: "Chancellor X", "X, the chancellor,", "The chancellor, X,", "X is the chancellor". */
  readonly how: 'title' | 'apposition' | 'before' | 'verb'
}

const BEING: ReadonlySet<string> = /* @__PURE__ */ new Set(['is', 'was', 'became', 'becomes', 'remains', 'remained'])
/** By which somebody is made what he is: "was elected mayor", "has been named as chairman". */
const MAKING = /^(?:elected|re-elected|reelected|appointed|reappointed|named)$/
/** With "as": somebody is what he serves as. */
const SERVING = /^(?:serves|served|acts|acted|works|worked)$/
/** Between the parts of "is currently the", "also serves as", "has long served as". */
const ADVERB = /^(?:currently|now|also|still|then|previously|formerly|once|later|long)$/

/** Ranks and forms of address that stand between a role and a name ("army chief Gen. X"). */
const RANK =
  /^(?:mr|mrs|ms|dr|prof|sir|dame|lord|lady|gen|adm|brig|cmdr|lt|col|maj|capt|sgt|rep|sen|gov|rev)\.?$|^(?:general|admiral|vice|rear|commodore|commander|colonel|major|captain|marshal|lieutenant|brigadier|sheikh|imam|mullah|prince|princess|justice|judge|senator)$/
const LONGEST_TITLE = 3

/** Behind a role with its article these name a speaker, and no apposition: "he met X, the minister said". */
const SAYING: ReadonlySet<string> = /* @__PURE__ */ new Set(['said', 'says'])

/** What was found in the last reading: several stages in a row look at the same one. */
let last: { readonly reading: Reading; readonly roles: readonly FoundRole[] } | undefined

/** Every role phrase of a text that is tied to the name of a person. Looks at each role noun once. */
export function findRoles(reading: Reading): readonly FoundRole[] {
  if (last?.reading !== reading) {
    // A reading of the same words only has more facts about the same mentions.
    const roles = last?.reading.words === reading.words ? sameRoles(last, reading) : lookForRoles(reading)
    last = { reading, roles }
  }
  return last.roles
}

function sameRoles(before: NonNullable<typeof last>, { mentions }: Reading): readonly FoundRole[] {
  const now = new Map(before.reading.mentions.map((mention, index) => [mention, mentions[index]!]))
  return before.roles.map((role) => ({
    ...role,
    person: now.get(role.person)!,
    phrase: {
      ...role.phrase,
      ties: role.phrase.ties.map((tie) => ({ ...tie, mention: now.get(tie.mention)! })),
    },
  }))
}

function lookForRoles(reading: Reading): readonly FoundRole[] {
  const roles: FoundRole[] = []
  if (!reading.mentions.some(({ entity }) => entity.label === 'person')) return roles
  const { words } = reading
  for (let at = 0; at < words.length; at++) {
    if (roleKind(words[at]!) === undefined) continue
    const phrase = rolePhraseAt(at, reading)
    const role = phrase && (tie(phrase, reading) ?? andRole(phrase, roles.at(-1), reading))
    if (role) roles.push(role)
  }
  return roles
}

/** "X, winner of the prize and founder of Y": a phrase joined to the one before it is about the same person. */
function andRole(phrase: RolePhrase, before: FoundRole | undefined, reading: Reading): FoundRole | undefined {
  const opening = openingOf(phrase.first, reading.word)
  const isJoined = before?.phrase.end === opening - 1 && reading.word(opening - 1) === 'and'
  if (!isJoined || (before.how !== 'apposition' && before.how !== 'verb')) return undefined
  return closes(phrase.end, reading) || isTail(reading.word(phrase.end)) ? { ...before, phrase } : undefined
}

/** The person that a phrase is about. */
function tie(phrase: RolePhrase, reading: Reading): FoundRole | undefined {
  const { first, noun, end } = phrase
  const next = personFrom(end, reading)
  if (next) return { person: next, phrase: withTail(phrase, next, reading), how: 'title' }
  const opening = openingOf(first, reading.word)
  if (sentenceOf(opening - 1, reading) === sentenceOf(noun, reading)) {
    const before = reading.word(opening - 1)
    const isAttribution = opening < first && SAYING.has(reading.word(end))
    const goesOn = isTail(reading.word(end)) && (reading.word(opening) !== 'the' || isDate(end + 1, reading))
    const isClosed = closes(end, reading) || goesOn
    if ((before === ',' || before === '(') && isClosed && !isAttribution) {
      const person = personBefore(isAge(opening - 2, reading) ? opening - 3 : opening - 1, reading)
      if (person) return { person, phrase, how: 'apposition' }
    }
    const verb = verbBefore(opening, reading)
    if (verb !== undefined) {
      const relative = reading.word(verb - 1) === 'who' ? (reading.word(verb - 2) === ',' ? 2 : 1) : 0
      const person = personBefore(verb - relative, reading)
      if (person) return { person, phrase: withoutVerb(phrase, reading), how: 'verb' }
    }
  }
  if (phrase.opened && reading.word(end) === ',') {
    const person = personFrom(end + 1, reading)
    const isApposed = reading.word(opening - 1) === ',' && personBefore(opening - 1, reading) !== undefined
    // "the mayor, X of the Greens, said"
    const isClosed = person && (closes(person.end, reading) || reading.word(person.end) === 'of')
    if (person && isClosed && !isApposed) {
      return { person, phrase, how: 'before' }
    }
  }
  return undefined
}

/** Where the verb begins that ends before a role ("is", "was", "has been appointed as", "serves as"), or `undefined`. */
function verbBefore(opening: number, { word }: Reading): number | undefined {
  const beforeAdverb = (at: number): number => (ADVERB.test(word(at)) ? at - 1 : at)
  // "elected mayor": the phrase may begin with what belongs to the verb.
  let at = MAKING.test(word(opening)) ? opening : beforeAdverb(opening - 1)
  if (word(at) === 'as' && SERVING.test(word(at - 1))) {
    const auxiliary = beforeAdverb(at - 2)
    return /^(?:has|had|have)$/.test(word(auxiliary)) ? auxiliary : auxiliary + 1
  }
  if (word(at) === 'as' && MAKING.test(word(at - 1))) at--
  if (!MAKING.test(word(at))) return BEING.has(word(at)) ? at : undefined
  at = beforeAdverb(at - 1)
  if (word(at) === 'been') at--
  return /^(?:is|was|has|had|have)$/.test(word(at)) ? at : undefined
}

function withoutVerb(phrase: RolePhrase, { word }: Reading): RolePhrase {
  return MAKING.test(word(phrase.first)) ? { ...phrase, first: phrase.first + 1 } : phrase
}

/** "Prime Minister X of Y": what follows the name belongs to the role, though not to its span. */
function withTail(phrase: RolePhrase, person: ReadMention, reading: Reading): RolePhrase {
  if (reading.word(person.end) !== 'of') return phrase
  const ties: RoleTie[] = []
  readAfter(person.end, reading.document.sentences[person.sentence]!.endToken, reading, ties)
  return ties.length === 0 ? phrase : { ...phrase, ties: [...phrase.ties, ...ties] }
}

function personAt(token: number, { mentionAt }: Reading): ReadMention | undefined {
  const mention = mentionAt(token)
  return mention?.entity.label === 'person' ? mention : undefined
}

/** The person whose name begins at a token, behind a title perhaps ("Gen. X"). */
function personFrom(token: number, reading: Reading): ReadMention | undefined {
  let at = token
  while (at < token + LONGEST_TITLE && !reading.mentionAt(at) && RANK.test(reading.word(at))) at++
  const person = personAt(at, reading)
  return person?.first === at ? person : undefined
}

/** The person whose name ends just before a token. */
function personBefore(token: number, reading: Reading): ReadMention | undefined {
  return token > 0 ? personAt(token - 1, reading) : undefined
}

/** "X, 34, a teacher" */
function isAge(at: number, { word, document }: Reading): boolean {
  return document.tokens[at]?.kind === 'number' && word(at - 1) === ','
}

function isDate(at: number, { mentionAt }: Reading): boolean {
  return mentionAt(at)?.entity.label === 'date'
}

/** Whether an apposition is closed at a token: by a mark, "who", or the end of the sentence. */
function closes(at: number, { word, document }: Reading): boolean {
  const token = document.tokens[at]
  if (!token || token.sentence !== document.tokens[at - 1]!.sentence) return true
  return /^(?:[,.;:()—–]|--|-|who|and|said|says)$/.test(word(at))
}

function sentenceOf(token: number, { document }: Reading): number | undefined {
  return document.tokens[token]?.sentence
}
