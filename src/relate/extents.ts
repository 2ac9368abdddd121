import type { Reading, ReadMention } from '../link/reading.js'
import { isTail, openingOf } from '../link/roles/closed-words.js'
import type { FoundRole } from '../link/roles/find-roles.js'
import type { RoleTie } from '../link/roles/role-tail.js'
import { titleBefore } from '../resolve/names/titles-before.js'

/** A name with its title and apposition: the tokens that it takes up in its sentence. */
export interface Extent {
  readonly mention: ReadMention
  readonly first: number
  readonly end: number
}

/** All names but dates in order of the text, people with their titles and appositions; names inside these are left out. */
export function nameExtents(roles: readonly FoundRole[], { document, mentions, word }: Reading): readonly Extent[] {
  const extents = new Map<ReadMention, Extent>()
  for (const mention of mentions) {
    const { label } = mention.entity
    if (label === 'date') continue
    const title = label === 'person' ? titleBefore(document, mention.mention) : undefined
    const first = title ? Math.min(document.tokenAt(title.start), mention.first) : mention.first
    extents.set(mention, { mention, first, end: mention.end })
  }
  const inside = new Set<ReadMention>()
  for (const { person, phrase, how } of roles) {
    const known = extents.get(person)
    // "X, a lawyer from Lima, said": where the aside goes on, its end is found by its comma.
    const goesOn = how === 'apposition' && isTail(word(phrase.end))
    if (!known || how === 'verb' || goesOn) continue
    const opening = openingOf(phrase.first, word)
    // "X, the mayor," and "the mayor, X," go up to their second comma.
    let end = how === 'apposition' ? phrase.end : Math.max(known.end, tailEnd(person, phrase.ties))
    if (how !== 'title' && word(end) === ',') end++
    extents.set(person, { mention: person, first: Math.min(known.first, opening), end })
    for (const { mention } of phrase.ties) if (how !== 'before' || mention.first < person.first) inside.add(mention)
  }
  return [...extents.values()].filter(({ mention }) => !inside.has(mention))
}

/** Where "of Y" of "Prime Minister X of Y" ends. */
function tailEnd({ end }: ReadMention, ties: readonly RoleTie[]): number {
  return ties.find(({ mention, by }) => by !== 'before' && mention.first > end)?.mention.end ?? end
}
