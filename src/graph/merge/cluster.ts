import type { GroupEntity, PlaceEntity } from '../../resolve/entity.js'
import { createDisjointSets, type DisjointSets } from './disjoint-sets.js'
import { acronymOf, middleInitials, type NameKey, nameKeys } from './name-keys.js'
import type { Part } from './part.js'
import { createTraits, type Traits } from './traits.js'

/** Gives the keys under which a part is found in other documents. */
export type KeysOf = (part: Part) => readonly NameKey[]

/** A part under a name key. */
interface Entry {
  readonly part: number
  readonly primary: boolean
}

/**
 * Finds which parts are the same: parts with one identifier, then parts with one full name that nothing speaks
 * against, then organizations that are only called by an acronym which a single other one explains. Parts meet only
 * under a common key, so that the cost grows with the number of parts, not of pairs.
 * @param parts in an order that does not depend on the order of the input
 * @returns for each part the first part of its set
 */
export function cluster(parts: readonly Part[], keysOf: KeysOf = defaultKeys): DisjointSets {
  const sets = createDisjointSets(parts.length)
  joinByIds(parts, sets)
  const traits = createTraits(sets)
  parts.forEach((part, index) => {
    traits.add(index, traitsOf(part))
  })
  const buckets = new Map<string, Entry[]>()
  parts.forEach((part, index) => {
    for (const { key, primary } of keysOf(part)) {
      const bucket = buckets.get(key)
      if (bucket) bucket.push({ part: index, primary })
      else buckets.set(key, [{ part: index, primary }])
    }
  })
  for (const bucket of buckets.values()) joinBucket(bucket, parts, traits)
  joinAcronyms(parts, traits)
  return sets
}

const defaultKeys: KeysOf = ({ entity, seat }) => nameKeys(entity, seat)

function joinByIds(parts: readonly Part[], sets: DisjointSets): void {
  const first = new Map<string, number>()
  parts.forEach(({ entity: { label, ids } }, index) => {
    for (const [register, id] of Object.entries(ids)) {
      const key = `${label} ${register} ${id}`
      const known = first.get(key)
      if (known === undefined) first.set(key, index)
      else sets.join(known, index)
    }
  })
}

/** What must agree for two parts of one name to be the same. */
function traitsOf({ entity }: Part): readonly (readonly [string, string])[] {
  const traits: [string, string][] = []
  for (const [register, id] of Object.entries(entity.ids)) if (id !== undefined) traits.push([register, id])
  const { country } = entity as Partial<PlaceEntity | GroupEntity>
  if (country !== undefined) traits.push(['country', country])
  if (entity.label === 'person') {
    const initials = middleInitials(entity.name)
    if (initials) traits.push(['initials', initials])
  }
  return traits
}

function joinBucket(bucket: readonly Entry[], parts: readonly Part[], traits: Traits): void {
  if (bucket.length < 2) return
  const weights = new Map<number, number>()
  for (const { part } of withoutHomonyms(bucket, parts)) {
    const root = traits.find(part)
    weights.set(root, (weights.get(root) ?? 0) + parts[part]!.documents.length)
  }
  if (weights.size > 1) traits.joinCompatible(weights)
}

/**
 * Leaves out what a single document tells apart: two people of one name are left alone, and an alias gives way to the
 * entity that has it as its name.
 */
function withoutHomonyms(bucket: readonly Entry[], parts: readonly Part[]): readonly Entry[] {
  const counts = new Map<string, { primaries: number; aliases: number }>()
  for (const { part, primary } of bucket) {
    for (const document of parts[part]!.documents) {
      const count = counts.get(document) ?? { primaries: 0, aliases: 0 }
      if (primary) count.primaries++
      else count.aliases++
      counts.set(document, count)
    }
  }
  return bucket.filter(({ part, primary }) => {
    const { documents, entity } = parts[part]!
    return documents.every((document) => {
      const { primaries, aliases } = counts.get(document)!
      if (primary) return primaries === 1 || entity.label !== 'person'
      return primaries === 0 && aliases === 1
    })
  })
}

/** Joins an organization that is only called `IRGC` to the one that explains this acronym, if only one does. */
function joinAcronyms(parts: readonly Part[], traits: Traits): void {
  const bare = new Map<string, Set<number>>()
  const explained = new Map<string, Set<number>>()
  const put = (map: Map<string, Set<number>>, acronym: string, part: number): void => {
    map.set(acronym, (map.get(acronym) ?? new Set<number>()).add(part))
  }
  parts.forEach(({ entity }, index) => {
    if (entity.label !== 'organization') return
    const own = acronymOf(entity.name)
    if (own !== undefined) put(bare, own, index)
    const stated = (entity as { readonly acronym?: string }).acronym
    for (const form of [...entity.aliases, ...(stated === undefined ? [] : [stated])]) {
      const acronym = acronymOf(form)
      if (acronym !== undefined && acronym !== own) put(explained, acronym, index)
    }
  })
  for (const [acronym, members] of bare) {
    const owners = new Set([...(explained.get(acronym) ?? [])].map(traits.find))
    if (owners.size !== 1) continue
    const [owner] = owners
    const roots = new Set([...members].map(traits.find))
    for (const root of roots) if (root !== traits.find(owner!)) traits.joinIfCompatible(owner!, root)
  }
}
