/** The labels that the tagger gives. */
export const TAGGER_LABELS = ['person', 'organization', 'place', 'group'] as const satisfies readonly TaggerLabel[]

/** A label that the tagger gives. */
export type TaggerLabel = 'person' | 'organization' | 'place' | 'group'

/**
 * Kinds of expression that decoding tells apart: the labels, in order, and the rest (dates, amounts, products, events,
 * works), which is found so that it is not taken for one of them, and is not given out.
 */
export const KIND_COUNT: number = TAGGER_LABELS.length + 1

/** Tags of a token: 0 outside, then for kind k: 1 + 2k begins an expression, 2 + 2k goes on with one. */
export const TAG_COUNT: number = 1 + 2 * KIND_COUNT

export const OUTSIDE = 0

/**
 * How much a tag of the rest counts beside the others when the likeliest is chosen. The rest is not given out, so that
 * to choose it wrongly is always a miss, while a label chosen wrongly may still have found a name.
 */
export const REST_WEIGHT = 0.8

/** What a type of the second head (Worldwide) is to the library, and to the first head (CoNLL-2003). */
export interface TypeMeaning {
  readonly kind: number
  /** `O` where the first head does not see it. */
  readonly coarse: string
  /** A place that people have built. */
  readonly isFacility?: boolean
}

/** The kinds of organizations and places. */
export const ORGANIZATION = 1
export const PLACE = 2

export const REST: number = TAGGER_LABELS.length

/** The types of the second head by their names. */
export const TYPES: Readonly<Record<string, TypeMeaning>> = {
  Person: { kind: 0, coarse: 'PER' },
  Organization: { kind: ORGANIZATION, coarse: 'ORG' },
  Location: { kind: PLACE, coarse: 'LOC' },
  Facility: { kind: PLACE, coarse: 'LOC', isFacility: true },
  NORP: { kind: 3, coarse: 'MISC' },
  Misc: { kind: REST, coarse: 'MISC' },
  Product: { kind: REST, coarse: 'MISC' },
  Date: { kind: REST, coarse: 'O' },
  Money: { kind: REST, coarse: 'O' },
}
