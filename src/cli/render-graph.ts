import type { EntityGraph } from '../graph/entity-graph.js'
import { createTable } from './table.js'

export const OUTPUT_FORMATS = ['table', 'json', 'ndjson'] as const
export type OutputFormat = (typeof OUTPUT_FORMATS)[number]

/** Gives a function that turns graphs into the text of an output format. */
export function createRenderer(format: OutputFormat, colours: boolean): (graph: EntityGraph) => string {
  if (format !== 'table') return (graph) => renderValue(format, withoutText(graph))
  return createTable(colours)
}

export function renderValue(format: OutputFormat, value: object): string {
  return format === 'json' ? JSON.stringify(value, null, 2) : `${JSON.stringify(value)}\n`
}

/** The line format: the id first, and no text, which the reader has. */
function withoutText(graph: EntityGraph): object {
  const { id, text: _, ...rest } = graph.toJSON()
  return id === undefined ? rest : { id, ...rest }
}
