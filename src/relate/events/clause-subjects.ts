import type { Reading } from '../../link/reading.js'
import { isFunctionWord, openingOf } from '../../link/roles/closed-words.js'
import type { Extent } from '../extents.js'
import type { ClauseNames } from './clause-names.js'
import { CLAUSE_OPENERS, PRONOUNS } from './clause-words.js'
import type { Collectives } from './collectives.js'
import type { CountedNames } from './counted-names.js'
import { isAdverb } from './verb-group.js'

/** In tokens: no aside is followed further back. */
const LONGEST_ASIDE = 16

/** What may stand before "who" and "which". */
const RELATIVE_MARK = /^(?:,|-|--|–|—)$/

/** Finds who does something, before a verb group. */
export interface Subjects {
  /** The names that are the subject of a verb group that begins at a token: several if they are joined by "and". */
  subjects(first: number): readonly Extent[]
  /** Whether a noun or a pronoun, of whatever kind, stands before a verb group: "fired adviser X" has none. */
  hasSubject(first: number): boolean
}

/**
 * @param names of the document that is read
 * @param collectives names that act through others ("Israeli forces")
 * @param counted names behind a noun that counts them ("two lawyers, X and Y,")
 */
export function subjectFinder(
  names: ClauseNames,
  collectives: Collectives,
  counted: CountedNames,
  reading: Reading,
): Subjects {
  const { word, mentionAt, document } = reading
  const { tokens, sentences } = document
  const { endingAt, sentenceOf, isDate, isCount } = names

  /**
   * Steps back over adverbs, dates with their preposition, "who" and "which" with the mark before it.
   * @returns one past the subject, and the relative pronoun that was passed
   */
  function beforeVerb(first: number): { readonly end: number; readonly relative: string } {
    const { firstToken } = sentences[sentenceOf(first)]!
    let end = first
    let relative = ''
    while (end > firstToken) {
      const text = word(end - 1)
      if (isAdverb(text)) end--
      else if (isDate(end - 1)) {
        end = mentionAt(end - 1)!.first
        if (/^(?:on|in|late|early)$/.test(word(end - 1))) end--
      } else if ((text === 'who' || text === 'which') && relative === '') {
        relative = text
        end--
        if (RELATIVE_MARK.test(word(end - 1))) end--
      } else break
    }
    return { end, relative }
  }

  /** The name that ends before a comma or, with its apposition ("X, the minister,"), right behind it. */
  function endingBeside(comma: number): Extent | undefined {
    return endingAt(comma) ?? endingAt(comma + 1)
  }

  /**
   * The name before an aside, or in it: "X, a lawyer from Lima, resigned", "X (54) resigned", "her brother, X,
   * resigned".
   */
  function beforeAside(end: number, isRelative: boolean): Extent | undefined {
    const closing = word(end - 1)
    if (closing !== ',' && closing !== ')') return undefined
    const opening = closing === ',' ? ',' : '('
    const inside = endingAt(end - 1)
    if (inside?.mention.entity.label === 'person' && word(inside.first - 1) === opening) return inside
    const { firstToken } = sentences[sentenceOf(end - 1)]!
    for (let at = end - 2; at > Math.max(firstToken, end - LONGEST_ASIDE); at--) {
      const extent = word(at) === opening ? endingBeside(at) : undefined
      if (extent && (isRelative || opensClause(extent.first))) return extent
    }
    return undefined
  }

  /** Whether a noun phrase that begins at a token can be the subject of what follows it. */
  function opensClause(first: number): boolean {
    const start = collectives.membersBefore(first) ?? first
    const counted = isCount(start - 1) ? start - 1 : start
    const at = openingOf(counted, word)
    if (at <= 0 || sentenceOf(at - 1) !== sentenceOf(first)) return true
    if (isDate(at - 1)) return true
    const before = word(at - 1)
    // "Nvidia's Huang met"
    const owner = tokens[at - 1]!.kind === 'clitic' ? mentionAt(at - 2) : undefined
    if (owner) return opensClause(owner.first)
    if (before === 'and' || before === 'or') return !endsPhraseOfPreposition(at - 1)
    return CLAUSE_OPENERS.has(before)
  }

  /** "officials from Iran and Russia said": what is joined by "and" belongs to the preposition before it. */
  function endsPhraseOfPreposition(end: number): boolean {
    const extent = endingAt(end)
    return extent !== undefined && followsPreposition(extent)
  }

  function followsPreposition({ first }: Extent): boolean {
    const at = openingOf(first, word)
    return /^(?:of|from|in|at|by|for|with|to|between|including|against|on|about|than|like)$/.test(word(at - 1))
  }

  function subjects(first: number): readonly Extent[] {
    const { end, relative } = beforeVerb(first)
    const listed = counted.endingAt(end)
    if (listed && (relative !== '' || opensClause(listed.count))) return listed.names
    // "X, a lawyer from Lima, who resigned": the comma before "who" closes the aside.
    const isAside = word(end) === ','
    const last =
      (isAside ? endingBeside(end) : endingAt(end)) ??
      collectives.endingAt(end) ??
      beforeAside(isAside ? end + 1 : end, isAside)
    // "in Toulouse, France, who": "who" is about a person or a people, "which" about an organization.
    if (last && relative === 'who' && !/^(?:person|group)$/.test(last.mention.entity.label)) return []
    if (last && relative === 'which' && last.mention.entity.label !== 'organization') return []
    if (!last || sentenceOf(last.first) !== sentenceOf(first)) return []
    const found = [last]
    let opening = last
    for (;;) {
      const at = openingOf(opening.first, word)
      if (word(at - 1) !== 'and' && (found.length === 1 || word(at - 1) !== ',')) break
      const before = endingAt(at - (word(at - 2) === ',' ? 2 : 1))
      if (!before || before.mention.entity.label !== last.mention.entity.label) break
      found.unshift(before)
      opening = before
    }
    const isAntecedent = relative !== '' && !followsPreposition(opening)
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
    const at = beforeVerb(first).end - 1
    if (at < 0 || sentenceOf(at) !== sentenceOf(first)) return false
    const { kind } = tokens[at]!
    if (PRONOUNS.has(word(at)) || mentionAt(at)) return true
    return (kind === 'word' || kind === 'number') && !isFunctionWord(word(at))
  }

  return { subjects, hasSubject }
}
