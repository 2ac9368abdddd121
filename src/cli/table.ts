import Table from 'cli-table3'
import { createColors } from 'picocolors'
import type { EntityGraph } from '../graph/entity-graph.js'
import type { DateEntity, Entity, PersonEntity, PlaceEntity } from '../resolve/entity.js'

/** More ties than this are summed up in a line, so that a long article stays readable. */
const MOST_EDGES = 20
/** What is said of a person is cut after so many roles. */
const MOST_ROLES = 3
/** Columns of the table of events; roles of other relators follow. */
const EVENT_ROLES = ['agent', 'target', 'time', 'place']

/** Makes the function that draws a graph for people to read. */
export function createTable(colours: boolean): (graph: EntityGraph) => string {
  const paint = createColors(colours)

  function draw(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
    const table = new Table({
      head: head.map((cell) => paint.bold(cell)),
      style: { head: [], border: colours ? ['gray'] : [] },
      wordWrap: true,
    })
    table.push(...rows.map((row) => [...row]))
    return `${table.toString()}\n`
  }

  return (graph) => {
    const name = (id: string): string => printable(graph.entity(id)?.name ?? id)
    const title = [graph.id, graph.published && `published ${graph.published}`].filter(Boolean).join(', ')
    const parts = [
      title ? paint.bold(title) : '',
      draw(['entity', 'label', 'also', 'details', 'mentions', 'confidence'], graph.entities.map(row)),
    ]
    if (graph.relations.length > 0) {
      const rows = graph.relations.map(({ source, type, target, confidence }) => [
        name(source),
        type,
        name(target),
        percent(confidence),
      ])
      parts.push(draw(['from', 'relation', 'to', 'confidence'], rows))
    }
    if (graph.events.length > 0) {
      const said = new Set(graph.events.flatMap(({ roles }) => roles.map(({ role }) => role)))
      const columns = [...new Set([...EVENT_ROLES.filter((role) => said.has(role)), ...said])]
      const rows = graph.events.map(({ type, roles, confidence }) => [
        type,
        ...columns.map((column) =>
          listed(roles.filter(({ role }) => role === column).map(({ entity }) => name(entity))),
        ),
        percent(confidence),
      ])
      parts.push(draw(['event', ...columns, 'confidence'], rows))
    }
    const edges = [...graph.coOccurrences].sort((a, b) => b.weight - a.weight)
    if (edges.length > 0) {
      const rows = edges.slice(0, MOST_EDGES).map(({ source, target, weight }) => [name(source), name(target), weight])
      parts.push(draw(['named together', 'with', 'sentences'], rows))
    }
    if (edges.length > MOST_EDGES)
      parts.push(paint.dim(`and ${edges.length - MOST_EDGES} further pairs (--to json shows all)`))
    return `${parts.filter(Boolean).join('\n')}\n`
  }
}

function row(entity: Entity): (string | number)[] {
  const aliases = entity.aliases.map(printable).join(', ')
  // "He" and "the minister" stand behind the names.
  const references = listed((entity.references ?? []).map(({ text }) => printable(text).toLowerCase()))
  return [
    printable(entity.name),
    entity.label,
    [aliases, references].filter(Boolean).join('; '),
    details(entity),
    entity.mentions.length,
    percent(entity.confidence),
  ]
}

function details(entity: Entity): string {
  if (entity.label === 'date') {
    const { type, value } = entity as DateEntity
    return `${type.toLowerCase()} ${value}`
  }
  if (entity.label === 'place') {
    const { kind, country } = entity as PlaceEntity
    return [kind, country].filter(Boolean).join(', ')
  }
  if (entity.label === 'person') {
    const { roles = [], titles = [] } = entity as PersonEntity
    const said = roles.length > 0 ? roles.map(({ text }) => printable(text)) : titles
    return listed(said.slice(0, MOST_ROLES))
  }
  if (entity.label === 'organization' && 'acronym' in entity) return String(entity.acronym)
  return ''
}

/** Names may hold line breaks or control characters of the text, which would tear the table. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
}

function listed(texts: readonly string[]): string {
  return [...new Set(texts)].join(', ')
}

function percent(confidence: number): string {
  return `${Math.round(confidence * 100)} %`
}
