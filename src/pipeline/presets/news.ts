import { dates } from '../../extract/dates/dates.js'
import { tagger } from '../../extract/tagger/tagger.js'
import { furtherStages } from './further-stages.js'

/**
 * The default preset: the embedded neural tagger and the grammar of dates, with all further stages.
 * @returns stages for `createPipeline`; spread them to change one
 * @example createPipeline({ ...news(), relators: [] })
 */
export function news() {
  return { extractors: [tagger(), dates()], ...furtherStages() } as const
}
