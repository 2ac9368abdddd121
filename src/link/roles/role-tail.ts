import type { Reading, ReadMention } from '../reading.js'
import { behindArticle, closesPhrase, isDeterminer, isFunctionWord } from './closed-words.js'
import { isDescriptor, isNeutral } from './role-words.js'

/** A name inside a role phrase, and how it belongs to the role noun. */
export interface RoleTie {
  readonly mention: ReadMention
  /** `before` the noun ("Apple CEO", "Germany's chancellor"), or after it by a preposition ("head of", "analyst at"). */
  readonly by: 'before' | 'of' | 'for' | 'at' | 'in' | 'with' | 'to'
  /** Nothing but neutral words stands between: the role is one of the named thing as a whole. */
  readonly direct: boolean
}

/** The longest name part after the noun, in tokens. */
const LONGEST_AFTER = 8

type Preposition = Exclude<RoleTie['by'], 'before'>

const PREPOSITIONS: ReadonlySet<string> = /* @__PURE__ */ new Set(['of', 'for', 'at', 'in', 'with', 'to'])

/**
 * Reads "of the German Bundesbank", "at the University of X", "of X's mission", "of the X party" from a preposition on;
 * gives where it ends.
 */
export function readAfter(from: number, limit: number, reading: Reading, ties: RoleTie[]): number {
  const { word, mentionAt, document } = reading
  const by = word(from)
  if (from >= limit || !PREPOSITIONS.has(by)) return from
  let direct = true
  const stop = Math.min(limit, from + 1 + LONGEST_AFTER)
  let at = from + 1
  const hasArticle = isDeterminer(word(at))
  // The last organization that a noun goes on with: "X's mission", "the X party".
  let owner: ReadMention | undefined
  while (at < stop) {
    const mention = mentionAt(at)
    if (mention) {
      if (mention.entity.label === 'person' || mention.entity.label === 'date') break
      // "head of the fast-food giant X": what X is says nothing about the role.
      if (mention.entity.label === 'organization' && isDescribed(at, reading)) direct = true
      if (mention.end >= limit || endsName(mention.end, hasArticle, reading)) {
        if (mention.entity.label === 'group') return from
        ties.push({ mention, by: by as Preposition, direct })
        const other = secondOf(mention, mention.end, reading)
        if (!other) return mention.end
        ties.push({ mention: other, by: by as Preposition, direct })
        return other.end
      }
      owner = mention.entity.label === 'organization' ? mention : undefined
      if (!owner && mention.entity.label !== 'group') direct = false
      at = mention.end
      if (document.tokens[at]?.kind === 'clitic') {
        direct = false
        at++
      }
      continue
    }
    const { kind } = document.tokens[at]!
    if (kind !== 'word') break
    if (isFunctionWord(word(at)) && !(at === from + 1 && hasArticle) && !isDescribed(at + 1, reading)) break
    if (!isDeterminer(word(at)) && !isNeutral(word(at))) direct = false
    at++
  }
  if (owner && at > owner.end && document.tokens[at - 1]!.kind === 'word') {
    ties.push({ mention: owner, by: by as Preposition, direct })
    return at
  }
  // "minister of defence": words that name nothing still belong to the role.
  return by === 'of' && at > from + 1 && at <= from + 4 && !mentionAt(at - 1) ? at : from
}

/** Whether a noun before a name at a token, and perhaps an article, says what it is: "the labor organization (the) X". */
function isDescribed(at: number, { word, mentionAt }: Reading): boolean {
  return mentionAt(at)?.first === at && isDescriptor(word(word(at - 1) === 'the' ? at - 2 : at - 1))
}

/** "a former boss of X and Y": the second of two organizations, if nothing goes on with it. */
function secondOf(
  { entity }: ReadMention,
  and: number,
  { word, mentionAt, document }: Reading,
): ReadMention | undefined {
  const at = behindArticle(and + 1, word)
  const next = word(and) === 'and' ? mentionAt(at) : undefined
  if (next?.first !== at || next.entity.label !== 'organization' || entity.label !== 'organization') return undefined
  const { kind } = document.tokens[next.end] ?? { kind: 'punctuation' }
  return kind === 'punctuation' ? next : undefined
}

/** Whether a name is over at a token: no noun goes on with it ("the Volkswagen plant", "Germany's"). */
function endsName(at: number, hasArticle: boolean, { word, document, mentionAt }: Reading): boolean {
  const token = document.tokens[at]
  if (!token || token.kind === 'punctuation') return !/^[-/]$/.test(token?.text ?? '')
  if (token.kind === 'clitic') return false
  if (mentionAt(at)) return mentionAt(at)!.entity.label === 'person' || mentionAt(at)!.entity.label === 'date'
  return closesPhrase(word(at)) || (!hasArticle && token.kind === 'word' && token.text === token.text.toLowerCase())
}
