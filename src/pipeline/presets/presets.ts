import { lite } from './lite.js'
import { news } from './news.js'
import { presetPipelines } from './preset-pipelines.js'

/** The presets, the default first. */
const factories = { news, lite } as const

export type PresetName = keyof typeof factories

/** The names of the presets, the default first. */
export const PRESETS: readonly PresetName[] = /* @__PURE__ */ Object.keys(factories) as PresetName[]

/** The pipelines of the presets of the whole library, each made at its first use. */
export const presets = /* @__PURE__ */ presetPipelines(factories)
