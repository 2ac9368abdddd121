import type { Reading } from '../../link/reading.js'
import { behindArticle, isFunctionWord, openingOf } from '../../link/roles/closed-words.js'
import type { Extent } from '../extents.js'
import type { ClauseNames } from './clause-names.js'
import { isAdverb } from './verb-group.js'

/** Nouns whose doings are those of the nation or organization named before them ("Israeli forces"). */
const COLLECTIVES: ReadonlySet<string> = /* @__PURE__ */ new Set(
  `forces troops soldiers police officers army military navy warplanes jets helicopters officials government authorities
  militants fighters rebels gunmen insurgents security air strikes airstrikes prosecutors court parliament lawmakers
  regulators militia guards commandos agents special border defense defence interior`.split(/\s+/),
)

/** Nouns whose doings are those of the organization named behind them ("members of the Harbour Union"). */
const MEMBERS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  'members agents officers officials soldiers troops fighters militants inspectors'.split(' '),
)

/** Words that belong to a name, at most. */
const LONGEST = 3

/** Names that act through those who belong to them. */
export interface Collectives {
  /** "Israeli forces", "Niger's military government": the name, by one past the last word. */
  endingAt(end: number): Extent | undefined
  /** The name of "Israeli forces" or "members of the union", by the first word behind an article. */
  startingAt(first: number): Extent | undefined
  /** Where "two members of X" begins, by the first word of X; `undefined` if X stands alone. */
  membersBefore(name: number): number | undefined
}

export function collectivesOf({ endingAt, startingAt, isCount }: ClauseNames, reading: Reading): Collectives {
  const { word, mentionAt } = reading
  const { tokens } = reading.document

  const isCollective = (at: number): boolean => COLLECTIVES.has(word(at)) && !mentionAt(at)
  const isPerson = ({ mention }: Extent): boolean => mention.entity.label === 'person'

  function collectiveEnding(end: number): Extent | undefined {
    let at = end
    while (at > end - LONGEST && isCollective(at - 1)) at--
    const owner = tokens[at - 1]?.kind === 'clitic' ? at - 1 : at
    const extent = at < end ? endingAt(owner) : undefined
    return extent && !isPerson(extent) ? extent : undefined
  }

  function collectiveStarting(first: number): Extent | undefined {
    const named = startingAt(isCount(first) ? first + 1 : first)
    if (named) {
      let at = tokens[named.end]?.kind === 'clitic' ? named.end + 1 : named.end
      const noun = at
      while (at < noun + LONGEST && isCollective(at)) at++
      return at > noun && !isPerson(named) && closes(at) ? named : undefined
    }
    for (let at = first; at < first + LONGEST; at++) {
      if (!MEMBERS.has(word(at)) || word(at + 1) !== 'of') continue
      const extent = startingAt(behindArticle(at + 2, word))
      return extent && !isPerson(extent) && closes(extent.end) ? extent : undefined
    }
    return undefined
  }

  /** Whether no noun goes on at a token. */
  function closes(at: number): boolean {
    const token = tokens[at]
    if (!token || token.sentence !== tokens[at - 1]!.sentence || token.kind === 'punctuation') return true
    return isFunctionWord(word(at)) || isAdverb(word(at)) || mentionAt(at)?.entity.label === 'date'
  }

  function membersBefore(name: number): number | undefined {
    const of = openingOf(name, word) - 1
    return word(of) === 'of' && MEMBERS.has(word(of - 1)) ? of - 1 : undefined
  }

  return { endingAt: collectiveEnding, startingAt: collectiveStarting, membersBefore }
}
