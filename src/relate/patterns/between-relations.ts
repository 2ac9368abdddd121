import type { Reading, ReadMention } from '../../link/reading.js'
import { openingOf } from '../../link/roles/closed-words.js'
import type { FoundRole } from '../../link/roles/find-roles.js'
import type { PlaceEntity } from '../../resolve/entity.js'
import { type Extent, nameExtents } from '../extents.js'
import { type BetweenRule, isDropped, rulesFor } from './between-rules.js'
import type { Stated } from './stated.js'

/** Of the relations stated by the words between two names, the share that is right (see `bench/relations.ts`). */
const CONFIDENCE = 0.9

/** More words than this between two names are not looked at, an aside left out. */
const LONGEST_BETWEEN = 8
const LONGEST_ASIDE = 16

/** The relations that the words between two neighbouring names state: "X, the wife of Y", "X met with President Y". */
export function* betweenRelations(roles: readonly FoundRole[], reading: Reading): Iterable<Stated> {
  const { document } = reading
  const extents = nameExtents(roles, reading)
  for (let index = 0; index + 1 < extents.length; index++) {
    const [left, right] = [extents[index]!, extents[index + 1]!]
    if (left.mention.sentence !== right.mention.sentence || left.mention.entity === right.mention.entity) continue
    for (const rule of rulesBetween(left, right.first, reading)) {
      const labels = [left.mention.entity.label, right.mention.entity.label]
      if (rule.labels[0] !== labels[0] || rule.labels[1] !== labels[1]) continue
      if (labels[0] === 'person' && isObject(left, reading)) continue
      if (rule.type === 'head_of' && rule.inverse && isWorkplace(left, reading)) continue
      if (rule.after && !rule.after.includes(reading.word(right.end))) continue
      const [source, target] = rule.inverse ? [right, left] : [left, right]
      if (!mayHold(rule.type, source.mention, target.mention)) continue
      yield {
        type: rule.type,
        source: source.mention.entity,
        target: target.mention.entity,
        confidence: CONFIDENCE,
        evidence: { start: document.tokens[left.first]!.start, end: document.tokens[right.end - 1]!.end },
      }
    }
  }
}

function rulesBetween({ end: from, mention }: Extent, to: number, reading: Reading): readonly BetweenRule[] {
  const known = to - from <= LONGEST_BETWEEN ? rulesFor(between(from, to, reading)) : []
  if (known.length > 0 || to - from > LONGEST_BETWEEN + LONGEST_ASIDE) return known
  // What an apposition has taken up belongs to the aside.
  const isAside = reading.word(mention.end) === ','
  const behind = isAside ? behindAside(from, to, reading) : undefined
  return behind === undefined || to - behind > LONGEST_BETWEEN ? [] : rulesFor(between(behind, to, reading))
}

/** "the wife of X, born in Y": what follows need not be about X. A possessive is. */
function isObject({ first, end }: Extent, { word }: Reading): boolean {
  if (/^['’]s$/.test(word(end))) return false
  const at = openingOf(first, word)
  return /^(?:of|for|with|from|by|to|about|against|like|than)$/.test(word(at - 1))
}

/** "analysts at X, led by Y": the analysts are. */
function isWorkplace({ first }: Extent, { word }: Reading): boolean {
  return /^(?:at|from)$/.test(word(openingOf(first, word) - 1))
}

/** The words of a stretch as `rulesFor` takes them; an age (", 29,") and an article at the end are left out. */
function between(from: number, to: number, { document, word }: Reading): string {
  const isAge = word(from) === ',' && document.tokens[from + 1]?.kind === 'number' && word(from + 2) === ','
  const isJoined = word(from + 3) === 'and'
  const end = word(to - 1) === 'the' ? to - 1 : to
  let words = ''
  for (let at = isAge ? from + (isJoined ? 3 : 2) : from; at < end; at++) {
    const text = word(at).replace('’', "'")
    if (isDropped(text)) continue
    words += words === '' ? text : ` ${text}`
  }
  return words
}

/** "X, a lawyer and mother of five, was born in Y": where the clause goes on behind an aside without names. */
function behindAside(from: number, to: number, { word }: Reading): number | undefined {
  for (let at = to - 1; at > from; at--) if (word(at) === ',') return at + 1
  return undefined
}

/** A place can lie only in a place that does not lie elsewhere, and people are citizens of countries. */
function mayHold(type: string, { entity: source }: ReadMention, { entity: target }: ReadMention): boolean {
  if (type === 'citizen_of') return (target as PlaceEntity).kind === 'country'
  if (type !== 'located_in') return true
  const [from, to] = [(source as PlaceEntity).country, (target as PlaceEntity).country]
  return from === undefined || to === undefined || from === to
}
