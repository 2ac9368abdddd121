import type { Entity, PersonEntity, PlaceEntity } from '../../resolve/entity.js'
import type { Countries } from './countries.js'
import type { EntityPair } from './entity-pairs.js'
import { hashWord, mix } from './feature-set.js'

/** Kinds of features; a number each keeps their hashes apart. */
const KIND = {
  mentions: 1,
  share: 2,
  countries: 3,
  mainCountry: 4,
  targetKind: 5,
  sourceKind: 6,
  sameCountry: 7,
  title: 8,
  lastWord: 9,
  word: 10,
  wordOfCountry: 11,
  acronym: 12,
  nameInName: 13,
  targetWord: 14,
  targetGroup: 15,
  initials: 16,
} as const

/** More aliases of a name are not looked at. */
const MOST_ALIASES = 8

/** What pairs need of the name of an entity. */
interface NameParts {
  /** Hashes of its words. */
  readonly words: readonly number[]
  readonly lower: string
  /** The beginnings of its forms, by which another name may hold it. */
  readonly stems: readonly string[]
}

/** The parts of names, made once an entity. */
export type NameReader = (entity: Entity) => NameParts

/** A fresh look-up of the parts of names. */
export function nameReader(): NameReader {
  const known = new Map<Entity, NameParts>()
  return (entity) => {
    const found = known.get(entity)
    if (found) return found
    const forms = [entity.name, ...entity.aliases.slice(0, MOST_ALIASES)].filter((form) => form.length > 3)
    const parts = {
      words: entity.name.split(/[\s-]+/).map((word) => hashWord(word)),
      lower: entity.name.toLowerCase(),
      stems: forms.map((form) => form.slice(0, 6).toLowerCase()),
    }
    known.set(entity, parts)
    return parts
  }
}

/** What names, labels and the places of a pair say, wherever it stands in the text. */
export function addEntityFeatures(
  { source, target }: EntityPair,
  [from, to]: readonly [source: number, target: number],
  countries: Countries,
  names: NameReader,
  add: (feature: number) => void,
): void {
  const code = countries.codeOf(to)
  add(mix(KIND.mentions, Math.min(4, source.mentions.length)))
  if (target.label === 'group') add(mix(KIND.targetGroup, code === undefined ? 0 : 1))
  if (code !== undefined) {
    add(mix(KIND.share, Math.ceil(countries.shareOf(to) * 5)))
    add(mix(KIND.countries, Math.min(4, countries.count)))
    const rank = countries.main.indexOf(to)
    add(mix(mix(KIND.mainCountry, rank), Math.min(3, countries.count)))
  }
  const targetKind = hashWord((target as PlaceEntity).kind ?? '')
  const sourceKind = hashWord((source as PlaceEntity).kind ?? '')
  add(mix(KIND.targetKind, targetKind))
  if (source.label === 'place') {
    add(mix(KIND.sourceKind, sourceKind))
    const home = (source as PlaceEntity).country
    if (home !== undefined && home === (target as PlaceEntity).country) {
      add(mix(mix(KIND.sameCountry, sourceKind), targetKind))
    }
  }
  if (source.label === 'person') {
    for (const title of (source as PersonEntity).titles ?? []) add(mix(KIND.title, hashWord(title)))
  }
  addNameFeatures(source, target, code, names, add)
  if (countries.homeOf(from) === to) add(KIND.sameCountry)
}

function addNameFeatures(
  source: Entity,
  target: Entity,
  code: string | undefined,
  names: NameReader,
  add: (feature: number) => void,
): void {
  const { words: own, lower } = names(source)
  const country = code === undefined ? 0 : hashWord(code)
  if (source.label === 'organization') {
    add(mix(KIND.lastWord, own[own.length - 1]!))
    if (own.length === 1 && source.name.toUpperCase() === source.name) add(KIND.acronym)
    for (let at = 0; at < own.length; at++) {
      add(mix(KIND.word, own[at]!))
      if (country) add(mix(mix(KIND.wordOfCountry, country), own[at]!))
    }
  } else if (source.label === 'person' && country) {
    for (let at = 0; at < own.length; at++) add(mix(mix(KIND.wordOfCountry, country), own[at]!))
    const { name } = source
    add(mix(mix(KIND.initials, country), hashWord(name, Math.max(0, name.length - 3))))
    add(mix(mix(KIND.initials, country), hashWord(name, Math.max(0, name.length - 2))))
  }
  if (target.label === 'organization') for (const word of names(target).words) add(mix(KIND.targetWord, word))
  // "Bank of Germany", "German Football Association": a name that holds the stem of the other one.
  if (names(target).stems.some((stem) => lower.includes(stem))) add(KIND.nameInName)
}
