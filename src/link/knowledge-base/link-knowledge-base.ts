import { UsageError } from '../../errors.js'
import type { Entity, EntityIds } from '../../resolve/entity.js'
import type { Linker } from '../linker.js'
import { foldName } from './fold-name.js'
import type { KnowledgeBase, KnowledgeBaseCandidate } from './knowledge-base.js'

/** Options of `linkKnowledgeBase`. */
export interface LinkOptions {
  /** Candidates with a lower score are not linked, 0–1. Default: 0.6. */
  readonly threshold?: number
}

/**
 * Links entities to a knowledge base: the identifier of the likeliest entry goes to `ids` under the name of the
 * knowledge base, beside the identifiers that the entry has in other registers. Nothing is added where no entry of the
 * label has the name, or where namesakes leave a doubt.
 *
 * The fullest name is looked up; other forms only if nothing has that name, and only those that are no part of it
 * (an acronym, a translation): a surname alone would link a person to a namesake.
 * @throws UsageError `INVALID_OPTION`
 * @example createPipeline({ ...news(), linkers: [linkPlaces(), linkKnowledgeBase(ports, { threshold: 0.8 })] })
 */
export function linkKnowledgeBase(base: KnowledgeBase, { threshold = 0.6 }: LinkOptions = {}): Linker {
  if (!(typeof threshold === 'number' && threshold >= 0 && threshold <= 1)) {
    throw new UsageError('INVALID_OPTION', 'linkKnowledgeBase: option "threshold" must be a number from 0 to 1.')
  }
  return {
    name: base.name,
    link(entities) {
      const around = entities.flatMap(({ name, aliases }) => [name, ...aliases])
      return entities.map((entity) => {
        const best = bestOf(base, entity, around)
        if (!best || best.score < threshold) return entity
        const { id, ids = {} } = best.entry
        const linked: EntityIds = { ...ids, ...entity.ids, [base.name]: id }
        return { ...entity, ids: linked }
      })
    },
  }
}

function bestOf(base: KnowledgeBase, entity: Entity, around: readonly string[]): KnowledgeBaseCandidate | undefined {
  const words = new Set(foldName(entity.name).split(' '))
  const others = entity.aliases.filter(
    (alias) =>
      !foldName(alias)
        .split(' ')
        .every((word) => words.has(word)),
  )
  for (const name of [entity.name, ...others]) {
    const [best, rival] = base.candidates(name, { label: entity.label, around })
    if (best) return rival?.score === best.score ? undefined : best
  }
  return undefined
}
