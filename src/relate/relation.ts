import type { Span } from '../document/span.js'

/**
 * A directed, typed tie between two entities, with the passages that prove it.
 * Co-occurrence is the type `co_occurs_with` and is kept apart (see `CoOccurrence` in `graph/`).
 */
export interface Relation<T extends string = string> {
  /** A name of the field, such as `head_of`. */
  readonly type: T
  /** Id of the entity that the relation starts from. */
  readonly source: string
  /** Id of the entity that it points to. */
  readonly target: string
  /** 0–1, calibrated. */
  readonly confidence: number
  /** At least one span of the text, usually the sentence or the phrase that says so. */
  readonly evidence: readonly Span[]
}

/** Who takes part in an event, and as what. */
export interface EventRole {
  /** `agent`, `target`, `place`, `time` … */
  readonly role: string
  /** Id of the entity. */
  readonly entity: string
}

/** Who did what to whom, when and where: a relation of any number of entities. */
export interface Event<T extends string = string> {
  /** What happened, as a past participle or past tense: `arrested`, `met`, `signed` … */
  readonly type: T
  readonly roles: readonly EventRole[]
  readonly confidence: number
  /** The words that say it ("was arrested"). */
  readonly trigger: Span
  /** The sentence. */
  readonly evidence: readonly Span[]
}
