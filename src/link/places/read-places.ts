import { DataError } from '../../errors.js'
import type { PlaceKind } from '../../resolve/entity.js'
import { foldPlaceName } from './fold-place-name.js'
import type { PlaceRecord, PlaceTables } from './place-records.js'

/**
 * Reads the shipped tables (`scripts/data/places.ts` describes their lines). Cities and regions lie in order of their
 * folded names and are found by halving, so that reading takes a few milliseconds and keeps no index of them.
 * @throws DataError `INVALID_DATA_FILE`
 */
export function readPlaces(bytes: Uint8Array): PlaceTables {
  const sections = new TextDecoder().decode(bytes).split('\n#\n')
  if (sections.length !== 5) {
    throw new DataError('INVALID_DATA_FILE', 'The table of places cannot be read. Install dramatis again.')
  }
  const [countries, areas, regions, cities, further] = sections.map((section) => section.split('\n')) as [
    string[],
    string[],
    string[],
    string[],
    string[],
  ]
  const few = new Map<string, PlaceRecord[]>()
  const demonyms = new Map<string, string>()
  const add = (name: string, record: PlaceRecord): void => {
    const key = foldPlaceName(name)
    const known = few.get(key)
    if (!known) few.set(key, [record])
    else if (!known.includes(record)) known.push(record)
  }
  for (const line of countries) {
    const [country = '', wikidata = '', names = '', people = ''] = line.split('\t')
    const all = names.split('|')
    const record: PlaceRecord = { kind: 'country', name: all[0]!, country, wikidata }
    for (const name of all) add(name, record)
    for (const demonym of people.split('|')) if (demonym !== '') demonyms.set(demonym.toLowerCase(), country)
  }
  for (const line of areas) {
    const [kind = '', wikidata = '', names = ''] = line.split('\t')
    const all = names.split('|')
    const record = { kind: kind as PlaceKind, name: all[0]!, ...(wikidata === '' ? {} : { wikidata }) }
    for (const name of all) add(name, record)
  }
  const otherNames = new Map<string, (readonly [city: string, country: string])[]>()
  for (const line of further) {
    const [name = '', city = '', country = ''] = line.split('\t')
    const key = foldPlaceName(name)
    otherNames.set(key, [...(otherNames.get(key) ?? []), [foldPlaceName(city), country]])
  }
  const linesOfRegions = lineFinder(regions)
  const regionsNamed = (key: string): PlaceRecord[] => linesOfRegions(key).map(readRegion)
  const linesOfCities = lineFinder(cities)
  const citiesNamed = (key: string): PlaceRecord[] => linesOfCities(key).map(readCity)
  return {
    named(name) {
      const key = foldPlaceName(name)
      const uncommon = regionsNamed(key).filter(({ isCommon }) => !isCommon)
      const found = [...(few.get(key) ?? []), ...uncommon, ...citiesNamed(key)]
      for (const [city, country] of otherNames.get(key) ?? []) {
        if (city === key) continue
        const [largest] = citiesNamed(city)
          .filter((record) => record.country === country)
          .sort((a, b) => b.population! - a.population!)
        if (largest) found.push(largest)
      }
      return found
    },
    commonRegionsNamed: (name) => regionsNamed(foldPlaceName(name)).filter(({ isCommon }) => isCommon),
    countryOfDemonym(word) {
      const lower = word.toLowerCase()
      return demonyms.get(lower) ?? demonyms.get(lower.replace(COMPOUND, ''))
    },
  }
}

/** What follows a people in a compound ("British-born"). */
const COMPOUND = /-\p{L}+$/u

/** Folded names that are kept, at most: the lines in the middle are asked for again and again. */
const MOST_KEYS = 4096

/** Finds the lines, in order of the folded forms of their first fields, that have one. */
function lineFinder(lines: readonly string[]): (key: string) => string[] {
  const keys = new Map<number, string>()
  const keyOf = (at: number): string => {
    const known = keys.get(at)
    if (known !== undefined) return known
    const key = foldPlaceName(lines[at]!.slice(0, lines[at]!.indexOf('\t')))
    if (keys.size < MOST_KEYS) keys.set(at, key)
    return key
  }
  return (key) => {
    let low = 0
    let high = lines.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (keyOf(middle) < key) low = middle + 1
      else high = middle
    }
    let end = low
    while (end < lines.length && keyOf(end) === key) end++
    return lines.slice(low, end)
  }
}

function readRegion(line: string): PlaceRecord {
  const [name = '', region = '', wikidata = '', common = ''] = line.split('\t')
  return {
    kind: 'region',
    name,
    country: region.slice(0, 2),
    region,
    ...(wikidata === '' ? {} : { wikidata }),
    ...(common === '' ? {} : { isCommon: true }),
  }
}

function readCity(line: string): PlaceRecord {
  const [name = '', id = '', country = '', region = '', latitude, longitude, population, rank] = line.split('\t')
  return {
    kind: 'city',
    name,
    country,
    ...(region === '' ? {} : { region: `${country}-${region}` }),
    geonames: String(Number.parseInt(id, 36)),
    latitude: Number(latitude),
    longitude: Number(longitude),
    population: Number(population),
    ...(rank === 'c' ? { capital: 'country' } : rank === 's' ? { capital: 'region' } : {}),
  }
}
