import { checkChoice } from '../../check-options.js'
import type { Extractor } from '../../extract/extractor.js'
import { createPipeline } from '../create-pipeline.js'
import type { DefaultLabel, PresetPipelines } from '../extract-entities.js'
import type { Pipeline, Stages } from '../pipeline.js'

/** Stages whose graphs have the labels of the presets. */
export type PresetStages = Stages<readonly Extractor<DefaultLabel>[]>

/** The pipelines of presets, each made at its first use. The first preset is the default. */
export function presetPipelines<P extends string>(
  presets: Readonly<Record<P, () => PresetStages>>,
): PresetPipelines<P> {
  const names = Object.keys(presets) as P[]
  const made = new Map<P, Pipeline<DefaultLabel>>()
  return {
    names,
    of(preset) {
      const known = made.get(preset)
      if (known) return known
      checkChoice(preset, names, 'preset', 'extractEntities')
      const pipeline = createPipeline(presets[preset]())
      made.set(preset, pipeline)
      return pipeline
    },
  }
}
