import type { Span } from '../document/span.js'
import type { TimexValue } from '../extract/dates/timex-value.js'
import type { Mention } from '../extract/mention.js'

/** Identifiers of an entity in the world's registers, each absent when unsure. */
export interface EntityIds {
  /** Wikidata item, `Q42`. */
  readonly wikidata?: string
  /** GeoNames number as a string, `2988507`. */
  readonly geonames?: string
  /** ISO 3166-1 alpha-2 (`FR`) or ISO 3166-2 (`FR-75`) code. */
  readonly iso3166?: string
  /** Identifiers of the caller's own knowledge base, by its name. */
  readonly [register: string]: string | undefined
}

/** Words that stand for an entity without naming it: "he", "the minister". */
export interface Reference extends Span {
  readonly text: string
  readonly kind: 'pronoun' | 'description'
  /** 0–1 */
  readonly confidence: number
  /** Id of the document it stands in; only in merged graphs. */
  readonly document?: string
}

/** What every entity has. */
export interface EntityBase<L extends string = string> {
  /** Stable within a graph, and the same for the same input: `e1`, `e2` … in order of first mention. */
  readonly id: string
  readonly label: L
  /** The fullest form found in the text. */
  readonly name: string
  /** The other forms found, in order of first mention, without `name`. */
  readonly aliases: readonly string[]
  /** In order of the text. */
  readonly mentions: readonly Mention<L>[]
  readonly ids: EntityIds
  /** That this is an entity of this label, 0–1. */
  readonly confidence: number
  /** In order of the text; given by the linker `references`, which no preset has. */
  readonly references?: readonly Reference[]
}

/** What a person is said to be ("British Foreign Secretary"), with the place in the text that says it. */
export interface Role extends Span {
  readonly text: string
  /** Id of the document it stands in; only in merged graphs. */
  readonly document?: string
}

export interface PersonEntity extends EntityBase<'person'> {
  /** Titles said before the name ("Gen.", "President"), without duplicates. */
  readonly titles?: readonly string[]
  readonly roles?: readonly Role[]
}

export interface OrganizationEntity extends EntityBase<'organization'> {
  readonly acronym?: string
}

/** Kinds of places, as far as known. */
export type PlaceKind = 'country' | 'region' | 'city' | 'facility' | 'area' | 'water' | 'continent'

export interface PlaceEntity extends EntityBase<'place'> {
  readonly kind?: PlaceKind
  /** ISO 3166-1 alpha-2 code of the country that holds it. */
  readonly country?: string
  /** WGS 84 degrees. */
  readonly coordinates?: { readonly latitude: number; readonly longitude: number }
  /** Mentions that stand for the place's government or team ("Washington said"), as offsets of their starts. */
  readonly metonyms?: readonly number[]
}

export interface DateEntity extends EntityBase<'date'>, TimexValue {}

/** Nationalities, religious and political groups. */
export interface GroupEntity extends EntityBase<'group'> {
  /** ISO 3166-1 alpha-2 code of the country that a nationality belongs to. */
  readonly country?: string
}

/** The labels that carry fields of their own. */
export interface EntityByLabel {
  person: PersonEntity
  organization: OrganizationEntity
  place: PlaceEntity
  date: DateEntity
  group: GroupEntity
}

/**
 * An entity with label `L`: a union discriminated on `label`.
 * @example
 * if (entity.label === 'place') entity.coordinates
 */
export type Entity<L extends string = string> = L extends keyof EntityByLabel ? EntityByLabel[L] : EntityBase<L>
