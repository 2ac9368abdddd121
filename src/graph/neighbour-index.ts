import { UsageError } from '../errors.js'
import type { Entity } from '../resolve/entity.js'
import type { CoOccurrence, GraphRelation } from './graph-data.js'

/** An entity that is tied to another one, and how strongly. */
export interface Neighbour<L extends string = string> {
  readonly entity: Entity<L>
  /** Sentences that name both, plus one for each relation between them. */
  readonly weight: number
  /** Relations between the two, in either direction. */
  readonly relations: readonly GraphRelation[]
}

/** Gives the neighbours of the entity with an id, strongest first. */
export type NeighbourIndex<L extends string> = (id: string) => readonly Neighbour<L>[]

interface Tie {
  weight: number
  readonly relations: GraphRelation[]
}

/**
 * Makes the look-up of neighbours. All ties are laid out at its first use, in time linear in the number of edges;
 * then each look-up only sorts the neighbours that it gives.
 */
export function createNeighbourIndex<L extends string>(
  byId: ReadonlyMap<string, Entity<L>>,
  relations: readonly GraphRelation[],
  coOccurrences: readonly CoOccurrence[],
): NeighbourIndex<L> {
  let ties: Map<string, Map<string, Tie>> | undefined
  let positions: Map<string, number> | undefined
  return (id) => {
    if (!byId.has(id)) throw new UsageError('NOT_FOUND', `The graph has no entity ${JSON.stringify(id)}.`)
    ties ??= layOut(relations, coOccurrences)
    positions ??= new Map([...byId.keys()].map((key, index) => [key, index]))
    const position = positions
    return [...(ties.get(id) ?? [])]
      .map(([other, tie]) => ({ entity: byId.get(other)!, weight: tie.weight, relations: [...tie.relations] }))
      .sort((a, b) => b.weight - a.weight || position.get(a.entity.id)! - position.get(b.entity.id)!)
  }
}

function layOut(
  relations: readonly GraphRelation[],
  coOccurrences: readonly CoOccurrence[],
): Map<string, Map<string, Tie>> {
  const ties = new Map<string, Map<string, Tie>>()
  const tie = (from: string, to: string, weight: number, relation?: GraphRelation): void => {
    let others = ties.get(from)
    if (!others) {
      others = new Map()
      ties.set(from, others)
    }
    const known = others.get(to)
    if (known) known.weight += weight
    else others.set(to, { weight, relations: [] })
    if (relation) others.get(to)!.relations.push(relation)
  }
  const both = (source: string, target: string, weight: number, relation?: GraphRelation): void => {
    if (source === target) return
    tie(source, target, weight, relation)
    tie(target, source, weight, relation)
  }
  for (const { source, target, weight } of coOccurrences) both(source, target, weight)
  for (const relation of relations) both(relation.source, relation.target, 1, relation)
  return ties
}
