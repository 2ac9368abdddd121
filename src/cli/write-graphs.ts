import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { type OutputFormat, renderValue } from './render-graph.js'

/** What went wrong with a document. */
export interface Failure {
  /** Of `DramatisError`. */
  readonly code: string
  readonly message: string
}

/** Writes graphs, and in their place the errors of documents that could not be read, in the order of the input. */
export interface GraphWriter {
  /** @param rendered as `createRenderer` gives it */
  graph(rendered: string): Promise<void>
  failure(id: string | undefined, failure: Failure): Promise<void>
  end(): Promise<void>
}

/** `json` is one graph, or an array of them if there are several; `ndjson` is one line a document. */
export function createWriter(format: OutputFormat, output: Writable): GraphWriter {
  const write = async (text: string): Promise<void> => {
    if (!output.write(text)) await once(output, 'drain')
  }
  const end = async (): Promise<void> => {
    if (output === process.stdout) return
    output.end()
    await once(output, 'finish')
  }
  const failureText = (id: string | undefined, { code, message }: Failure): string =>
    renderValue(format, { id: id ?? null, error: { code, message } })
  if (format === 'table') return { graph: write, failure: async () => {}, end }
  if (format === 'ndjson') return { graph: write, failure: (id, failure) => write(failureText(id, failure)), end }
  // One graph is held back, since only the next one shows whether an array is wanted.
  let held: string | undefined
  let many = false
  const push = async (text: string): Promise<void> => {
    if (held !== undefined) {
      await write(many ? `,\n${held}` : `[\n${held}`)
      many = true
    }
    held = text
  }
  return {
    graph: push,
    failure: (id, failure) => push(failureText(id, failure)),
    end: async () => {
      if (held === undefined) await write('[]\n')
      else await write(many ? `,\n${held}\n]\n` : `${held}\n`)
      await end()
    },
  }
}
