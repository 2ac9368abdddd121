import type { Reading, ReadMention } from '../../link/reading.js'
import { behindArticle, isDeterminer, isFunctionWord } from '../../link/roles/closed-words.js'
import { isDescriptor } from '../../link/roles/role-words.js'
import type { Extent } from '../extents.js'
import { clauseNamesOf } from './clause-names.js'
import { type Subjects, subjectFinder } from './clause-subjects.js'
import { timeFinder } from './clause-time.js'
import { CLAUSE_ENDS } from './clause-words.js'
import { collectivesOf } from './collectives.js'
import { countedNamesOf } from './counted-names.js'
import { roleFollows } from './role-follows.js'
import { isAdverb } from './verb-group.js'

/** In tokens: no place is looked for further away, and no clause is followed further. */
const REACH = 12
const LONGEST_CLAUSE = 60
/** Words between a verb and the name behind what it is. */
const LONGEST_DESCRIPTION = 8
/** Where somebody works, lives or stands in arms. */
const SITE =
  /^(?:offices?|headquarters|homes?|houses?|residence|compound|bases?|embassy|consulate|premises|newsroom|mansion|villa|apartment|positions?|targets?|strongholds?|hideouts?|depots?|facilit(?:y|ies)|infrastructure|camps?|outposts?|installations?|convoys?|sites?|airfields?|warehouses?)$/
/** Before the place of an event. */
const PLACE_WORDS = /^(?:in|at|near|outside)$/
/** Before what else is told; a place further on is a part of that. */
const OTHER_PREPOSITIONS = /^(?:of|for|to|on|with|from|by|that|about|over|against|into|as)$/

/** Finds subjects and objects beside verbs by the names of a document. */
export interface Clauses extends Subjects {
  /** The names that begin at a token, after an article or a number perhaps: several if they are joined by "and". */
  objects(from: number): readonly Extent[]
  /** The name whose people stand at a token: "Israeli forces", "two members of the union". */
  actsThrough(from: number): readonly Extent[]
  /** Whose office or home stands at a token: "the offices of X", "X's home". */
  siteOf(from: number): readonly Extent[]
  /** One past the last token of the clause that goes on at a token. */
  clauseEnd(from: number): number
  /**
   * The place that the clause names with "in", "at" or "near" from a token on.
   * @param near not behind another preposition ("accused X of hiding money in Y")
   */
  place(from: number, end: number, near: boolean): ReadMention | undefined
  /** The date of a verb group: inside its clause, or right before it. */
  time(first: number, end: number, clauseEnd: number): ReadMention | undefined
}

