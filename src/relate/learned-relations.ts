import type { Document } from '../document/document.js'
import { decodeBase64 } from '../lexicon/base64.js'
import type { Entity } from '../resolve/entity.js'
import { type EntityPair, entityPairs } from './entity-pairs.js'
import { documentFacts, pairFeatures } from './pair-features.js'
import type { Relation } from './relation.js'
import { RELATION_TYPES, type RelationName, relationType } from './relation-types.js'
import { type RelationScorer, readWeights } from './relation-weights.js'
import type { Relator } from './relator.js'

/**
 * Relations by a small linear classifier over the words between and around two entities, how they stand to each
 * other, and what is known of the places. Its weights were learned from annotated news (see `scripts/relations`).
 *
 * Evidence is the sentences that name both; a relation that only the document as a whole supports (an organization's
 * country, say) points to the first mention of its source.
 */
export function learnedRelations(): Relator<RelationName> {
  let scorers: Promise<readonly RelationScorer[]> | undefined
  return {
    name: 'learned-relations',
    types: RELATION_TYPES.map(({ name }) => name),
    async relate(entities, document) {
      scorers ??= loadWeights()
      const byName = new Map((await scorers).map((scorer) => [scorer.name, scorer]))
      const facts = documentFacts(entities, document)
      const relations = new Map<string, Relation<RelationName>>()
      for (const pair of entityPairs(entities, document)) {
        const features = pairFeatures(pair, document, facts)
        for (const { name, ends } of RELATION_TYPES) {
          const scorer = byName.get(name)
          if (!scorer || !ends.some(([from, to]) => from === pair.source.label && to === pair.target.label)) continue
          const confidence = scorer.score(features)
          if (confidence >= scorer.threshold) keep(relations, pair, name, confidence, document)
        }
      }
      return { relations: [...relations.values()] }
    },
  }
}

async function loadWeights(): Promise<readonly RelationScorer[]> {
  const { default: base64 } = await import('../../data/relations/relations.bin')
  return readWeights(decodeBase64(base64))
}

/** A symmetric relation is said once, from the entity that is named first. */
function keep(
  relations: Map<string, Relation<RelationName>>,
  { source, target, passages }: EntityPair,
  type: RelationName,
  confidence: number,
  document: Document,
): void {
  const swap = relationType(type).symmetric === true && first(target) < first(source)
  const [from, to] = swap ? [target, source] : [source, target]
  const key = `${type} ${from.id} ${to.id}`
  if ((relations.get(key)?.confidence ?? 0) >= confidence) return
  const sentences = passages.map(({ sentence }) => document.sentences[sentence]!)
  const evidence = (sentences.length > 0 ? sentences : [source.mentions[0]!]).map(({ start, end }) => ({ start, end }))
  relations.set(key, { type, source: from.id, target: to.id, confidence, evidence })
}

function first(entity: Entity): number {
  return entity.mentions[0]!.start
}
