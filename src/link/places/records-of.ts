import type { Entity } from '../../resolve/entity.js'
import { liesIn, type PlaceRecord, type PlaceTables } from './place-records.js'

/** "Idlib province" is looked up as "Idlib", and is a region. */
const REGION_WORDS = /\s(?:province|region|governorate|state|district|county|prefecture|oblast)$/i

const COUNTY = /\scounty$/i

/** "La." is Louisiana, "LA" is not. */
const ABBREVIATED = /^\p{Lu}\p{Ll}+\.$/u

/** "Tyre, Lebanon", "Eastern Province of Saudi Arabia": a place and what holds it, under one name. */
const CONTAINED = /^([^,]+?)(?:, | of (?:the )?)([^,]+)$/

/** What a place may be: the places of its name, or of the first alias that has any. */
export function recordsOf({ name, aliases }: Entity, tables: PlaceTables): readonly PlaceRecord[] {
  for (const form of [name, ...aliases]) {
    const records = recordsNamed(form, tables)
    if (records.length > 0) return records
    const [, inner, outer] = CONTAINED.exec(form) ?? []
    if (inner === undefined || outer === undefined) continue
    const areas = tables.named(outer).filter(({ kind }) => kind === 'country' || kind === 'region')
    const inside = recordsNamed(inner, tables).filter((record) => areas.some((area) => mayLieIn(record, area)))
    if (inside.length > 0) return inside.map(withoutDoubt)
  }
  return []
}

function recordsNamed(form: string, tables: PlaceTables): readonly PlaceRecord[] {
  const records = tables.named(form)
  const states = ABBREVIATED.test(form) ? records.filter(({ kind }) => kind === 'region') : []
  if (records.length > 0) return states.length > 0 ? states : records
  const bare = form.replace(REGION_WORDS, '')
  if (bare === form) return []
  const common = tables.commonRegionsNamed(bare)
  if (common.length > 0) return common
  // "Niger State" is not the country.
  const all = tables.named(bare)
  const areRegions = all.some(({ kind }) => kind === 'region')
  const named = areRegions ? all.filter(({ kind }) => kind !== 'country') : all
  // Counties are seldom named after a city that is known, and seldom lie around it.
  return COUNTY.test(form)
    ? named.filter(({ kind }) => kind === 'region')
    : named.map((record) => (record.kind === 'city' ? asRegion(record) : record))
}

/** "Western Region of Ghana": which one it is has been said. */
function withoutDoubt({ isCommon: _, ...record }: PlaceRecord): PlaceRecord {
  return record
}

/** The regions of most cities are not known: "Newcastle, England". */
function mayLieIn(record: PlaceRecord, area: PlaceRecord): boolean {
  const isOpen = record.kind === 'city' && record.region === undefined
  return liesIn(record, area) || (isOpen && record.country === area.country)
}

/** The regions around cities, where none of the places is a region ("Kharkiv region"); that of a capital is its own. */
export function withRegions(records: readonly PlaceRecord[]): readonly PlaceRecord[] {
  if (records.some(({ kind, capital }) => kind === 'region' || capital === 'country')) return records
  return records.map((record) => (record.kind === 'city' ? asRegion(record) : record))
}

/** The region around its seat: what is known of the city that holds for it, too. */
function asRegion({ name, country, region, population, capital }: PlaceRecord): PlaceRecord {
  return {
    kind: 'region',
    name,
    ...(country === undefined ? {} : { country }),
    ...(region === undefined ? {} : { region }),
    ...(population === undefined ? {} : { population }),
    ...(capital === undefined ? {} : { capital }),
  }
}
