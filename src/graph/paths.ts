import { UsageError } from '../errors.js'
import type { Entity } from '../resolve/entity.js'
import type { EntityGraph } from './entity-graph.js'
import { findEntity } from './find-entity.js'
import type { Neighbour } from './neighbour-index.js'

/** Options of `paths`. */
export interface PathOptions<L extends string = string> {
  /** `shortest` (default): only the paths with the fewest edges. `all`: all that are not longer than `longest`. */
  readonly find?: 'shortest' | 'all'
  /** The most edges that a path may have. Default: 4. */
  readonly longest?: number
  /** The most paths that are given, the shortest ones first. Default: 100. */
  readonly limit?: number
  /** Which ties a path may take. Default: every relation and every shared sentence. */
  readonly through?: (tie: Neighbour<L>, from: Entity<L>) => boolean
}

/** A way from one entity to another that visits no entity twice. */
export interface Path<L extends string = string> {
  /** From the first to the last entity. */
  readonly entities: readonly Entity<L>[]
  /** The ties that it takes, one fewer: the neighbour in `ties[i]` is `entities[i + 1]`. */
  readonly ties: readonly Neighbour<L>[]
}

/**
 * How two entities are tied together through others: shorter paths first, of equal ones those over the strongest ties.
 *
 * Finding how far entities are from the end is linear in the size of the graph; then each step goes only where the end
 * can still be reached, so that the shortest paths cost time linear in what is given. `all` may try up to
 * `degree ** longest` ways, since paths that cross themselves are found and dropped; it stops at `limit`.
 * @returns none if there is no path within `longest` edges; one without ties if both are the same entity
 * @throws UsageError `NOT_FOUND` if the graph does not have one of the entities; `INVALID_OPTION`
 * @example
 * // only through typed relations
 * paths(graph, a, b, { find: 'all', longest: 3, through: ({ relations }) => relations.length > 0 })
 */
export function paths<L extends string>(
  graph: EntityGraph<L>,
  from: string | Entity,
  to: string | Entity,
  options: PathOptions<L> = {},
): readonly Path<L>[] {
  const { find = 'shortest', longest = 4, limit = 100, through = () => true } = options
  checkOptions(find, longest, limit)
  const first = findEntity(graph, from, 'paths')
  const last = findEntity(graph, to, 'paths')
  const ties = createTies(graph, through)
  const distances = distancesTo(last, longest, ties)
  const shortest = distances.get(first.id)
  if (shortest === undefined) return []
  const found: Path<L>[] = []
  const entities = [first]
  const taken: Neighbour<L>[] = []
  const visited = new Set([first.id])

  /** Goes on from the last entity with exactly `left` edges to go. */
  const walk = (left: number): void => {
    const at = entities.at(-1)!
    if (left === 0) {
      if (at.id === last.id) found.push({ entities: [...entities], ties: [...taken] })
      return
    }
    for (const tie of ties.forwards(at)) {
      const { id } = tie.entity
      if (found.length >= limit) return
      if (visited.has(id) || (distances.get(id) ?? Number.POSITIVE_INFINITY) > left - 1) continue
      if (id === last.id && left > 1) continue
      visited.add(id)
      entities.push(tie.entity)
      taken.push(tie)
      walk(left - 1)
      taken.pop()
      entities.pop()
      visited.delete(id)
    }
  }
  const most = find === 'shortest' ? shortest : first.id === last.id ? 0 : longest
  for (let length = shortest; length <= most && found.length < limit; length++) walk(length)
  return found
}

function checkOptions(find: unknown, longest: number, limit: number): void {
  if (find !== 'shortest' && find !== 'all') {
    throw new UsageError('INVALID_OPTION', `paths: option "find" must be "shortest" or "all", but is ${String(find)}.`)
  }
  for (const [name, value] of Object.entries({ longest, limit })) {
    if (Number.isInteger(value) && value >= 0) continue
    throw new UsageError('INVALID_OPTION', `paths: option "${name}" must be a whole number, but is ${String(value)}.`)
  }
}

/** The ties that a path may take, in both directions. */
interface Ties<L extends string> {
  /** Strongest first. */
  forwards(from: Entity<L>): readonly Neighbour<L>[]
  /** The entities from which a path may come to this one. */
  backwards(to: Entity<L>): readonly Entity<L>[]
}

function createTies<L extends string>(
  graph: EntityGraph<L>,
  through: (tie: Neighbour<L>, from: Entity<L>) => boolean,
): Ties<L> {
  const known = new Map<string, readonly Neighbour<L>[]>()
  return {
    forwards(from) {
      let ties = known.get(from.id)
      if (!ties) {
        ties = graph.neighbours(from.id).filter((tie) => through(tie, from))
        known.set(from.id, ties)
      }
      return ties
    },
    backwards: (to) =>
      graph
        .neighbours(to.id)
        .filter((tie) => through({ ...tie, entity: to }, tie.entity))
        .map(({ entity }) => entity),
  }
}

/** For the entities within reach of one, how many edges away they are. */
function distancesTo<L extends string>(last: Entity<L>, reach: number, ties: Ties<L>): ReadonlyMap<string, number> {
  const distances = new Map([[last.id, 0]])
  let edge = [last]
  for (let distance = 1; distance <= reach && edge.length > 0; distance++) {
    const next: Entity<L>[] = []
    for (const at of edge) {
      for (const other of ties.backwards(at)) {
        if (distances.has(other.id)) continue
        distances.set(other.id, distance)
        next.push(other)
      }
    }
    edge = next
  }
  return distances
}
