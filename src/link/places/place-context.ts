import type { Entity } from '../../resolve/entity.js'
import type { PlaceRecord, PlaceTables } from './place-records.js'

/** What the places and nationalities of a document say of the countries that it is about. */
export interface PlaceContext {
  /** Whether the document names any country. */
  readonly isAbout: boolean
  /** Mentions of a country by its name or its people. */
  named(country: string): number
  /** Mentions of places that can only lie in a country or in a first-level region. */
  inside(area: string): number
  /** The same without those of the places that are asked about. */
  without(records: readonly PlaceRecord[]): PlaceContext
}

/** An entity with the places that it may be. */
export interface Candidates {
  readonly entity: Entity
  readonly records: readonly PlaceRecord[]
}

/** Counts what can be counted without deciding anything: countries, nationalities, and places of one country only. */
export function createPlaceContext(
  places: readonly Candidates[],
  groups: readonly Entity[],
  tables: PlaceTables,
): PlaceContext {
  const named = new Map<string, number>()
  const inside = new Map<string, number>()
  const count = (counts: Map<string, number>, key: string, by: number): void => {
    counts.set(key, (counts.get(key) ?? 0) + by)
  }
  for (const { name, mentions } of groups) {
    const country = tables.countryOfDemonym(name)
    if (country !== undefined) count(named, country, mentions.length)
  }
  for (const { entity, records } of places) {
    const country = countryOf(records)
    if (country !== undefined && records.some(({ kind }) => kind === 'country')) {
      count(named, country, entity.mentions.length)
    }
    // A capital stands too often for its government to tell where a text takes place.
    for (const area of areasOf(records)) count(inside, area, entity.mentions.length)
  }
  const own = new Map(places.map(({ entity, records }) => [records, entity.mentions.length]))
  const context = (less: ReadonlyMap<string, number>): PlaceContext => ({
    isAbout: named.size > 0,
    named: (country) => named.get(country) ?? 0,
    inside: (area) => (inside.get(area) ?? 0) - (less.get(area) ?? 0),
    without(records) {
      const counted = areasOf(records)
      return counted.length === 0 ? this : context(new Map(counted.map((area) => [area, own.get(records) ?? 0])))
    },
  })
  return context(new Map())
}

/** The country that all of some places lie in. */
function countryOf(records: readonly PlaceRecord[]): string | undefined {
  const country = records[0]?.country
  return records.every((record) => record.country === country) ? country : undefined
}

/** The country that all of some places lie in, and the region, where they are cities or the like and no capitals. */
function areasOf(records: readonly PlaceRecord[]): readonly string[] {
  const country = countryOf(records)
  if (country === undefined) return []
  if (records.some(({ kind, capital }) => kind === 'country' || capital === 'country')) return []
  const region = records[0]!.region
  const isOne = region !== undefined && records.every((record) => record.region === region)
  return isOne ? [country, region] : [country]
}
