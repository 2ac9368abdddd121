import type { Span } from '../document/span.js'
import { readEmbeddedFile } from '../lexicon/embedded-file.js'
import { type Reading, read } from '../link/reading.js'
import { keepSingle } from './keep-single.js'
import { readCountries } from './pairs/countries.js'
import { isSayable } from './pairs/cue-words.js'
import { type EntityPair, entityPairs } from './pairs/entity-pairs.js'
import { createFeatureSet } from './pairs/feature-set.js'
import { isCredible } from './pairs/is-credible.js'
import { leadersOf } from './pairs/leaders.js'
import { pairFeatureReader } from './pairs/pair-features.js'
import { createRelationSet } from './relation-set.js'
import { namesBetween, RELATION_TYPES, type RelationName } from './relation-types.js'
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
  let scorers: Promise<ReadonlyMap<RelationName, RelationScorer>> | undefined
  const set = createFeatureSet()
  return {
    name: 'learned-relations',
    types: RELATION_TYPES.map(({ name }) => name),
    async relate(entities, document) {
      scorers ??= loadWeights()
      const byName = await scorers
      const reading = read(entities, document)
      const countries = readCountries(entities)
      const pairs = entityPairs(reading, countries)
      const readFeatures = pairFeatureReader(pairs, reading, countries, set)
      const leaders = leadersOf(reading)
      const relations = createRelationSet()
      for (const pair of pairs) {
        readFeatures(pair)
        for (const name of namesBetween(pair.source.label, pair.target.label)) {
          const confidence = byName.get(name)?.confidence(set)
          if (confidence === undefined || !isCredible(name, pair, leaders) || !isSayable(name, pair, reading)) continue
          relations.add({ ...pair, type: name, confidence, evidence: evidenceOf(pair, reading) })
        }
      }
      return { relations: keepSingle(relations.all(), entities) }
    },
  }
}

async function loadWeights(): Promise<ReadonlyMap<RelationName, RelationScorer>> {
  const { default: file } = await import('../../data/relations/relations.bin')
  return new Map(readWeights(readEmbeddedFile(file)).map((scorer) => [scorer.name, scorer]))
}

/** The sentences that name both, or the first mention of the source where none does. */
function evidenceOf({ source, passages }: EntityPair, { document }: Reading): readonly Span[] {
  const spans = passages.map((passage) => document.sentences[passage.source.sentence]!)
  return (spans.length > 0 ? spans : [source.mentions[0]!]).map(({ start, end }) => ({ start, end }))
}
