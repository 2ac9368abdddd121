/**
 * `dramatis/lite`: everything but the neural model, which is never loaded from here.
 */
import { createPipeline } from './pipeline/create-pipeline.js'
import { createExtractEntities, type DefaultLabel } from './pipeline/extract-entities.js'
import { lite } from './pipeline/presets/lite.js'
import { presetPipelines } from './pipeline/presets/preset-pipelines.js'

const presets = /* @__PURE__ */ presetPipelines({ lite })

/**
 * Reads a text with the preset `lite`.
 * @param text any string; offsets in the graph are UTF-16 code units into it
 * @throws UsageError `INVALID_TEXT`, `INVALID_OPTION`, `UNKNOWN_OPTION`, `INVALID_PUBLISHED_DATE`
 * @example const graph = await extractEntities('Angela Merkel flew to Paris on Friday.', { published: '2019-05-18' })
 */
export const extractEntities = /* @__PURE__ */ createExtractEntities(presets)

export { createPipeline, type DefaultLabel, lite }
