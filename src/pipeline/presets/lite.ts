import { dates } from '../../extract/dates/dates.js'
import { names } from '../../extract/names/names.js'
import { furtherStages } from './further-stages.js'

/**
 * A preset without the neural model: a small linear recogniser of names and the grammar of dates, with all further
 * stages. Far smaller to load than `news`, and a little less accurate.
 * @returns stages for `createPipeline`; spread them to change one
 * @example createPipeline({ ...lite(), relators: [] })
 */
export function lite() {
  return { extractors: [names(), dates()], ...furtherStages() } as const
}
