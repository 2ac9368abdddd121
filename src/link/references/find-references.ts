import type { Gender } from '../../refine/person-titles.js'
import type { Entity } from '../../resolve/entity.js'
import type { Reading, ReadMention } from '../reading.js'
import { isFunctionWord, isObjectPronoun } from '../roles/closed-words.js'
import { type FoundRole, findRoles } from '../roles/find-roles.js'
import { createCallings, descriptionAt } from './descriptions.js'
import type { NameGenders } from './given-name-genders.js'
import { createInView, type Saying } from './in-view.js'
import { genderOf } from './person-gender.js'
import { genderOfNoun } from './person-nouns.js'
import { isSaying, quotationsOf } from './quotations.js'

/** Words that stand for a person. */
export interface FoundReference {
  readonly entity: Entity
  /** Tokens, end exclusive. */
  readonly first: number
  readonly end: number
  readonly kind: 'pronoun' | 'description'
  /** 0–1 */
  readonly confidence: number
}

const GENDERS: ReadonlyMap<string, Gender> = /* @__PURE__ */ new Map([
  ...['he', 'him', 'his', 'himself'].map((word) => [word, 'man'] as const),
  ...['she', 'her', 'hers', 'herself'].map((word) => [word, 'woman'] as const),
])

/** What adds to a name that puts somebody into view (1). */
const WEIGHTS = { subject: 0.9, possessor: -0.15, pronounSubject: 0.5 } as const

/** The next likely must be behind by this factor; by the second, where no word says the gender of the first. */
const MARGIN = 1.25
const MARGIN_OF_UNKNOWN = 1.6

const OWNERS = /^(?:his|her)$/

/** Somebody with a name or without. */
type Who = Saying['who']

/** What it counts that somebody's gender is known and fits. */
const KNOWN_GENDER = 1.4

/** Whom a text speaks of often is rather meant: mentions to this power. */
const OFTEN = 0.25

/** Share that is right on annotated news, by what is known of the one who is meant. */
const CONFIDENCE = { alone: 0.95, first: 0.87, aloneOfUnknown: 0.78, firstOfUnknown: 0.82, description: 0.93 } as const

/**
 * Finds whom "he", "her" and "the minister" stand for. A pronoun is the person in view most whose gender fits, if no
 * other is nearly as much: not the object of a verb of his own ("X met him"), nor who speaks in a quotation, nor a
 * stranger ("a photographer"). A description is the only one whom the text has called so before.
 */
