import type { Entity, PersonEntity, Role } from '../resolve/entity.js'
import type { Linker } from './linker.js'
import { read } from './reading.js'
import { findRoles } from './roles/find-roles.js'

/**
 * Puts `roles` on people: what the text says they are, before the name, beside it, or by a verb. A role is a span of
 * the text, without the article that opens it. Roles written alike are given once.
 * @example
 * // "Jeremy Hunt, the British Foreign Secretary, met Gerd Müller, head of the Harbour Council."
 * graph.people.map(({ roles }) => roles?.[0]?.text) // ['British Foreign Secretary', 'head of the Harbour Council']
 */
export function roles(): Linker {
  return {
    name: 'roles',
    link<L extends string>(entities: readonly Entity<L>[], document: Parameters<Linker['link']>[1]) {
      const found = new Map<Entity, Map<string, Role>>()
      for (const { person, phrase } of findRoles(read(entities as readonly Entity[], document))) {
        const { start } = document.tokens[phrase.first]!
        const { end } = document.tokens[phrase.end - 1]!
        const text = document.text.slice(start, end)
        const own = found.get(person.entity) ?? new Map<string, Role>()
        found.set(person.entity, own)
        if (!own.has(text.toLowerCase())) own.set(text.toLowerCase(), { start, end, text })
      }
      return entities.map((entity) => {
        const own = found.get(entity as Entity)
        return own
          ? ({ ...(entity as Entity as PersonEntity), roles: [...own.values()] } as Entity as Entity<L>)
          : entity
      })
    },
  }
}