/** Indexes the names of a document by where they begin and end. */
export function clausesOf(extents: readonly Extent[], reading: Reading): Clauses {
  const { word, mentionAt, document } = reading
  const { tokens, sentences } = document
  const names = clauseNamesOf(extents, reading)
  const { startingAt, sentenceOf, isDate, isCount } = names
  const collectives = collectivesOf(names, reading)
  const counted = countedNamesOf(names, reading)

  /** "the two Frenchmen" */
  function countedPeople(from: number): Extent | undefined {
    const extent = isCount(from) ? startingAt(from + 1) : undefined
    return extent?.mention.entity.label === 'group' ? extent : undefined
  }

  /** "bought Austrian shell maker X", "sued the oil giant X": an organization behind what it is. */
  function described(from: number): Extent | undefined {
    for (let at = from; at < from + LONGEST_DESCRIPTION; at++) {
      const extent = startingAt(at)
      if (extent?.mention.entity.label === 'organization') return isDescriptor(word(at - 1)) ? extent : undefined
      if (extent && extent.mention.entity.label !== 'group' && tokens[extent.end]?.kind !== 'clitic') return undefined
      const isWord = tokens[at]?.kind === 'word' || tokens[at]?.kind === 'clitic'
      if (!isWord || (isFunctionWord(word(at)) && word(at) !== 'and')) return undefined
    }
    return undefined
  }

  /** "met China's Xi Jinping": the person behind a possessive. */
  function ownedPerson({ end, mention }: Extent): Extent | undefined {
    const isOwner = tokens[end]?.kind === 'clitic' && mention.entity.label !== 'person'
    const owned = isOwner ? startingAt(end + 1) : undefined
    return owned?.mention.entity.label === 'person' ? owned : undefined
  }

  function objects(from: number): readonly Extent[] {
    if (word(from) === 'both') return objects(from + 1)
    const listed = counted.startingAt(word(from) === 'the' ? from + 1 : from)
    if (listed.length > 0) return listed
    const next = behindArticle(from, word)
    const named = described(next) ?? startingAt(from) ?? startingAt(next) ?? countedPeople(next)
    const first = named && (ownedPerson(named) ?? named)
    if (!first || first.mention.sentence !== sentenceOf(from - 1) || !standsAlone(first)) return []
    const found = [first]
    for (let last = first; ; ) {
      const at = behindArticle(last.end + 1, word)
      const next = word(last.end) === 'and' ? startingAt(at) : undefined
      if (!next || next.mention.entity.label !== first.mention.entity.label || !standsAlone(next)) return found
      found.push(next)
      last = next
    }
  }

  function actsThrough(from: number): readonly Extent[] {
    const extent = collectives.startingAt(behindArticle(from, word))
    return extent?.mention.sentence === sentenceOf(from - 1) ? [extent] : []
  }

  function siteOf(from: number): readonly Extent[] {
    const first = behindArticle(from, word)
    const named = startingAt(first)
    if (named) {
      const at = tokens[named.end]?.kind === 'clitic' ? named.end + 1 : named.end
      return SITE.test(word(at)) || SITE.test(word(at + 1)) ? [named] : []
    }
    const site = SITE.test(word(first)) ? first : first + 1
    return SITE.test(word(site)) && word(site + 1) === 'of' ? objects(site + 2) : []
  }

  /** Whether no noun goes on with a name ("visited Iran's south", "attacked the Hamas office"). */
  function standsAlone({ first, end, mention }: Extent): boolean {
    const token = tokens[end]
    if (!token || token.sentence !== mention.sentence) return true
    if (token.kind === 'clitic') return false
    if (token.kind !== 'word') return true
    const next = mentionAt(end)
    if (next) return next.entity.label === 'date' && mention.entity.label !== 'group'
    if (isFunctionWord(word(end)) || isAdverb(word(end))) return true
    // "arrested Omar trying to flee", but not "the Omar lawsuit".
    const isAlone = !isDeterminer(word(first - 1)) && token.text === token.text.toLowerCase()
    return mention.entity.label === 'person' && isAlone
  }

  function clauseEnd(from: number): number {
    const limit = Math.min(from + LONGEST_CLAUSE, sentences[sentenceOf(from - 1)]!.endToken)
    for (let at = from; at < limit; at++) {
      if (CLAUSE_ENDS.has(word(at)) && !isListAnd(at) && !isAsRole(at)) return at
      if (word(at) === ',' && !isPlaceComma(at) && !isDateComma(at)) return at
    }
    return limit
  }

  /** "replaced X as chief executive in 2021": what somebody is ends no clause. */
  function isAsRole(at: number): boolean {
    return word(at) === 'as' && roleFollows(at + 1, reading)
  }

  /** "A and B": an "and" between two names does not end the clause. */
  function isListAnd(at: number): boolean {
    const before = word(at) === 'and' ? mentionAt(at - 1) : undefined
    return before !== undefined && mentionAt(at + 1)?.entity.label === before.entity.label
  }

  function isPlaceComma(at: number): boolean {
    return mentionAt(at - 1)?.entity.label === 'place' && mentionAt(at + 1)?.entity.label === 'place'
  }

  /** "arrested on Friday, in Paris", but not "who was elected in 2022, spoke in Paris". */
  function isDateComma(at: number): boolean {
    return isDate(at + 1) || (isDate(at - 1) && PLACE_WORDS.test(word(at + 1)))
  }

  function place(from: number, end: number, near: boolean): ReadMention | undefined {
    for (let at = from; at < Math.min(end, from + REACH); at++) {
      if (PLACE_WORDS.test(word(at))) {
        const extent = startingAt(at + 1) ?? (isDeterminer(word(at + 1)) ? startingAt(at + 2) : undefined)
        if (extent && extent.mention.entity.label === 'place' && standsAlone(extent)) return extent.mention
      } else if (near && OTHER_PREPOSITIONS.test(word(at)) && !isDate(at + 1)) return undefined
    }
    return undefined
  }

  const subjects = subjectFinder(names, collectives, counted, reading)
  return { ...subjects, objects, actsThrough, siteOf, clauseEnd, place, time: timeFinder(reading) }
}
