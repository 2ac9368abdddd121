import { StageError, UsageError } from '../../errors.js'
import { checkEntry } from './check-entry.js'
import type { KnowledgeBaseEntry } from './knowledge-base.js'
import { readCsv } from './read-csv.js'

/**
 * How a knowledge base is written:
 * - `json`: an array of entries;
 * - `ndjson`: an entry a line;
 * - `csv`: a row an entry, with the fields of an entry in the first row; lists are joined by `|`, and every other
 *   column is a register of `ids`.
 */
export type KnowledgeBaseFormat = 'json' | 'ndjson' | 'csv'

const LIST_SEPARATOR = '|'
const FIELDS: readonly string[] = ['id', 'name', 'aliases', 'label', 'prior', 'related']

/**
 * Reads entries one by one from a text, for `createKnowledgeBase`.
 * @throws StageError `INVALID_ENTRY` names the line that cannot be used, when it is reached
 * @throws UsageError `INVALID_OPTION`
 * @example createKnowledgeBase(readKnowledgeBase('id,name,wikidata\nP-7,Port of Aden,Q1\n', 'csv'))
 */
export function readKnowledgeBase(text: string, format: KnowledgeBaseFormat): Iterable<KnowledgeBaseEntry> {
  if (typeof text !== 'string') throw new UsageError('INVALID_OPTION', 'readKnowledgeBase: the text must be a string.')
  if (format === 'json') return readJson(text)
  if (format === 'ndjson') return readLines(text)
  if (format === 'csv') return readRows(text)
  throw new UsageError('INVALID_OPTION', 'readKnowledgeBase: the format must be one of "json", "ndjson", "csv".')
}

function* readJson(text: string): Generator<KnowledgeBaseEntry> {
  const entries = parse(text, 'the text')
  if (!Array.isArray(entries)) throw new StageError('INVALID_ENTRY', 'readKnowledgeBase: the JSON must be an array.')
  for (const [position, entry] of entries.entries()) {
    checkEntry(entry, `entry ${position}`)
    yield entry
  }
}

function* readLines(text: string): Generator<KnowledgeBaseEntry> {
  for (let start = 0, line = 1; start < text.length; line++) {
    const feed = text.indexOf('\n', start)
    const end = feed < 0 ? text.length : feed
    const json = text.slice(start, end).trim()
    start = end + 1
    if (json === '') continue
    const entry = parse(json, `line ${line}`)
    checkEntry(entry, `line ${line}`)
    yield entry
  }
}

function* readRows(text: string): Generator<KnowledgeBaseEntry> {
  let columns: readonly string[] | undefined
  for (const { fields, line } of readCsv(text)) {
    if (!columns) {
      columns = fields.map((field) => field.trim())
      if (columns.includes('id') && columns.includes('name')) continue
      throw new StageError(
        'INVALID_ENTRY',
        'readKnowledgeBase: the first row must name the columns, with "id" and "name".',
      )
    }
    if (fields.length > columns.length) {
      throw new StageError('INVALID_ENTRY', `readKnowledgeBase: line ${line} has more fields than there are columns.`)
    }
    const entry = entryOf(columns, fields)
    checkEntry(entry, `line ${line}`)
    yield entry
  }
}

/** Fields that are empty are left out. */
function entryOf(columns: readonly string[], fields: readonly string[]): unknown {
  const entry: Record<string, unknown> = {}
  const ids: Record<string, string> = {}
  for (const [position, column] of columns.entries()) {
    const value = fields[position] ?? ''
    if (value === '') continue
    if (!FIELDS.includes(column)) ids[column] = value
    else if (column === 'aliases' || column === 'related') entry[column] = value.split(LIST_SEPARATOR).filter(Boolean)
    else entry[column] = column === 'prior' ? Number(value) : value
  }
  return Object.keys(ids).length > 0 ? { ...entry, ids } : entry
}

function parse(json: string, where: string): unknown {
  try {
    return JSON.parse(json)
  } catch (cause) {
    throw new StageError('INVALID_ENTRY', `readKnowledgeBase: ${where} is not JSON.`, { cause })
  }
}
