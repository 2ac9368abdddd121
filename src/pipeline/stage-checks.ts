import type { Document } from '../document/document.js'
import { StageError } from '../errors.js'
import type { Extractor } from '../extract/extractor.js'
import type { Mention } from '../extract/mention.js'

/** The one required method of each kind of stage, by the option that holds it. */
const METHODS = { extractors: 'extract', refiners: 'refine', linkers: 'link', relators: 'relate' } as const

const OPTIONS = [...Object.keys(METHODS), 'resolver']

/** @throws StageError `INVALID_STAGE` */
export function checkStages(stages: unknown): void {
  if (typeof stages !== 'object' || stages === null) throw invalid('the stages must be an object with "extractors"')
  const bag = stages as Record<string, unknown>
  for (const name of Object.keys(bag)) {
    if (!OPTIONS.includes(name)) throw invalid(`there is no stage option "${name}"; known: ${OPTIONS.join(', ')}`)
  }
  for (const [option, method] of Object.entries(METHODS)) {
    const list = bag[option]
    if (list === undefined && option !== 'extractors') continue
    if (!Array.isArray(list)) throw invalid(`"${option}" must be an array`)
    for (const [index, stage] of list.entries()) checkStage(stage, method, `${option}[${index}]`)
  }
  if ((bag.extractors as unknown[]).length === 0) throw invalid('"extractors" is empty, so nothing could be found')
  if (bag.resolver !== undefined) checkStage(bag.resolver, 'resolve', 'resolver')
  for (const [index, extractor] of (bag.extractors as Extractor[]).entries()) {
    if (!Array.isArray(extractor.labels) || extractor.labels.length === 0) {
      throw invalid(`extractors[${index}] ("${extractor.name}") must say its labels`)
    }
  }
}

function checkStage(stage: unknown, method: string, where: string): void {
  const bag = (typeof stage === 'object' && stage !== null ? stage : {}) as Record<string, unknown>
  if (typeof bag.name !== 'string' || bag.name === '') {
    throw invalid(`${where} must be an object with a "name" (did you forget to call its factory?)`)
  }
  if (typeof bag[method] !== 'function') throw invalid(`${where} ("${bag.name}") has no method "${method}"`)
}

/** Holds what an extractor found against its contract. */
export function checkMentions(mentions: readonly Mention[], extractor: Extractor, { text }: Document): void {
  for (const { start, end, label, confidence, text: said } of mentions) {
    const where = `extractor "${extractor.name}" gave a mention at ${start}–${end}`
    if (!(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length)) {
      throw invalid(`${where}, which is not a span of a text of ${text.length} code units`)
    }
    if (!(confidence >= 0 && confidence <= 1)) throw invalid(`${where} with confidence ${confidence}, not within 0–1`)
    if (!extractor.labels.includes(label)) throw invalid(`${where} with label "${label}", which it does not declare`)
    if (said !== text.slice(start, end)) throw invalid(`${where} whose text is not what stands there`)
  }
}

function invalid(problem: string): StageError {
  return new StageError('INVALID_STAGE', `createPipeline: ${problem}.`)
}
