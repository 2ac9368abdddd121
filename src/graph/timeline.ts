import type { DateEntity, Entity } from '../resolve/entity.js'
import type { EntityGraph } from './entity-graph.js'
import { createPassageReader, type Passage } from './evidence.js'
import { findEntity } from './find-entity.js'
import type { Evidence, GraphEvent, GraphRelation } from './graph-data.js'
import { passageKey } from './passage-key.js'
import { createSentenceIndex } from './sentence-index.js'
import { compareWhen, whenOf } from './when.js'

/** What one sentence says about an entity in connection with one date. */
export interface TimelineEntry {
  readonly date: DateEntity
  readonly passage: Passage
  /** Events in this sentence that the entity takes part in, at this date. */
  readonly events: readonly GraphEvent[]
  /** Relations of the entity that this sentence proves. */
  readonly relations: readonly GraphRelation[]
}

/**
 * What is said about an entity, in order of the dates it is said of: one entry for each date and each sentence that
 * names both, or that tells an event of the entity at this date. Events with a time stand at that time only, events
 * and relations without one where their sentence names a single date.
 *
 * Dates are ordered by their start, finer ones first. Dates that do not say when ("on Friday" in a text of unknown
 * date) come last, in order of the text; durations and repeated times ("five years", "every Monday") are left out.
 * Takes time linear in the size of the graph, and a sort of what is given.
 * @throws UsageError `NOT_FOUND` if the graph does not have the entity
 * @example
 * for (const { date, passage } of timeline(graph, graph.people[0])) console.log(date.value, passage.text)
 */
export function timeline(graph: EntityGraph, entity: string | Entity): readonly TimelineEntry[] {
  const { id } = findEntity(graph, entity, 'timeline')
  const dates = new Map(graph.dates.flatMap((date) => (isPoint(date) ? [[date.id, date] as const] : [])))
  const read = createPassageReader(graph, 'timeline')
  const entries = new Map<string, Draft>()
  const bySentence = new Map<string, Draft[]>()
  const enter = (date: DateEntity, passage: Evidence): Draft => {
    const sentence = passageKey(passage)
    const key = `${date.id} ${sentence}`
    const known = entries.get(key)
    if (known) return known
    const entry = { date, passage: read(passage), events: [], relations: [] }
    entries.set(key, entry)
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), entry])
    return entry
  }
  if (dates.has(id)) return []
  for (const { source, target, evidence } of graph.coOccurrences) {
    const other = source === id ? target : target === id ? source : undefined
    const date = other === undefined ? undefined : dates.get(other)
    if (date) for (const passage of evidence) enter(date, passage)
  }
  const undated: GraphEvent[] = []
  for (const event of graph.events) {
    if (!event.roles.some((role) => role.entity === id)) continue
    const times = event.roles.flatMap(({ role, entity: at }) => (role === 'time' ? (dates.get(at) ?? []) : []))
    for (const date of times) for (const passage of event.evidence) enter(date, passage).events.push(event)
    if (times.length === 0) undated.push(event)
  }
  const sentenceOf = createSentenceIndex([...entries.values()].map(({ passage }) => passage))
  const onlyEntry = (passage: Evidence): Draft | undefined => {
    const inSentence = bySentence.get(sentenceOf(passage) ?? '')
    return inSentence?.length === 1 ? inSentence[0] : undefined
  }
  for (const event of undated) for (const passage of event.evidence) onlyEntry(passage)?.events.push(event)
  for (const relation of graph.relations) {
    if (relation.source !== id && relation.target !== id) continue
    for (const passage of relation.evidence) onlyEntry(passage)?.relations.push(relation)
  }
  return inOrder([...entries.values()], graph)
}

interface Draft {
  readonly date: DateEntity
  readonly passage: Passage
  readonly events: GraphEvent[]
  readonly relations: GraphRelation[]
}

/** Whether a date is meant as a point in time, known or not. */
function isPoint({ type, value }: DateEntity): boolean {
  return (type === 'DATE' || type === 'TIME') && !value.endsWith('_REF')
}

function inOrder(entries: readonly Draft[], graph: EntityGraph): readonly TimelineEntry[] {
  const documents = new Map((graph.documents ?? []).map(({ id }, index) => [id, index]))
  const position = ({ passage }: Draft): number => documents.get(passage.document ?? '') ?? 0
  return entries
    .map((entry) => ({ entry, when: whenOf(entry.date) }))
    .sort(
      (a, b) =>
        Number(!a.when) - Number(!b.when) ||
        (a.when && b.when ? compareWhen(a.when, b.when) : 0) ||
        position(a.entry) - position(b.entry) ||
        a.entry.passage.start - b.entry.passage.start,
    )
    .map(({ entry }) => entry)
}
