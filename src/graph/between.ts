import { UsageError } from '../errors.js'
import type { DateEntity, Entity } from '../resolve/entity.js'
import type { EntityGraph } from './entity-graph.js'
import type { Evidence, GraphEvent, GraphRelation } from './graph-data.js'
import { createSentenceIndex } from './sentence-index.js'
import { instantOf, whenOf } from './when.js'

/** Options of `between`. */
export interface BetweenOptions {
  /** `within` (default): dates that lie wholly in the interval; `overlapping`: also those that reach out of it. */
  readonly match?: 'within' | 'overlapping'
}

/** What a graph says of an interval of time; each list in order of the graph. */
export interface Between<L extends string = string> {
  readonly dates: readonly DateEntity[]
  /** Entities, other than dates, that share a sentence with one of the dates or take part in one of the events. */
  readonly entities: readonly Entity<L>[]
  /** Events at one of the dates, or that say no time in a sentence that names one of the dates. */
  readonly events: readonly GraphEvent[]
  /** Relations proved by a sentence that names one of the dates. */
  readonly relations: readonly GraphRelation[]
}

/**
 * Who and what is tied to the time from one day or instant to another. Takes time linear in the size of the graph.
 * @param start ISO day, month, year or instant, such as `2019-05-13`; in UTC where it has no zone
 * @param end likewise, not itself in the interval, as in `TimexInterval`
 * @throws UsageError `INVALID_OPTION` if these are not dates in this order
 * @example between(graph, '2019-05-01', '2019-06-01').events // in May 2019
 */
export function between<L extends string>(
  graph: EntityGraph<L>,
  start: string,
  end: string,
  { match = 'within' }: BetweenOptions = {},
): Between<L> {
  const from = checkedInstant(start, 'start')
  const to = checkedInstant(end, 'end')
  if (from >= to) {
    throw new UsageError('INVALID_OPTION', `between: "end" (${end}) must be after "start" (${start}).`)
  }
  if (match !== 'within' && match !== 'overlapping') {
    throw new UsageError('INVALID_OPTION', 'between: option "match" must be "within" or "overlapping".')
  }
  const dates = graph.dates.filter((date) => {
    const when = whenOf(date)
    if (!when) return false
    return match === 'within' ? from <= when.start && when.end <= to : when.start < to && from < when.end
  })
  const dateIds = new Set(dates.map(({ id }) => id))
  const entityIds = new Set<string>()
  const sentences: Evidence[] = []
  for (const { source, target, evidence } of graph.coOccurrences) {
    for (const [date, other] of [
      [source, target],
      [target, source],
    ] as const) {
      if (!dateIds.has(date)) continue
      entityIds.add(other)
      for (const passage of evidence) sentences.push(passage)
    }
  }
  const sentenceOf = createSentenceIndex(sentences)
  const isSaidThen = ({ evidence }: GraphRelation | GraphEvent): boolean =>
    evidence.some((passage) => sentenceOf(passage) !== undefined)
  const events = graph.events.filter((event) => {
    const times = event.roles.filter(({ role }) => role === 'time')
    return times.length > 0 ? times.some(({ entity }) => dateIds.has(entity)) : isSaidThen(event)
  })
  for (const { roles } of events) for (const { entity } of roles) entityIds.add(entity)
  return {
    dates,
    entities: graph.entities.filter(({ id, label }) => label !== 'date' && entityIds.has(id)),
    events,
    relations: graph.relations.filter(isSaidThen),
  }
}

function checkedInstant(value: unknown, name: string): number {
  const instant = typeof value === 'string' ? instantOf(value) : undefined
  if (instant !== undefined) return instant
  throw new UsageError(
    'INVALID_OPTION',
    `between: "${name}" must be a day such as "2019-05-13" or an instant, but is ${JSON.stringify(value) ?? 'missing'}.`,
  )
}
