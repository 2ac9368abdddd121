import type { Document } from '../../document/document.js'
import type { Entity } from '../../resolve/entity.js'
import type { Candidates } from './place-context.js'
import type { PlaceRecord } from './place-records.js'

const UNIT = 'province|state|governorate|prefecture|oblast|region'

/** Behind a name: "Buenos Aires province", and behind a list of names: "Hakkari and Sirnak provinces". */
const ONE_BEHIND = new RegExp(`^\\s(?:${UNIT})\\b`)
const ALL_BEHIND = new RegExp(`^\\s(?:${UNIT})s\\b`)

/** Before a name: "the province of Buenos Aires", and before a list of names: "the states of Pará and São Paulo". */
const ONE_BEFORE = new RegExp(`\\b(?:${UNIT})\\sof\\s$`, 'i')
const ALL_BEFORE = new RegExp(`\\b(?:${UNIT})s\\sof\\s(?:the\\s)?$`, 'i')

/** What stands between the names of a list. */
const BETWEEN = /^(?:,\s(?:and\s)?|\sand\s)$/

/** The share of its mentions that must say so: a city may be named beside the province that is called like it. */
const LEAST_SHARE = 1 / 4

/** The longest of what is looked at before and behind a name, in UTF-16 code units. */
const BEFORE = 20
const BEHIND = 16
const LONGEST_JOINT = 6

/**
 * Finds the places that the text says are provinces, states or the like, at any of their mentions, by a word beside the
 * name or by the company that it keeps in a list: many regions are called as their seats are.
 * @param candidates the places of the document with what they may be
 * @returns the share of their mentions that say so
 */
export function findSaidRegions(
  candidates: ReadonlyMap<Entity, Candidates>,
  { text }: Document,
): ReadonlyMap<Entity, number> {
  const said = new Map<Entity, number>()
  const say = (entity: Entity): void => {
    said.set(entity, (said.get(entity) ?? 0) + 1)
  }
  const places = [...candidates.values()]
    .flatMap(({ entity, records }) => entity.mentions.map(({ start, end }) => ({ entity, records, start, end })))
    .sort((a, b) => a.start - b.start)
  for (let first = 0; first < places.length; ) {
    let end = first + 1
    while (end < places.length && isJoint(text, places[end - 1]!.end, places[end]!.start)) end++
    const list = places.slice(first, end)
    const before = text.slice(Math.max(0, list[0]!.start - BEFORE), list[0]!.start)
    const last = list.at(-1)!
    const areAll = ALL_BEFORE.test(before) || ALL_BEHIND.test(text.slice(last.end, last.end + BEHIND))
    const regions = list.flatMap(({ records }) => (isRegionOnly(records) ? records : []))
    for (const place of list) {
      const isOne = ONE_BEHIND.test(text.slice(place.end, place.end + BEHIND))
      if (areAll || isOne || keepsCompany(place.records, regions)) say(place.entity)
    }
    if (ONE_BEFORE.test(before)) say(list[0]!.entity)
    first = end
  }
  const shares = [...said].map(([entity, count]) => [entity, count / entity.mentions.length] as const)
  return new Map(shares.filter(([, share]) => share >= LEAST_SHARE))
}

function isRegionOnly(records: readonly PlaceRecord[]): boolean {
  return records.length > 0 && records.every(({ kind }) => kind === 'region')
}

/** Whether one of the records may be a region of a country that regions of the list lie in; a capital is a city. */
function keepsCompany(records: readonly PlaceRecord[], regions: readonly PlaceRecord[]): boolean {
  if (records.some(({ capital }) => capital === 'country')) return false
  return records.some(
    ({ kind, country, region }) =>
      kind === 'region' && regions.some((other) => other.country === country && other.region !== region),
  )
}

function isJoint(text: string, from: number, to: number): boolean {
  return to - from <= LONGEST_JOINT && BETWEEN.test(text.slice(from, to))
}
