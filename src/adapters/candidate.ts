import type { Span } from '../document/span.js'

/** A name as a library sees it, with what may tell whether it is right. */
export interface Candidate<L extends string = string> extends Span {
  readonly label: L
  /** Yes-or-no features for `probability`. */
  readonly features: readonly string[]
}
