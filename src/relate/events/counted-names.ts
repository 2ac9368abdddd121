import type { Reading } from '../../link/reading.js'
import { isFunctionWord } from '../../link/roles/closed-words.js'
import type { Extent } from '../extents.js'
import type { ClauseNames } from './clause-names.js'

/** How many a word says. */
const NUMBERS: ReadonlyMap<string, number> = /* @__PURE__ */ new Map([
  ...'a two three four five six seven eight nine ten'.split(' ').map((word, at) => [word, at + 1] as const),
  ['an', 1],
])

/** Words between a count and the comma behind its noun, at most. */
const LONGEST_NOUN = 6

/** Names behind a noun that says how many of them there are: "two Russian companies, X and Y", "a lawyer, X,". */
export interface CountedNames {
  /** By the token of the count; none unless as many names follow as it says. */
  startingAt(count: number): readonly Extent[]
  /** By one past the last name or the comma behind it, with the token of the count. */
  endingAt(end: number): { readonly count: number; readonly names: readonly Extent[] } | undefined
}

export function countedNamesOf(names: ClauseNames, { word, mentionAt, document }: Reading): CountedNames {
  const { tokens } = document

  function startingAt(count: number): readonly Extent[] {
    const many = NUMBERS.get(word(count))
    if (many === undefined) return []
    let at = count + 1
    while (at <= count + LONGEST_NOUN && isNoun(at)) at++
    if (at === count + 1 || word(at) !== ',') return []
    const found = listedAt(at + 1)
    const isAll = found.length === many && found.every(({ mention }) => mention.sentence === names.sentenceOf(count))
    return isAll && isClosed(found.at(-1)!.end) ? withClosingComma(found) : []
  }

  /** The comma behind the names ends no clause that goes on with when or where. */
  function withClosingComma(found: readonly Extent[]): readonly Extent[] {
    const last = found.at(-1)!
    const goesOn =
      word(last.end) === ',' && (names.isDate(last.end + 1) || /^(?:on|in|at|near)$/.test(word(last.end + 1)))
    return goesOn ? [...found.slice(0, -1), { ...last, end: last.end + 1 }] : found
  }

  /** A word of a noun phrase without a name in it, but for a nation's. */
  function isNoun(at: number): boolean {
    const mention = mentionAt(at)
    return tokens[at]?.kind === 'word' && !isFunctionWord(word(at)) && (!mention || mention.entity.label === 'group')
  }

  /** "X", "X and Y", "X, Y and Z": names of one label. */
  function listedAt(first: number): Extent[] {
    const found: Extent[] = []
    let at = first
    for (;;) {
      const next = names.startingAt(at)
      if (!next || next.mention.entity.label !== (found[0] ?? next).mention.entity.label) return found
      found.push(next)
      at = next.end + (word(next.end) === ',' && word(next.end + 1) === 'and' ? 2 : 1)
      if (word(at - 1) !== ',' && word(at - 1) !== 'and') return found
    }
  }

  /** Whether a list of names is over: "sued a firm, X said" is none. */
  function isClosed(end: number): boolean {
    const token = tokens[end]
    return !token || token.kind === 'punctuation' || /^(?:in|on|at|for|with|over|after|who|which|as)$/.test(word(end))
  }

  function endingAt(end: number): { readonly count: number; readonly names: readonly Extent[] } | undefined {
    let first = names.endingAt(word(end - 1) === ',' ? end - 1 : end)
    while (first) {
      const comma = first.first - 1
      if (word(comma) === ',') {
        for (let at = comma - 2; at >= comma - LONGEST_NOUN - 1 && isNoun(at + 1); at--) {
          const found = startingAt(at)
          if (found.length > 0) return { count: at, names: found }
        }
      }
      first = names.endingAt(word(comma - 1) === ',' ? comma - 1 : comma)
    }
    return undefined
  }

  return { startingAt, endingAt }
}
