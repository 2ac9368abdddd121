import type { Reading, ReadMention } from '../../link/reading.js'
import { isDeterminer, isFunctionWord } from '../../link/roles/closed-words.js'
import type { Extent } from '../extents.js'
import { timeFinder } from './clause-time.js'
import { CLAUSE_ENDS, CLAUSE_OPENERS, COLLECTIVES, COUNTS, PRONOUNS } from './clause-words.js'
import { isAdverb } from './verb-group.js'

/** In tokens: no place is looked for further away, and no clause is followed further. */
const REACH = 12
const LONGEST_CLAUSE = 60
const LONGEST_ASIDE = 16

/** Finds subjects and objects beside verbs by the names of a document. */
export interface Clauses {
  /** The names that are the subject of a verb group that begins at a token: several if they are joined by "and". */
  subjects(first: number): readonly Extent[]
  /** Whether a noun or a pronoun, of whatever kind, stands before a verb group: "fired adviser X" has none. */
  hasSubject(first: number): boolean
  /** The names that begin at a token, after an article or a number perhaps: several if they are joined by "and". */
  objects(from: number): readonly Extent[]
  /** One past the last token of the clause that goes on at a token. */
  clauseEnd(from: number): number
  /** The place that the clause names with "in", "at" or "near" from a token on. */
  place(from: number, end: number): ReadMention | undefined
  /** The date of a verb group: inside its clause, or right before it. */
  time(first: number, end: number, clauseEnd: number): ReadMention | undefined
}

