import type { Document } from '../document/document.js'
import type { Mention } from '../extract/mention.js'
import type { Entity } from './entity.js'
import type { Resolver } from './resolver.js'

/** One entity for all mentions of one label that are written alike. */
export function sieves(): Resolver {
  return {
    name: 'sieves',
    resolve<L extends string>(mentions: readonly Mention<L>[], _document: Document): readonly Entity<L>[] {
      const groups = new Map<string, Mention<L>[]>()
      for (const mention of mentions) {
        const key = `${mention.label} ${mention.text}`
        const group = groups.get(key)
        if (group) group.push(mention)
        else groups.set(key, [mention])
      }
      return [...groups.values()].map((group, index) => {
        const { label, text } = group[0]!
        return {
          id: `e${index + 1}`,
          label,
          name: text,
          aliases: [],
          mentions: group,
          ids: {},
          confidence: Math.max(...group.map(({ confidence }) => confidence)),
        } as unknown as Entity<L>
      })
    },
  }
}
