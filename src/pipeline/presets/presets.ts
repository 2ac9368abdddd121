import { lite } from './lite.js'
import { news } from './news.js'
import { presetPipelines } from './preset-pipelines.js'

/** The name of a preset. */
export type PresetName = 'news' | 'lite'

/** What makes the stages of each preset, the default first. */
export const PRESET_STAGES = { news, lite } as const satisfies Record<PresetName, unknown>

/** The names of the presets, the default first. */
export const PRESETS: readonly PresetName[] = /* @__PURE__ */ Object.keys(PRESET_STAGES) as PresetName[]

/** The pipelines of the presets of the whole library, each made at its first use. */
export const presets = /* @__PURE__ */ presetPipelines(PRESET_STAGES)