/** Indexes the names of a document by where they begin and end. */
export function clausesOf(extents: readonly Extent[], reading: Reading): Clauses {
  const { word, mentionAt, document } = reading
  const { tokens, sentences } = document
  const endingAt = new Map(extents.map((extent) => [extent.end, extent]))
  const startingAt = new Map(extents.map((extent) => [extent.first, extent]))
  const sentenceOf = (token: number): number => tokens[token]?.sentence ?? -1

  const isDate = (token: number): boolean => mentionAt(token)?.entity.label === 'date'

  /** Steps back over adverbs, dates with their preposition, "who" and "which". */
  function beforeVerb(first: number): number {
    const { firstToken } = sentences[sentenceOf(first)]!
    let at = first
    while (at > firstToken) {
      const text = word(at - 1)
      if (isAdverb(text)) at--
      else if (isDate(at - 1)) {
        at = mentionAt(at - 1)!.first
        if (/^(?:on|in|late|early)$/.test(word(at - 1))) at--
      } else if ((text === 'who' || text === 'which') && at === first) {
        at--
        if (word(at - 1) === ',') at--
      } else break
    }
    return at
  }

  /** "Israeli forces": the name before a collective noun. */
  function collective(end: number): Extent | undefined {
    let at = end
    while (at > end - 3 && COLLECTIVES.has(word(at - 1)) && !mentionAt(at - 1)) at--
    const extent = at < end ? endingAt.get(at) : undefined
    return extent && extent.mention.entity.label !== 'person' ? extent : undefined
  }

  /** "X, a lawyer from Lima, resigned", "X (54) resigned", "her brother, X, resigned": the name before an aside, or in it. */
  function beforeAside(end: number): Extent | undefined {
    const closing = word(end - 1)
    if (closing !== ',' && closing !== ')') return undefined
    const opening = closing === ',' ? ',' : '('
    const inside = endingAt.get(end - 1)
    if (inside?.mention.entity.label === 'person' && word(inside.first - 1) === opening) return inside
    const { firstToken } = sentences[sentenceOf(end - 1)]!
    for (let at = end - 2; at > Math.max(firstToken, end - LONGEST_ASIDE); at--) {
      const extent = word(at) === opening ? endingAt.get(at) : undefined
      if (extent && opensClause(extent.first)) return extent
    }
    return undefined
  }

  /** Whether a noun phrase that begins at a token can be the subject of what follows it. */
  function opensClause(first: number): boolean {
    const counted = isCount(first - 1) ? first - 1 : first
    const at = isDeterminer(word(counted - 1)) ? counted - 1 : counted
    if (at <= 0 || sentenceOf(at - 1) !== sentenceOf(first)) return true
    if (isDate(at - 1)) return true
    const before = word(at - 1)
    if (before === 'and' || before === 'or') return !endsPhraseOfPreposition(at - 1)
    return CLAUSE_OPENERS.has(before)
  }

  /** "officials from Iran and Russia said": what is joined by "and" belongs to the preposition before it. */
  function endsPhraseOfPreposition(end: number): boolean {
    const extent = endingAt.get(end)
    return extent !== undefined && followsPreposition(extent)
  }

  function followsPreposition({ first }: Extent): boolean {
    const at = isDeterminer(word(first - 1)) ? first - 1 : first
    return /^(?:of|from|in|at|by|for|with|to|between|including|against|on|about|than|like)$/.test(word(at - 1))
  }

  function subjects(first: number): readonly Extent[] {
    const end = beforeVerb(first)
    const last = endingAt.get(end) ?? collective(end) ?? beforeAside(end)
    // "in Toulouse, France, who": "who" is about a person or a people, "which" about an organization.
    const relative = word(first - 1)
    if (last && relative === 'who' && !/^(?:person|group)$/.test(last.mention.entity.label)) return []
    if (last && relative === 'which' && last.mention.entity.label !== 'organization') return []
    if (!last || sentenceOf(last.first) !== sentenceOf(first)) return []
    const found = [last]
    let opening = last
    while (word(opening.first - 1) === 'and' || (found.length > 1 && word(opening.first - 1) === ',')) {
      const before = endingAt.get(opening.first - (word(opening.first - 2) === ',' ? 2 : 1))
      if (!before || before.mention.entity.label !== last.mention.entity.label) break
      found.unshift(before)
      opening = before
    }
    const isAntecedent = (relative === 'who' || relative === 'which') && !followsPreposition(opening)
    if (isAntecedent || opensClause(opening.first) || isDescribed(opening)) return found
    return found.length > 1 && !followsPreposition(opening) && opensClause(last.first) ? [last] : []
  }

  /** "the heiress Ana Reyes", "Reuters photographer Ana Reyes": a noun before the name of a person goes with it. */
  function isDescribed({ first, mention }: Extent): boolean {
    const token = tokens[first - 1]
    if (mention.entity.label !== 'person' || token?.kind !== 'word' || token.sentence !== mention.sentence) return false
    const { text } = token
    return text === text.toLowerCase() && !isFunctionWord(text) && !text.endsWith('ing') && !mentionAt(first - 1)
  }

  function hasSubject(first: number): boolean {
    const at = beforeVerb(first) - 1
    if (at < 0 || sentenceOf(at) !== sentenceOf(first)) return false
    const { kind } = tokens[at]!
    if (PRONOUNS.has(word(at)) || mentionAt(at)) return true
    return (kind === 'word' || kind === 'number') && !isFunctionWord(word(at))
  }

  /** "two", "12", "several": how many of a people there are. */
  function isCount(at: number): boolean {
    return COUNTS.has(word(at)) || (tokens[at]?.kind === 'number' && !mentionAt(at))
  }

  /** "the two Frenchmen" */
  function counted(from: number): Extent | undefined {
    const extent = isCount(from) ? startingAt.get(from + 1) : undefined
    return extent?.mention.entity.label === 'group' ? extent : undefined
  }

  function objects(from: number): readonly Extent[] {
    const next = isDeterminer(word(from)) ? from + 1 : from
    const first = startingAt.get(from) ?? startingAt.get(next) ?? counted(next)
    if (!first || !standsAlone(first)) return []
    const found = [first]
    for (let last = first; ; ) {
      const next = word(last.end) === 'and' ? startingAt.get(last.end + 1) : undefined
      if (!next || next.mention.entity.label !== first.mention.entity.label || !standsAlone(next)) return found
      found.push(next)
      last = next
    }
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
      if (CLAUSE_ENDS.has(word(at)) && !isListAnd(at)) return at
      if (word(at) === ',' && !isPlaceComma(at) && !isDate(at - 1) && !isDate(at + 1)) return at
    }
    return limit
  }

  /** "A and B": an "and" between two names does not end the clause. */
  function isListAnd(at: number): boolean {
    return word(at) === 'and' && mentionAt(at - 1) !== undefined && mentionAt(at + 1) !== undefined
  }

  function isPlaceComma(at: number): boolean {
    return mentionAt(at - 1)?.entity.label === 'place' && mentionAt(at + 1)?.entity.label === 'place'
  }

  function place(from: number, end: number): ReadMention | undefined {
    for (let at = from; at < Math.min(end, from + REACH); at++) {
      if (!/^(?:in|at|near|outside)$/.test(word(at))) continue
      const extent = startingAt.get(at + 1) ?? (isDeterminer(word(at + 1)) ? startingAt.get(at + 2) : undefined)
      if (extent && extent.mention.entity.label === 'place' && standsAlone(extent)) return extent.mention
    }
    return undefined
  }

  return { subjects, hasSubject, objects, clauseEnd, place, time: timeFinder(reading) }
}
