/**
 * Which letters of a text may differ from those of an entry:
 * - `name` (default): small letters may be capitals, never the other way: "Turkey" is found in "TURKEY" and "Turkey",
 *   not in "turkey";
 * - `exact`: none: "WHO" is not found in "Who";
 * - `any`: all.
 */
export type CasePolicy = 'name' | 'exact' | 'any'

/**
 * A name that a gazetteer finds.
 * @typeParam L its label
 */
export interface GazetteerEntry<L extends string = string> {
  /** One or more words, as they stand in a text. */
  readonly name: string
  readonly label: L
  /** Other names for the same. */
  readonly aliases?: readonly string[]
  /** Default: that of the gazetteer. */
  readonly case?: CasePolicy
  /** How often the name means this where it stands in a text, 0–1. Default: that of the gazetteer. */
  readonly confidence?: number
  /**
   * Whether the name is a common word or a person's name too ("May", "Jordan"). Then it is only found where it stands
   * alone: not beside another capitalised word or a number, and at the start of a sentence only if it stands alone
   * elsewhere in the document. Default: false.
   */
  readonly ambiguous?: boolean
}

/** Options of `gazetteer`. */
export interface GazetteerOptions {
  /** Name of the extractor, the `source` of its mentions. Default: `gazetteer`. */
  readonly name?: string
  /** For entries that do not say. Default: `name`. */
  readonly case?: CasePolicy
  /** For entries that do not say, 0–1. Default: 0.9. */
  readonly confidence?: number
}
