import type { Extractor } from '../extract/extractor.js'
import type { EntityGraph } from '../graph/entity-graph.js'
import type { Linker } from '../link/linker.js'
import type { Refiner } from '../refine/refiner.js'
import type { Relator } from '../relate/relator.js'
import type { Resolver } from '../resolve/resolver.js'

/** The stages of a pipeline, in the order in which they work. Only `extractors` is required. */
export interface Stages<E extends readonly Extractor[] = readonly Extractor[]> {
  /** All of them see the same document; what they find is put together. */
  readonly extractors: E
  /** Default: none. */
  readonly refiners?: readonly Refiner[]
  /** Default: `sieves()`. */
  readonly resolver?: Resolver
  /** Default: none. */
  readonly linkers?: readonly Linker[]
  /** Default: none. */
  readonly relators?: readonly Relator[]
}

/** The labels that a list of extractors gives. */
export type LabelsOf<E extends readonly Extractor[]> = E[number] extends infer X
  ? X extends Extractor<infer L>
    ? L
    : never
  : never

/** What may be said of one text. */
export interface DocumentOptions {
  /** An id that the graph shall carry. */
  readonly id?: string
  /**
   * When the text was published: a day (`2019-05-18`) or an instant with its zone (`2019-05-18T09:30:00Z`). Relative
   * dates ("on Friday") are counted from it; without it they keep an under-specified value (`XXXX-WXX-5`).
   */
  readonly published?: string
  /** Stops the work between two stages; the promise is then rejected with an `AbortError`. */
  readonly signal?: AbortSignal
}

/** Stages put together, ready for any number of texts. Keeps nothing between texts. */
export interface Pipeline<L extends string = string> {
  /** Every label that its graphs may have. */
  readonly labels: readonly L[]
  /** The names of its stages, in order, for logs and comparisons. */
  readonly stages: readonly string[]
  /**
   * Reads a text.
   * @param text any string; offsets in the graph point into it
   * @throws UsageError `INVALID_TEXT`, `INVALID_OPTION`, `UNKNOWN_OPTION`, `INVALID_PUBLISHED_DATE`
   * @throws AbortError `ABORTED`
   * @throws StageError `INVALID_STAGE` if a stage breaks its contract
   */
  extract(text: string, options?: DocumentOptions): Promise<EntityGraph<L>>
}
