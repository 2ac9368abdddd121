import type { Entity, GroupEntity, PlaceEntity } from '../../resolve/entity.js'

/** The countries of a document; entities are named by their position in its list. */
export interface Countries {
  /** The country that an entity stands for: for a nationality its country, if the text names it, else itself. */
  standIn(position: number): number
  /** The country that holds a place, if the text names it. */
  homeOf(position: number): number | undefined
  /** Positions of the countries (or nationalities) that the text is most about, the first one most. */
  readonly main: readonly number[]
  /** How many countries the text is about. */
  readonly count: number
  /** ISO 3166-1 code of a country or nationality. */
  codeOf(position: number): string | undefined
  /** Share of a country or nationality among the mentions of all countries and the places in them, 0–1. */
  shareOf(position: number): number
}

/** The countries that a text is most about are paired with everybody in it. */
const MAIN_COUNTRIES = 2

/** What the linkers found out about countries, by position of the entity. */
export function readCountries(entities: readonly Entity[]): Countries {
  const byCode = new Map<string, number>()
  const counts = new Map<string, number>()
  let total = 0
  for (const [position, entity] of entities.entries()) {
    const code = nationOf(entity)
    const weight = entity.mentions.length
    if (code !== undefined) {
      const known = byCode.get(code)
      if (known === undefined || (entities[known]!.label === 'group' && entity.label === 'place')) {
        byCode.set(code, position)
      }
    }
    const about = code ?? (entity.label === 'place' ? (entity as PlaceEntity).country : undefined)
    if (about === undefined) continue
    counts.set(about, (counts.get(about) ?? 0) + weight)
    total += weight
  }
  const main = [...byCode]
    .sort(([a], [b]) => counts.get(b)! - counts.get(a)!)
    .slice(0, MAIN_COUNTRIES)
    .map(([, position]) => position)
  const standIn = (position: number): number => byCode.get(nationOf(entities[position]!) ?? '') ?? position
  return {
    standIn,
    homeOf(position) {
      const entity = entities[position]!
      return entity.label === 'place' && !isCountry(entity)
        ? byCode.get((entity as PlaceEntity).country ?? '')
        : undefined
    },
    main,
    count: byCode.size,
    codeOf: (position) => nationOf(entities[position]!),
    shareOf(position) {
      const code = nationOf(entities[position]!)
      return code === undefined ? 0 : (counts.get(code) ?? 0) / total
    },
  }
}

/** The code of a country or of a nationality. */
export function nationOf(entity: Entity): string | undefined {
  if (entity.label === 'group') return (entity as GroupEntity).country
  return isCountry(entity) ? (entity as PlaceEntity).country : undefined
}

function isCountry(entity: Entity): boolean {
  return entity.label === 'place' && (entity as PlaceEntity).kind === 'country'
}
