import type { Document, Token } from '../../document/document.js'
import type { Mention } from '../../extract/mention.js'

const wordSet = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const AUXILIARIES = /* @__PURE__ */ wordSet('has have had will would also never then later again')

/** What governments do and places do not. */
const ACTS = /* @__PURE__ */ wordSet(
  'says said accuses accused agrees agreed announces announced asks asked blames blamed calls called claims claimed condemns ' +
    'condemned decides decided declares declared demands demanded denies denied fears feared hopes hoped imposes imposed insists ' +
    'insisted invites invited maintains maintained offers offered opposes opposed pledges pledged proposes proposed protests protested ' +
    'recalls recalled refuses refused rejects rejected responds responded retaliates retaliated sanctions sanctioned seeks sought ' +
    'signs signed summons summoned supports supported suspects suspected threatens threatened urges urged vows vowed wants wanted ' +
    'warns warned welcomes welcomed',
)

/** "Officials in Lisbon said" is said by officials. */
const PLACING = /* @__PURE__ */ wordSet('in at from near of to outside around for with on by into via across inside')

/** What governments have with one another. */
const TIES = /* @__PURE__ */ wordSet(
  'talks relations ties tensions war dialogue negotiations agreement deal alliance dispute cooperation conflict treaty pact rift truce',
)

/** "Between" is looked for at most this many tokens before the second of two places. */
const REACH = 8

/**
 * Starts of the mentions that stand for a government: those that say or decide something, and those that have "talks"
 * or "ties" between them. What is in doubt stays a place.
 */
export function metonymsOf(mentions: readonly Mention[], { tokens, tokenAt }: Document): number[] {
  const starts: number[] = []
  for (const { start, end } of mentions) {
    const first = tokenAt(start)
    if (acts(tokens, first, tokenAt(end)) || isTied(tokens, first)) starts.push(start)
  }
  return starts
}

const textAt = (tokens: readonly Token[], at: number): string => tokens[at]?.text.toLowerCase() ?? ''

function acts(tokens: readonly Token[], first: number, next: number): boolean {
  if (PLACING.has(textAt(tokens, first - 1))) return false
  let at = next
  while (AUXILIARIES.has(textAt(tokens, at))) at++
  return tokens[at]?.sentence === tokens[first]?.sentence && ACTS.has(textAt(tokens, at))
}

function isTied(tokens: readonly Token[], first: number): boolean {
  const before = textAt(tokens, first - 1)
  if (before === 'between') return TIES.has(textAt(tokens, first - 2))
  if (before !== 'and') return false
  for (let at = first - 2; at > first - REACH && tokens[at]?.sentence === tokens[first]!.sentence; at--) {
    if (textAt(tokens, at) === 'between') return TIES.has(textAt(tokens, at - 1))
  }
  return false
}
