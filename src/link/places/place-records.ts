import type { PlaceKind } from '../../resolve/entity.js'

/** A place of the shipped tables. */
export interface PlaceRecord {
  readonly kind: PlaceKind
  readonly name: string
  /** ISO 3166-1 alpha-2 code of the country that it is or lies in; absent for areas that span several. */
  readonly country?: string
  /** ISO 3166-2 code of the region that it is or lies in, where known. */
  readonly region?: string
  readonly wikidata?: string
  readonly geonames?: string
  readonly latitude?: number
  readonly longitude?: number
  /** In thousands; only of cities. */
  readonly population?: number
  /** Whether its name is a common word ("Western"), which many countries have regions of. */
  readonly isCommon?: true
  /** Seat of the government of a country or of a first-level region. */
  readonly capital?: 'country' | 'region'
}

/** Look-ups in the shipped tables. */
export interface PlaceTables {
  /**
   * The places of a name, in any spelling of case and diacritics; none if it is not known. Regions whose names are
   * common words are not among them.
   */
  named(name: string): readonly PlaceRecord[]
  /** The regions of a name that is a common word: "Western" of "Western Province". */
  commonRegionsNamed(name: string): readonly PlaceRecord[]
  /** Code of the country whose people or language a word names ("Syrian", "Kurds" is none). */
  countryOfDemonym(word: string): string | undefined
}

/** Whether a place lies in a country, or in a first-level region. */
export function liesIn({ country, region }: PlaceRecord, area: PlaceRecord): boolean {
  return area.region === undefined ? area.country === country : area.region === region
}
