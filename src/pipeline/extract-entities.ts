import type { EntityGraph } from '../graph/entity-graph.js'
import { checkDocumentOptions } from './options.js'
import type { DocumentOptions, Pipeline } from './pipeline.js'

/** The labels of the presets. */
export type DefaultLabel = 'person' | 'organization' | 'place' | 'group' | 'date'

/** The pipelines of a set of presets, each made at its first use. */
export interface PresetPipelines<P extends string> {
  readonly names: readonly P[]
  /** @throws UsageError `INVALID_OPTION` if there is no such preset */
  of(preset: P): Pipeline<DefaultLabel>
}

/** Options of `extractEntities`. */
export interface ExtractOptions<P extends string> extends DocumentOptions {
  /** Which extractors and further stages to use. */
  readonly preset?: P
}

/** Makes an `extractEntities` for a set of presets, the first of which is the default. */
export function createExtractEntities<P extends string>(presets: PresetPipelines<P>) {
  return async (text: string, options: ExtractOptions<P> = {}): Promise<EntityGraph<DefaultLabel>> => {
    checkDocumentOptions(options, 'extractEntities', ['preset'])
    const { preset = presets.names[0] as P, ...documentOptions } = options
    return presets.of(preset).extract(text, documentOptions)
  }
}
