import type { Reading, ReadMention } from '../../link/reading.js'
import { isFunctionWord } from '../../link/roles/closed-words.js'
import type { Entity, PlaceEntity } from '../../resolve/entity.js'
import type { Stated } from './stated.js'

/** Of these relations, the share that is right (see `bench/relations.ts`). */
const CONFIDENCE = 0.95

/** "the Berlin-based aid group X": so many words may stand between. */
const LONGEST_BASED = 4

/** "Aleppo, Syria": a place inside the one that is named right after it, if both lie in one country. */
export function* containmentRelations({ mentions, word }: Reading): Iterable<Stated> {
  for (let index = 0; index + 1 < mentions.length; index++) {
    const [inner, outer] = [mentions[index]!, mentions[index + 1]!]
    if (outer.first !== inner.end + 1 || inner.sentence !== outer.sentence || word(inner.end) !== ',') continue
    if (!isInside(inner.entity, outer.entity)) continue
    yield {
      type: 'located_in',
      source: inner.entity,
      target: outer.entity,
      confidence: CONFIDENCE,
      evidence: { start: inner.mention.start, end: outer.mention.end },
    }
  }
}

function isInside(inner: Entity, outer: Entity): boolean {
  if (inner.label !== 'place' || outer.label !== 'place' || inner === outer) return false
  const [small, large] = [inner as PlaceEntity, outer as PlaceEntity]
  if (small.kind === 'country' || (large.kind !== 'country' && large.kind !== 'region')) return false
  if (small.kind === 'region' && large.kind === 'region') return false
  return large.country !== undefined && small.country === large.country
}

/** "the Berlin-based aid group X": where an organization has its seat. */
export function* basedRelations({ document, entities, mentionAt, word, form }: Reading): Iterable<Stated> {
  let places: ReadonlyMap<string, Entity> | undefined
  const { tokens } = document
  for (let at = 0; at < tokens.length; at++) {
    if (!tokens[at]!.text.endsWith('-based')) continue
    places ??= placesByName(entities)
    const place = places.get(form(at).slice(0, -'-based'.length))
    const organization = place && organizationAfter(at + 1, tokens[at]!.sentence)
    if (!place || !organization) continue
    yield {
      type: 'based_in',
      source: organization.entity,
      target: place,
      confidence: CONFIDENCE,
      evidence: { start: tokens[at]!.start, end: organization.mention.end },
    }
  }

  function organizationAfter(from: number, sentence: number): ReadMention | undefined {
    for (let next = from; next <= from + LONGEST_BASED && tokens[next]?.sentence === sentence; next++) {
      const mention = mentionAt(next)
      if (mention && mention.entity.label !== 'group')
        return mention.entity.label === 'organization' ? mention : undefined
      if (tokens[next]!.kind !== 'word' || isFunctionWord(word(next))) return undefined
    }
    return undefined
  }
}

function placesByName(entities: readonly Entity[]): ReadonlyMap<string, Entity> {
  const places = new Map<string, Entity>()
  for (const entity of entities) {
    if (entity.label !== 'place') continue
    for (const name of [entity.name, ...entity.aliases]) if (!places.has(name)) places.set(name, entity)
  }
  return places
}
