import type { Event, Relation } from './relation.js'
import { union } from './relation-set.js'
import type { Relator } from './relator.js'

/**
 * Several relators as one: what more than one of them finds is given once, with the highest confidence and the
 * evidence of all.
 * @example createPipeline({ ...news(), relators: [joinRelators([patternRelations(), learnedRelations()])] })
 */
export function joinRelators<const T extends string>(relators: readonly Relator<T>[]): Relator<T> {
  return {
    name: relators.map(({ name }) => name).join('+'),
    types: [...new Set(relators.flatMap(({ types }) => types))],
    async relate(entities, document) {
      const relations = new Map<string, Relation<T>>()
      const events: Event[] = []
      for (const relator of relators) {
        const found = await relator.relate(entities, document)
        events.push(...(found.events ?? []))
        for (const relation of found.relations ?? []) {
          const key = `${relation.type} ${relation.source} ${relation.target}`
          const known = relations.get(key)
          relations.set(key, known ? joined(known, relation) : relation)
        }
      }
      return { relations: [...relations.values()], events }
    },
  }
}

function joined<T extends string>(a: Relation<T>, b: Relation<T>): Relation<T> {
  return { ...a, confidence: Math.max(a.confidence, b.confidence), evidence: union(a.evidence, b.evidence) }
}
