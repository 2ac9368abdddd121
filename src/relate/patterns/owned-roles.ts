import { contains } from '../../document/span.js'
import type { Reading, ReadMention } from '../../link/reading.js'
import { isFunctionWord, openingOf } from '../../link/roles/closed-words.js'
import type { FoundRole } from '../../link/roles/find-roles.js'
import { isDescriptor, type RoleKind } from '../../link/roles/role-words.js'
import { evidenceOf, relationToWhole } from './role-relations.js'
import type { Stated } from './stated.js'

/** Other roles ("its candidate") are too often those of something that is not named. */
const LEADING: ReadonlySet<RoleKind> = /* @__PURE__ */ new Set(['ruler', 'head', 'spokesperson', 'founder', 'coach'])

/** Of these relations the share that is right. */
const CONFIDENCE = 0.85

/**
 * "Kenya Power sued. Its chairman, X, said": the role is one of the organization that the sentence is about, or else
 * the one before it.
 */
export function* ownedRoles(roles: readonly FoundRole[], reading: Reading): Iterable<Stated> {
  for (const role of roles) {
    const { person, phrase } = role
    if (phrase.ties.length > 0 || reading.word(phrase.first - 1) !== 'its') continue
    const type = LEADING.has(phrase.kind) ? relationToWhole(phrase.kind) : undefined
    const owner = type && ownerOf(phrase.first - 1, person.sentence, reading)
    if (!owner) continue
    const evidence = evidenceOf(role, reading.document)
    yield { type, source: person.entity, target: owner.entity, confidence: CONFIDENCE, evidence }
  }
}

/** Whose "its" is that stands at a token: of the name right before it ("X and its chairman"), or of the topic. */
function ownerOf(its: number, sentence: number, reading: Reading): ReadMention | undefined {
  const beside = /^(?:,|and|\()$/.test(reading.word(its - 1)) ? reading.mentionAt(its - 2) : undefined
  if (beside) return beside.entity.label === 'organization' ? beside : undefined
  return topicOf(sentence, its, reading) ?? topicOf(sentence - 1, Number.POSITIVE_INFINITY, reading)
}

/** What stands before a name that is no subject: "in a filing with the X, Y said". */
const PREPOSITION =
  /^(?:of|from|in|at|by|for|with|to|between|including|against|on|about|than|like|near|into|under|over|after)$/

/** Words between a nationality and the organization that it goes with. */
const LONGEST_DESCRIPTION = 5

/** Of a sentence no more tokens are looked at. */
const REACH = 60

/** The organization that a sentence names first as a subject may be, before any place or people, up to a token. */
function topicOf(sentence: number, before: number, reading: Reading): ReadMention | undefined {
  const { document, mentionAt, word } = reading
  const span = document.sentences[sentence]
  if (!span) return undefined
  const end = Math.min(before, span.endToken, span.firstToken + REACH)
  for (let at = span.firstToken; at < end; at++) {
    const mention = mentionAt(at)
    if (mention?.first !== at || !/^(?:organization|place|group)$/.test(mention.entity.label)) continue
    if (span.dateline && contains(span.dateline, mention.mention)) continue
    if (PREPOSITION.test(word(openingOf(at, word) - 1)) || describes(mention, reading)) continue
    return mention.entity.label === 'organization' ? mention : undefined
  }
  return undefined
}

/** "Danish shipping giant Maersk": the nationality goes with the organization. */
function describes({ entity, end }: ReadMention, { mentionAt, word }: Reading): boolean {
  if (entity.label !== 'group') return false
  for (let at = end; at < end + LONGEST_DESCRIPTION && !isFunctionWord(word(at)); at++) {
    const next = mentionAt(at)
    if (next) return next.entity.label === 'organization' && isDescriptor(word(at - 1))
  }
  return false
}
