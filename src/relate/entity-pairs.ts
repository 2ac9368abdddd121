import type { Document } from '../document/document.js'
import type { Mention } from '../extract/mention.js'
import type { Entity, GroupEntity, PlaceEntity } from '../resolve/entity.js'
import { namesBetween } from './relation-types.js'

/** A sentence that names both ends of a pair, by the two mentions that stand closest to each other in it. */
export interface Passage {
  readonly sentence: number
  readonly source: Mention
  readonly target: Mention
}

/** Two entities that some relation could tie, and where the text names them together. */
export interface EntityPair {
  readonly source: Entity
  readonly target: Entity
  /** In order of the text; empty for a pair that never shares a sentence. */
  readonly passages: readonly Passage[]
}

/** A mention looks back at most at this many mentions of its sentence, so that lists of names stay cheap. */
const REACH = 24

/** The countries that a text is most about are paired with everybody in it. */
const MAIN_COUNTRIES = 2

/**
 * The pairs of a document. A nationality and its country count as one: the pair points to the country where the text
 * names it, and to the nationality elsewhere.
 */
export function entityPairs(entities: readonly Entity[], document: Document): readonly EntityPair[] {
  const standIn = countriesOfGroups(entities)
  const mentions = entities
    .filter(({ label }) => label !== 'date')
    .flatMap((entity) => entity.mentions.map((mention) => ({ mention, entity: standIn.get(entity) ?? entity })))
    .sort((a, b) => a.mention.start - b.mention.start)
  const pairs = new Map<Entity, Map<Entity, Passage[]>>()
  const passagesOf = (source: Entity, target: Entity): Passage[] | undefined => {
    if (source === target || namesBetween(source.label, target.label).length === 0) return undefined
    const targets = pairs.get(source) ?? new Map<Entity, Passage[]>()
    pairs.set(source, targets)
    const passages = targets.get(target) ?? []
    targets.set(target, passages)
    return passages
  }
  let first = 0
  let sentence = -1
  for (const [index, { mention, entity }] of mentions.entries()) {
    const its = document.tokens[document.tokenAt(mention.start)]?.sentence ?? -1
    if (its !== sentence) {
      sentence = its
      first = index
    }
    for (let back = Math.max(first, index - REACH); back < index; back++) {
      const earlier = mentions[back]!
      addPassage(passagesOf(earlier.entity, entity), { sentence, source: earlier.mention, target: mention })
      addPassage(passagesOf(entity, earlier.entity), { sentence, source: mention, target: earlier.mention })
    }
  }
  const countries = mainCountries(entities, standIn)
  for (const entity of entities) for (const country of countries) passagesOf(standIn.get(entity) ?? entity, country)
  for (const place of entities.filter(isSmallPlace)) {
    for (const country of entities.filter(isCountry)) if (country.country === place.country) passagesOf(place, country)
  }
  return [...pairs].flatMap(([source, targets]) =>
    [...targets].map(([target, passages]) => ({ source, target, passages })),
  )
}

/** Keeps the closest two mentions of each sentence. */
function addPassage(passages: Passage[] | undefined, passage: Passage): void {
  if (!passages) return
  const last = passages[passages.length - 1]
  if (last?.sentence !== passage.sentence) passages.push(passage)
  else if (distance(passage) < distance(last)) passages[passages.length - 1] = passage
}

function distance({ source, target }: Passage): number {
  return source.start < target.start ? target.start - source.end : source.start - target.end
}

function isCountry(entity: Entity): entity is PlaceEntity & Entity {
  return entity.label === 'place' && (entity as PlaceEntity).kind === 'country'
}

function isSmallPlace(entity: Entity): entity is PlaceEntity & Entity {
  return (
    entity.label === 'place' &&
    (entity as PlaceEntity).kind !== 'country' &&
    (entity as PlaceEntity).country !== undefined
  )
}

/** For every nationality whose country the text names: that country. */
function countriesOfGroups(entities: readonly Entity[]): ReadonlyMap<Entity, Entity> {
  const byCode = new Map<string, Entity>()
  for (const entity of entities) if (isCountry(entity) && entity.country) byCode.set(entity.country, entity)
  const standIn = new Map<Entity, Entity>()
  for (const entity of entities) {
    const country = entity.label === 'group' ? byCode.get((entity as GroupEntity).country ?? '') : undefined
    if (country) standIn.set(entity, country)
  }
  return standIn
}

function mainCountries(entities: readonly Entity[], standIn: ReadonlyMap<Entity, Entity>): readonly Entity[] {
  const counts = new Map<Entity, number>()
  for (const entity of entities) {
    const country = standIn.get(entity) ?? (isCountry(entity) || hasCountry(entity) ? entity : undefined)
    if (country) counts.set(country, (counts.get(country) ?? 0) + entity.mentions.length)
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MAIN_COUNTRIES)
    .map(([entity]) => entity)
}

function hasCountry(entity: Entity): boolean {
  return entity.label === 'group' && (entity as GroupEntity).country !== undefined
}
