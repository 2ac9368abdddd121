import type { Reading, ReadMention } from '../link/reading.js'
import { isObjectPronoun, isTail, openingOf } from '../link/roles/closed-words.js'
import type { FoundRole } from '../link/roles/find-roles.js'
import type { RoleTie } from '../link/roles/role-tail.js'
import { titleBefore } from '../resolve/names/titles-before.js'

/** A name with its title and apposition: the tokens that it takes up in its sentence. */
export interface Extent {
  readonly mention: ReadMention
  readonly first: number
  readonly end: number
  /** That it is the mention's entity, 0–1; of a pronoun or description. */
  readonly certainty?: number
}

/**
 * All names but dates in order of the text, people with their titles and appositions; names inside these are left out.
 * Behind them pronouns and descriptions, where it is known who they are.
 */
export function nameExtents(roles: readonly FoundRole[], reading: Reading): readonly Extent[] {
  const { document, mentions, word } = reading
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
  return [...[...extents.values()].filter(({ mention }) => !inside.has(mention)), ...referenceExtents(reading)]
}

/** "He", "the minister", where a linker has found who it is; what is owned by somebody is not done by him ("his"). */
function* referenceExtents({ entities, document, word }: Reading): Iterable<Extent> {
  for (const [position, entity] of entities.entries()) {
    for (const { start, end: until, text, confidence } of entity.references ?? []) {
      const first = document.tokenAt(start)
      const end = document.tokenAt(until - 1) + 1
      if (/^(?:his|hers?)$/.test(word(first)) && !isObjectPronoun(word(first), word(end))) continue
      const mention = { start, end: until, text, label: entity.label, confidence, source: 'references' }
      const { sentence } = document.tokens[first]!
      yield { mention: { mention, entity, position, first, end, sentence }, first, end, certainty: confidence }
    }
  }
}

/** Where "of Y" of "Prime Minister X of Y" ends. */
function tailEnd({ end }: ReadMention, ties: readonly RoleTie[]): number {
  return ties.find(({ mention, by }) => by !== 'before' && mention.first > end)?.mention.end ?? end
}