export function findReferences(reading: Reading, names: NameGenders): readonly FoundReference[] {
  const { words, document } = reading
  const people = reading.mentions.filter(({ entity }) => entity.label === 'person')
  if (people.length === 0) return []
  const allRoles = findRoles(reading)
  const roles = new Map(allRoles.map((role) => [role.person, role]))
  const rolesAt = nounsOf(allRoles)
  const quotations = quotationsOf(reading, people)
  const callings = createCallings(reading)
  const inView = createInView()
  const genders = new Map<Entity, Gender | undefined>()

  function genderOfPerson(who: Who): Gender | undefined {
    if (!isNamed(who)) return who.gender
    if (!genders.has(who)) genders.set(who, genderOf(who, names))
    return genders.get(who)
  }

  function say(who: Who, first: number, end: number, isSubject: boolean, more = 0): void {
    const { sentence } = document.tokens[first]!
    inView.add({ who, token: first, end, sentence, quotation: quotations.at(first), weight: 1 + more, isSubject })
  }

  function sayName(mention: ReadMention): void {
    callings.note(mention, roles.get(mention))
    const isSubject = isSubjectAt(mention, reading)
    const isPossessor = document.tokens[mention.end]?.kind === 'clitic'
    const more = (isSubject ? WEIGHTS.subject : 0) + (isPossessor ? WEIGHTS.possessor : 0)
    say(mention.entity, mention.first, mention.end, isSubject, more)
  }

  /** "The minister", or a stranger. */
  function sayDescription(noun: number): FoundReference | undefined {
    const description = rolesAt.has(noun) ? undefined : descriptionAt(noun, reading)
    if (!description) return undefined
    const { first } = description
    const entity = callings.whoIs(description)
    const isSubject = first === document.sentences[document.tokens[noun]!.sentence]!.firstToken
    say(entity ?? { gender: genderOfNoun(words[noun]!) }, first, noun + 1, isSubject, isSubject ? WEIGHTS.subject : 0)
    return entity && { entity, first, end: noun + 1, kind: 'description', confidence: CONFIDENCE.description }
  }

  function sayPronoun(token: number, gender: Gender): FoundReference | undefined {
    const word = words[token]!
    const { sentence } = document.tokens[token]!
    const excluded = excludedFrom(token, inView.sayings(sentence))
    const [best, second] = inView.ranked(sentence, quotations.at(token), ({ who, end }) => {
      const its = genderOfPerson(who)
      if ((its !== undefined && its !== gender) || excluded.has(who)) return 0
      // "X himself", "X and his son"
      const isBeside =
        end === token ? word.endsWith('self') : end === token - 1 && reading.word(end) === 'and' && OWNERS.test(word)
      if (isBeside) return Number.MAX_VALUE
      return (its === gender ? KNOWN_GENDER : 1) * (isNamed(who) ? who.mentions.length ** OFTEN : 1)
    })
    if (!best) return undefined
    const [who, score] = best
    const isKnown = genderOfPerson(who) === gender
    if (second && score < second[1] * (isKnown ? MARGIN : MARGIN_OF_UNKNOWN)) return undefined
    const isSubject = word === 'he' || word === 'she'
    say(who, token, token + 1, isSubject, isSubject ? WEIGHTS.pronounSubject : 0)
    if (!isNamed(who)) return undefined
    const confidence = isKnown
      ? CONFIDENCE[second ? 'first' : 'alone']
      : CONFIDENCE[second ? 'firstOfUnknown' : 'aloneOfUnknown']
    return { entity: who, first: token, end: token + 1, kind: 'pronoun', confidence }
  }

  /** Who cannot be meant by a pronoun. */
  function excludedFrom(token: number, sayings: readonly Saying[]): ReadonlySet<Who> {
    const excluded = new Set<Who>()
    const speaker = quotations.speakerOf(quotations.at(token))
    if (speaker) excluded.add(speaker)
    if (!isObjectPronoun(words[token]!, reading.word(token + 1))) return excluded
    const { sentence } = document.tokens[token]!
    for (let at = sayings.length - 1; at >= 0 && sayings[at]!.sentence === sentence; at--) {
      const { who, end, isSubject } = sayings[at]!
      if (isSubject && inOneClause(end, token, reading)) excluded.add(who)
    }
    return excluded
  }

  const found: FoundReference[] = []
  let next = 0
  for (let token = 0; token < words.length; token++) {
    while (next < people.length && people[next]!.first <= token) sayName(people[next++]!)
    if (reading.mentionAt(token)) continue
    const gender = GENDERS.get(words[token]!)
    const reference = gender === undefined ? sayDescription(token) : sayPronoun(token, gender)
    if (reference) found.push(reference)
  }
  return found
}

function isNamed(who: Who): who is Entity {
  return 'mentions' in who
}

/** The tokens of role nouns that stand beside a name. */
function nounsOf(roles: readonly FoundRole[]): ReadonlySet<number> {
  const nouns = new Set<number>()
  for (const { phrase } of roles) for (let at = phrase.first; at <= phrase.noun; at++) nouns.add(at)
  return nouns
}

function isSubjectAt({ first, end, sentence }: ReadMention, { document, word }: Reading): boolean {
  if (document.tokens[end]?.kind === 'clitic') return false
  return first === document.sentences[sentence]!.firstToken || isVerb(word(end)) || isSaying(word(first - 1))
}

/** Whether a word looks like the verb of the name before it. */
function isVerb(word: string): boolean {
  if (/^(?:is|was|has|had|will|would|can|could|may|might|does|did|also|who)$/.test(word) || isSaying(word)) return true
  return !isFunctionWord(word) && /(?:ed|[^s]s)$/.test(word)
}

const CLAUSE = /^(?:[,;:]|that|who|which|when|while|because|but|and|if|after|before|as)$/

function inOneClause(from: number, to: number, { word }: Reading): boolean {
  for (let at = from; at < to; at++) if (CLAUSE.test(word(at))) return false
  return true
}
