import { DramatisError } from '../errors.js'
import { filterGraph } from '../graph/filter-graph.js'
import { references } from '../link/references.js'
import { createPipeline } from '../pipeline/create-pipeline.js'
import type { DefaultLabel } from '../pipeline/extract-entities.js'
import type { Pipeline } from '../pipeline/pipeline.js'
import { PRESET_STAGES, type PresetName, presets } from '../pipeline/presets/presets.js'
import { createRenderer, type OutputFormat } from './render-graph.js'
import type { Failure } from './write-graphs.js'

/** What a reader must know; plain data, so that it can be sent to a thread. */
export interface ReaderOptions {
  readonly preset: PresetName
  /** Whether pronouns and descriptions are resolved, too. */
  readonly references: boolean
  /** What the graphs keep to; everything if not given. */
  readonly labels?: readonly DefaultLabel[]
  readonly format: OutputFormat
  readonly colours: boolean
}

/** A text to be read. */
export interface Task {
  readonly text: string
  readonly id?: string
  readonly published?: string
}

/** The graph of a text, rendered, or why there is none. */
export type Outcome = { readonly rendered: string } | { readonly failure: Failure }

/** Reads texts and renders their graphs. */
export interface GraphReader {
  /** How many tasks it should be given before the first is done. */
  readonly capacity: number
  read(task: Task): Promise<Outcome>
  close(): Promise<void>
}

/** Reads one text after the other, in this thread. */
export function createGraphReader(options: ReaderOptions): GraphReader {
  const { preset, labels, format, colours } = options
  const pipeline = options.references ? pipelineWithReferences(preset) : presets.of(preset)
  const render = createRenderer(format, colours)
  return {
    capacity: 1,
    async read({ text, ...about }) {
      try {
        const graph = await pipeline.extract(text, about)
        return { rendered: render(labels ? filterGraph(graph, ({ label }) => labels.includes(label)) : graph) }
      } catch (error) {
        if (error instanceof DramatisError) return { failure: { code: error.code, message: error.message } }
        throw error
      }
    },
    async close() {},
  }
}

function pipelineWithReferences(preset: PresetName): Pipeline<DefaultLabel> {
  const stages = PRESET_STAGES[preset]()
  return createPipeline({ ...stages, linkers: [...stages.linkers, references()] })
}
