import type { Entity, Reference } from '../resolve/entity.js'
import type { Linker } from './linker.js'
import { read } from './reading.js'
import { findReferences } from './references/find-references.js'
import { loadNameGenders, type NameGenders } from './references/given-name-genders.js'

/**
 * Puts `references` on people: "he", "her", "the minister". No preset has it, for it is right less often than names
 * are; behind the other linkers it also lets `events` see who "he" is. Confidence is the share that is right on
 * annotated news (`bench/references.ts`).
 * @example
 * const { linkers, ...stages } = news()
 * const pipeline = createPipeline({ ...stages, linkers: [...linkers, references()] })
 * // "Ana Reyes left on Friday. She was arrested in Lima." gives Ana Reyes the reference "She"
 */
export function references(): Linker {
  let loading: Promise<NameGenders> | undefined
  return {
    name: 'references',
    async link<L extends string>(entities: readonly Entity<L>[], document: Parameters<Linker['link']>[1]) {
      loading ??= loadNameGenders()
      const names = await loading
      const found = new Map<Entity, Reference[]>()
      const reading = read(entities as readonly Entity[], document)
      for (const { entity, first, end: endToken, kind, confidence } of findReferences(reading, names)) {
        const { start } = document.tokens[first]!
        const { end } = document.tokens[endToken - 1]!
        const own = found.get(entity) ?? []
        found.set(entity, own)
        own.push({ start, end, text: document.text.slice(start, end), kind, confidence })
      }
      return entities.map((entity) => {
        const own = found.get(entity as Entity)
        return own ? ({ ...(entity as Entity), references: own } as Entity as Entity<L>) : entity
      })
    },
  }
}
