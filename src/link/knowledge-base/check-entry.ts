import { StageError } from '../../errors.js'
import type { KnowledgeBaseEntry } from './knowledge-base.js'

/**
 * @param where such as "entry 7" or "line 8"
 * @throws StageError `INVALID_ENTRY`
 */
export function checkEntry(entry: unknown, where: string): asserts entry is KnowledgeBaseEntry {
  const wrong = (field: string, wanted: string): StageError =>
    new StageError('INVALID_ENTRY', `createKnowledgeBase: ${field} of ${where} must be ${wanted}.`)
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) throw wrong('the value', 'an object')
  const { id, name, aliases = [], label, prior, related = [], ids = {} } = entry as Record<string, unknown>
  if (!isText(id)) throw wrong('"id"', 'a string that is not empty')
  if (!isText(name)) throw wrong('"name"', 'a string that is not empty')
  if (!isTextList(aliases)) throw wrong('"aliases"', 'a list of strings that are not empty')
  if (!isTextList(related)) throw wrong('"related"', 'a list of strings that are not empty')
  if (label !== undefined && !isText(label)) throw wrong('"label"', 'a string that is not empty')
  if (prior !== undefined && !(typeof prior === 'number' && prior > 0 && Number.isFinite(prior))) {
    throw wrong('"prior"', 'a number above 0')
  }
  if (typeof ids !== 'object' || ids === null || !Object.values(ids).every(isText)) {
    throw wrong('"ids"', 'an object of strings that are not empty')
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

function isTextList(value: unknown): boolean {
  return Array.isArray(value) && value.every(isText)
}
