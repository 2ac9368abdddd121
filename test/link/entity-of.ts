import type { Entity } from '../../src/resolve/entity.js'

/** An entity of a label with a name and aliases, without mentions. */
export function entityOf(label: string, name: string, ...aliases: string[]): Entity {
  return { id: 'e1', label, name, aliases, mentions: [], ids: {}, confidence: 1 }
}
