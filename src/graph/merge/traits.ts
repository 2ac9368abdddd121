import type { DisjointSets } from './disjoint-sets.js'

/** Of the documents that say which of several namesakes is meant, the share that must agree to speak for the rest. */
const DOMINANCE = 0.9

/** More kinds of namesakes than this under one name are not compared with each other. */
const MOST_KINDS = 64

/** Values by the name of a trait; more than one value where identifiers joined what disagrees. */
type TraitValues = ReadonlyMap<string, ReadonlySet<string>>

const NONE: TraitValues = /* @__PURE__ */ new Map()

/** Sets of parts with what is known of each: identifiers, country, initials. */
export interface Traits {
  add(member: number, traits: readonly (readonly [string, string])[]): void
  find(member: number): number
  /** Joins two sets unless a trait of one contradicts the other. */
  joinIfCompatible(a: number, b: number): void
  /**
   * Joins sets of one name. If nothing contradicts, all become one. Else sets with the same traits become one each,
   * and sets that know less join the one that they can only mean, or that at least nine in ten documents mean.
   * @param weights number of documents by set
   */
  joinCompatible(weights: ReadonlyMap<number, number>): void
}

/** Keeps the traits of sets, following them as they are joined. */
export function createTraits(sets: DisjointSets): Traits {
  const values = new Map<number, Map<string, Set<string>>>()
  const of = (member: number): TraitValues => values.get(sets.find(member)) ?? NONE

  function add(member: number, traits: Iterable<readonly [string, string]>): void {
    const root = sets.find(member)
    for (const [trait, value] of traits) {
      const own = values.get(root) ?? new Map<string, Set<string>>()
      values.set(root, own.set(trait, (own.get(trait) ?? new Set<string>()).add(value)))
    }
  }

  function join(a: number, b: number): void {
    const [first, second] = [sets.find(a), sets.find(b)]
    if (first === second) return
    const root = sets.join(first, second)
    const other = root === first ? second : first
    const moved = values.get(other)
    values.delete(other)
    for (const [trait, found] of moved ?? [])
      add(
        root,
        [...found].map((value) => [trait, value] as const),
      )
  }

  function joinCompatible(weights: ReadonlyMap<number, number>): void {
    const kinds = new Map<string, Kind & { members: number[]; weight: number }>()
    for (const [root, weight] of weights) {
      const traits = of(root)
      const signature = show(traits)
      const kind = kinds.get(signature) ?? { members: [], traits, weight: 0 }
      kind.members.push(root)
      kind.weight += weight
      kinds.set(signature, kind)
    }
    const all = [...kinds.values()]
    const agree = !contradictory(all.map(({ traits }) => traits))
    if (agree) for (const root of weights.keys()) join(all[0]!.members[0]!, root)
    else {
      for (const { members } of all) for (const member of members) join(members[0]!, member)
      for (const [kind, meaning] of meanings(all)) join(meaning.members[0]!, kind.members[0]!)
    }
  }

  return {
    add,
    find: sets.find,
    joinIfCompatible: (a, b) => {
      if (!contradictory([of(a), of(b)])) join(a, b)
    },
    joinCompatible,
  }
}

/** Whether some trait has no value that all who know the trait share. */
function contradictory(all: readonly TraitValues[]): boolean {
  const shared = new Map<string, ReadonlySet<string>>()
  for (const traits of all) {
    for (const [trait, values] of traits) {
      const known = shared.get(trait)
      const common = known ? new Set([...values].filter((value) => known.has(value))) : values
      if (common.size === 0) return true
      shared.set(trait, common)
    }
  }
  return false
}

interface Kind {
  readonly members: readonly number[]
  readonly traits: TraitValues
  readonly weight: number
}

/**
 * For kinds that know less than others, the one that they must mean: it knows all that they know and more, and it is
 * the only one or dominates the others.
 */
function meanings(all: readonly Kind[]): ReadonlyMap<Kind, Kind> {
  const found = new Map<Kind, Kind>()
  const sorted = [...all].sort((a, b) => b.traits.size - a.traits.size)
  const unsure = all.length > MOST_KINDS ? sorted.filter(({ traits }) => traits.size === 0) : sorted
  for (const kind of unsure) {
    const weights = new Map<Kind, number>()
    let total = 0
    for (const other of sorted) {
      if (!includes(other.traits, kind.traits)) continue
      const meant = found.get(other) ?? other
      weights.set(meant, (weights.get(meant) ?? 0) + other.weight)
      total += other.weight
    }
    for (const [meant, weight] of weights) if (weight >= total * DOMINANCE) found.set(kind, meant)
  }
  return found
}

function includes(larger: TraitValues, smaller: TraitValues): boolean {
  if (larger.size <= smaller.size) return false
  for (const [trait, values] of smaller) {
    const known = larger.get(trait)
    if (!known || ![...values].every((value) => known.has(value))) return false
  }
  return true
}

function show(traits: TraitValues): string {
  return [...traits]
    .map(([trait, values]) => `${trait} ${[...values].sort().join('|')}`)
    .sort()
    .join('; ')
}
