import { once } from 'node:events'
import type { Writable } from 'node:stream'
import type { DramatisError } from '../errors.js'
import type { EntityGraph } from '../graph/entity-graph.js'
import { createTable } from './table.js'

export const OUTPUT_FORMATS = ['table', 'json', 'ndjson'] as const
export type OutputFormat = (typeof OUTPUT_FORMATS)[number]

/** Writes graphs, and in their place the errors of documents that could not be read, in the order of the input. */
export interface GraphWriter {
  graph(graph: EntityGraph): Promise<void>
  failure(id: string | undefined, error: DramatisError): Promise<void>
  end(): Promise<void>
}

/** `json` is one graph, or an array of them if there are several; `ndjson` is one line a document. */
export function createWriter(format: OutputFormat, output: Writable, colours: boolean): GraphWriter {
  const write = async (text: string): Promise<void> => {
    if (!output.write(text)) await once(output, 'drain')
  }
  const end = async (): Promise<void> => {
    if (output === process.stdout) return
    output.end()
    await once(output, 'finish')
  }
  if (format === 'table') {
    const table = createTable(colours)
    return { graph: (graph) => write(table(graph)), failure: async () => {}, end }
  }
  if (format === 'ndjson') {
    return {
      graph: (graph) => write(`${JSON.stringify(withoutText(graph))}\n`),
      failure: (id, error) => write(`${JSON.stringify(failureLine(id, error))}\n`),
      end,
    }
  }
  // One graph is held back, since only the next one shows whether an array is wanted.
  let held: string | undefined
  let many = false
  const push = async (value: unknown): Promise<void> => {
    if (held !== undefined) {
      await write(many ? `,\n${held}` : `[\n${held}`)
      many = true
    }
    held = JSON.stringify(value, null, 2)
  }
  return {
    graph: (graph) => push(withoutText(graph)),
    failure: (id, error) => push(failureLine(id, error)),
    end: async () => {
      if (held === undefined) await write('[]\n')
      else await write(many ? `,\n${held}\n]\n` : `${held}\n`)
      await end()
    },
  }
}

/** The line format: the id first, and no text, which the reader has. */
function withoutText(graph: EntityGraph): object {
  const { id, text: _, ...rest } = graph.toJSON()
  return id === undefined ? rest : { id, ...rest }
}

function failureLine(id: string | undefined, { code, message }: DramatisError): object {
  return { id: id ?? null, error: { code, message } }
}
