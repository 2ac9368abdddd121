import type { Document } from '../document/document.js'
import { readEmbeddedFile } from '../lexicon/embedded-file.js'
import type { Entity, EntityIds, GroupEntity, PlaceEntity } from '../resolve/entity.js'
import type { Linker } from './linker.js'
import { choosePlace } from './places/choose-place.js'
import { type Candidates, createPlaceContext } from './places/place-context.js'
import type { PlaceRecord, PlaceTables } from './places/place-records.js'
import { readPlaces } from './places/read-places.js'
import { recordsOf, withRegions } from './places/records-of.js'
import { findSaidRegions } from './places/said-regions.js'

/** Shorter names in capitals may be abbreviations. */
const SHORTEST_SHOUTED = 4

/** What stands between a place and the area that holds it. */
const CONTAINED = /^,\s$/

/**
 * Ties places to the shipped tables of countries, first-level regions, cities of more than 15,000 inhabitants, and
 * seas and continents: `ids`, `kind`, `country`, `coordinates`; and nationalities to their `country`. A place that the
 * text writes in capitals only gets the name that is usual otherwise. Namesakes are told apart by their size and by the
 * rest of the text; where that leaves a doubt, nothing is added.
 *
 * The tables (`data/places`, with their sources) are read at the first document.
 * @example
 * const pipeline = createPipeline({ extractors: [names()], linkers: [linkPlaces()] })
 * ;(await pipeline.extract('The convoy left Aleppo.')).places[0].country // 'SY'
 */
export function linkPlaces(): Linker {
  let tables: Promise<PlaceTables> | undefined
  return {
    name: 'places',
    async link<L extends string>(entities: readonly Entity<L>[], document: Document): Promise<readonly Entity<L>[]> {
      if (!entities.some(({ label }) => label === 'place' || label === 'group')) return entities
      tables ??= loadTables()
      return linkAll(entities, document, await tables) as readonly Entity<L>[]
    },
  }
}

async function loadTables(): Promise<PlaceTables> {
  const { default: file } = await import('../../data/places/places.bin')
  return readPlaces(readEmbeddedFile(file))
}

function linkAll(entities: readonly Entity[], document: Document, tables: PlaceTables): readonly Entity[] {
  const groups = entities.filter(({ label }) => label === 'group')
  const places = new Map<Entity, Candidates>()
  for (const entity of entities) {
    if (entity.label === 'place') places.set(entity, { entity, records: recordsOf(entity, tables) })
  }
  const context = createPlaceContext([...places.values()], groups, tables)
  const containersOf = createContainers(entities, document, tables)
  const regions = findSaidRegions(places, document)
  return entities.map((entity) => {
    if (entity.label === 'group') return withCountry(entity as GroupEntity, tables)
    const candidates = places.get(entity)
    if (!candidates) return entity
    const share = regions.get(entity) ?? 0
    const records = share >= 1 ? withRegions(candidates.records) : candidates.records
    const others = context.without(candidates.records)
    const record = choosePlace(records, others, containersOf(entity), share > 0)
    return record ? withRecord(entity as PlaceEntity, record) : entity
  })
}

/** Finds the areas that stand right behind a mention of an entity ("Tyre, Lebanon"). */
function createContainers(entities: readonly Entity[], document: Document, tables: PlaceTables) {
  const byStart = new Map<number, string>()
  for (const { label, mentions } of entities) {
    if (label === 'place') for (const { start, text } of mentions) byStart.set(start, text)
  }
  return ({ mentions }: Entity): readonly PlaceRecord[] =>
    mentions.flatMap(({ end }) => {
      const text = CONTAINED.test(document.text.slice(end, end + 2)) ? byStart.get(end + 2) : undefined
      return text === undefined ? [] : tables.named(text).filter(({ kind }) => kind === 'country' || kind === 'region')
    })
}

function withCountry(entity: GroupEntity, tables: PlaceTables): GroupEntity {
  const country = tables.countryOfDemonym(entity.name)
  return country === undefined ? entity : { ...entity, country }
}

/** The name of a place that the text writes in capitals only ("BELGRADE"), as others write it. */
function inMixedCase(
  { name, aliases }: PlaceEntity,
  record: PlaceRecord,
): Partial<Pick<PlaceEntity, 'name' | 'aliases'>> {
  const isShouted = name.length >= SHORTEST_SHOUTED && name === name.toUpperCase()
  if (!isShouted || name === record.name || name !== record.name.toUpperCase()) return {}
  return { name: record.name, aliases: [name, ...aliases.filter((alias) => alias !== record.name)] }
}

function withRecord(entity: PlaceEntity, record: PlaceRecord): PlaceEntity {
  const { kind, country, region, wikidata, geonames, latitude, longitude } = record
  const iso3166 = kind === 'country' ? country : kind === 'region' ? region : undefined
  const ids: EntityIds = {
    ...entity.ids,
    ...(wikidata === undefined ? {} : { wikidata }),
    ...(geonames === undefined ? {} : { geonames }),
    ...(iso3166 === undefined ? {} : { iso3166 }),
  }
  return {
    ...entity,
    ...inMixedCase(entity, record),
    ids,
    kind: entity.kind === undefined || entity.kind === 'facility' ? kind : entity.kind,
    ...(country === undefined ? {} : { country }),
    ...(latitude === undefined || longitude === undefined ? {} : { coordinates: { latitude, longitude } }),
  }
}
