import { checkOptionNames, show, wrongOption } from '../../check-options.js'
import { StageError } from '../../errors.js'
import type { CasePolicy, GazetteerEntry, GazetteerOptions } from './entry.js'

const POLICIES: readonly unknown[] = ['name', 'exact', 'any']

/** Most code units in a name: longer ones are surely a mistake, such as a whole line of a table. */
const LONGEST_NAME = 500

/** @throws UsageError `INVALID_OPTION`, `UNKNOWN_OPTION` */
export function checkOptions(options: GazetteerOptions): Required<GazetteerOptions> {
  checkOptionNames(options, ['name', 'case', 'confidence'], 'gazetteer')
  const { name = 'gazetteer', case: policy = 'name', confidence = 0.9 } = options
  if (typeof name !== 'string' || name === '')
    throw wrongOption('gazetteer', 'name', 'a string that is not empty', name)
  if (!POLICIES.includes(policy)) throw wrongOption('gazetteer', 'case', 'one of "name", "exact", "any"', policy)
  if (!isShare(confidence)) throw wrongOption('gazetteer', 'confidence', 'a number from 0 to 1', confidence)
  return { name, case: policy as CasePolicy, confidence }
}

/** @throws StageError `INVALID_ENTRY` */
export function checkEntry(entry: GazetteerEntry, position: number): void {
  const wrong = (field: string, wanted: string, found: unknown): StageError =>
    new StageError(
      'INVALID_ENTRY',
      `gazetteer: ${field} of entry ${position} must be ${wanted}, but is ${show(found)}.`,
    )
  if (typeof entry !== 'object' || entry === null) {
    throw new StageError('INVALID_ENTRY', `gazetteer: entry ${position} must be an object, but is ${show(entry)}.`)
  }
  const { name, label, aliases, case: policy, confidence, ambiguous } = entry
  if (!isName(name)) throw wrong('"name"', `1 to ${LONGEST_NAME} characters with a letter or digit`, name)
  if (typeof label !== 'string' || label === '') throw wrong('"label"', 'a string that is not empty', label)
  if (aliases !== undefined && !Array.isArray(aliases)) throw wrong('"aliases"', 'a list', aliases)
  for (const alias of aliases ?? []) {
    if (!isName(alias))
      throw wrong('"aliases"', `names of 1 to ${LONGEST_NAME} characters with a letter or digit`, alias)
  }
  if (policy !== undefined && !POLICIES.includes(policy)) throw wrong('"case"', 'one of "name", "exact", "any"', policy)
  if (confidence !== undefined && !isShare(confidence)) throw wrong('"confidence"', 'a number from 0 to 1', confidence)
  if (ambiguous !== undefined && typeof ambiguous !== 'boolean') throw wrong('"ambiguous"', 'true or false', ambiguous)
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && value.length <= LONGEST_NAME && /[\p{L}\p{N}]/u.test(value)
}

function isShare(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= 1
}
