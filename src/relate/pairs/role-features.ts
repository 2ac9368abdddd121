import type { Reading, ReadMention } from '../../link/reading.js'
import { type FoundRole, findRoles } from '../../link/roles/find-roles.js'
import type { Entity } from '../../resolve/entity.js'
import { nationOf } from './countries.js'
import type { EntityPair } from './entity-pairs.js'
import { hashWord, mix } from './feature-set.js'

const KIND = { role: 301, tie: 302, tieOfOther: 303, nation: 304 } as const

/**
 * Reads what the text says that people are: the roles of the source, the one that names the target ("Norway's finance
 * minister, X") or its people or another nation, and whether the target is named by the role of somebody else.
 */
export function roleFeatureReader(reading: Reading): (pair: EntityPair, add: (feature: number) => void) => void {
  const roles = new Map<Entity, FoundRole[]>()
  const tied = new Map<ReadMention, FoundRole>()
  for (const role of findRoles(reading)) {
    const { entity } = role.person
    const known = roles.get(entity)
    if (known) known.push(role)
    else roles.set(entity, [role])
    for (const { mention } of role.phrase.ties) tied.set(mention, role)
  }
  return ({ source, target, passages }, add) => {
    if (source.label !== 'person') return
    const nation = nationOf(target)
    for (const { phrase } of roles.get(source) ?? []) {
      const kind = hashWord(phrase.kind)
      add(mix(KIND.role, kind))
      for (const { mention, by, direct } of phrase.ties) {
        const its = nation === undefined ? undefined : nationOf(mention.entity)
        if (its !== undefined) add(mix(mix(KIND.nation, kind), its === nation ? 1 : 0))
        if (mention.entity === target) add(mix(mix(mix(KIND.tie, kind), hashWord(by)), direct ? 1 : 0))
      }
    }
    if (passages.length === 0) return
    const isTaken = passages.every(({ target: mention }) => {
      const role = tied.get(mention)
      return role !== undefined && role.person.entity !== source
    })
    if (isTaken) add(KIND.tieOfOther)
  }
}
