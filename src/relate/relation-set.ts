import type { Span } from '../document/span.js'
import type { Entity } from '../resolve/entity.js'
import type { Relation } from './relation.js'
import { type RelationName, relationType } from './relation-types.js'

/** A relation between entities, before it names them by id. */
export interface DraftRelation {
  readonly type: RelationName
  readonly source: Entity
  readonly target: Entity
  readonly confidence: number
  readonly evidence: readonly Span[]
}

/** Relations without doubles. */
export interface RelationSet {
  /** Adds a relation; one that is there already keeps the higher confidence and gets the further evidence. */
  add(relation: DraftRelation): void
  /** In order of first addition. */
  all(): readonly Relation<RelationName>[]
}

/** An empty set. A symmetric relation is said once, from the entity that is named first; nothing relates to itself. */
export function createRelationSet(): RelationSet {
  const relations = new Map<string, Relation<RelationName>>()
  return {
    add({ type, source, target, confidence, evidence }) {
      if (source === target) return
      const swap = relationType(type).symmetric === true && first(target) < first(source)
      const [from, to] = swap ? [target, source] : [source, target]
      const key = `${type} ${from.id} ${to.id}`
      const known = relations.get(key)
      relations.set(key, {
        type,
        source: from.id,
        target: to.id,
        confidence: Math.max(confidence, known?.confidence ?? 0),
        evidence: known ? union(known.evidence, evidence) : evidence,
      })
    },
    all: () => [...relations.values()],
  }
}

/** No more passages prove one relation. */
const MOST_EVIDENCE = 20

/** The spans of both, in order of the text, without doubles; no more than a few. */
export function union(a: readonly Span[], b: readonly Span[]): readonly Span[] {
  if (a.length >= MOST_EVIDENCE) return a
  const spans = [...a]
  for (const span of b) if (!spans.some(({ start, end }) => start === span.start && end === span.end)) spans.push(span)
  return spans.sort((x, y) => x.start - y.start || x.end - y.end)
}

function first(entity: Entity): number {
  return entity.mentions[0]!.start
}
