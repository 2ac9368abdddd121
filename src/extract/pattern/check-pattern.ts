import { checkOptionNames, wrongOption } from '../../check-options.js'
import { StageError } from '../../errors.js'
import type { PartOptions, PatternOptions, PatternPart, PatternSequence, TokenTest } from './part.js'

const OPTIONS = ['name', 'label', 'patterns', 'confidence']
const FIELDS = ['text', 'lower', 'kind', 'shape', 'written', 'prefix', 'suffix', 'not']
const PART_FIELDS = [...FIELDS, 'either', 'optional', 'repeat', 'outside']
const KINDS: readonly unknown[] = ['word', 'number', 'clitic', 'punctuation', 'symbol', 'address']
const WRITTEN: readonly unknown[] = ['capitalised', 'upper', 'lower', 'digits']
const MOST_TIMES = 50
const DEEPEST = 8

/** @throws UsageError `INVALID_OPTION`, `UNKNOWN_OPTION`; StageError `INVALID_ENTRY` */
export function checkPatternOptions(options: PatternOptions<string>): void {
  checkOptionNames(options, OPTIONS, 'pattern')
  const { name, label, patterns, confidence = 0.9 } = options
  const text = 'a string that is not empty'
  if (typeof name !== 'string' || name === '') throw wrongOption('pattern', 'name', text, name)
  if (typeof label !== 'string' || label === '') throw wrongOption('pattern', 'label', text, label)
  if (!(typeof confidence === 'number' && confidence >= 0 && confidence <= 1))
    throw wrongOption('pattern', 'confidence', 'a number from 0 to 1', confidence)
  if (!Array.isArray(patterns) || patterns.length === 0)
    throw wrongOption('pattern', 'patterns', 'a list of at least one sequence', patterns)
  for (const [position, sequence] of (patterns as PatternSequence[]).entries())
    checkSequence(sequence, `${position}`, 0)
}

function checkSequence(sequence: PatternSequence, where: string, depth: number): void {
  if (!Array.isArray(sequence) || sequence.length === 0) {
    throw wrongEntry(where, 'a list of at least one part')
  }
  if (depth > DEEPEST) throw wrongEntry(where, `nested at most ${DEEPEST} deep`)
  const isInside = (sequence as PatternPart[]).map((part) => typeof part === 'string' || part.outside !== true)
  const [first, last] = [isInside.indexOf(true), isInside.lastIndexOf(true)]
  if (first < 0) throw wrongEntry(where, 'of parts of which one is not outside the mention')
  for (const [position, part] of (sequence as PatternPart[]).entries()) {
    checkPart(part, `${where}.${position}`, depth)
    if (isInside[position]) continue
    if (depth > 0)
      throw wrongEntry(`${where}.${position}`, 'without "outside", which only the outermost parts may have')
    if (position > first && position < last) {
      throw wrongEntry(`${where}.${position}`, 'at the beginning or the end, for it is outside the mention')
    }
  }
}

function checkPart(part: PatternPart, where: string, depth: number): void {
  if (typeof part === 'string') {
    if (part === '' || /\s/.test(part)) throw wrongEntry(where, 'one token without white space')
    return
  }
  if (typeof part !== 'object' || part === null) throw wrongEntry(where, 'a string or an object')
  for (const field of Object.keys(part)) {
    if (!PART_FIELDS.includes(field)) throw wrongEntry(where, `without "${field}". Known: ${PART_FIELDS.join(', ')}`)
  }
  checkPartOptions(part, where)
  if ('either' in part) {
    if (FIELDS.some((field) => field in part)) throw wrongEntry(where, 'either sequences or the test of a token')
    if (!Array.isArray(part.either) || part.either.length === 0) throw wrongEntry(where, 'with a list in "either"')
    for (const [i, sequence] of part.either.entries()) checkSequence(sequence, `${where}.either.${i}`, depth + 1)
  } else {
    checkTest(part as TokenTest, where)
  }
}

function checkPartOptions({ optional, repeat, outside }: PartOptions, where: string): void {
  if (optional !== undefined && typeof optional !== 'boolean')
    throw wrongEntry(where, 'with true or false in "optional"')
  if (outside !== undefined && typeof outside !== 'boolean') throw wrongEntry(where, 'with true or false in "outside"')
  if (repeat === undefined) return
  const [least = Number.NaN, most = Number.NaN] = Array.isArray(repeat) ? (repeat as readonly number[]) : []
  const holds = Number.isInteger(least) && Number.isInteger(most) && least >= 0 && least <= most && most >= 1
  if (!holds || most > MOST_TIMES) throw wrongEntry(where, `with "repeat" of least and most times, up to ${MOST_TIMES}`)
}

function checkTest(test: TokenTest, where: string): void {
  for (const field of ['text', 'lower', 'shape'] as const) {
    const words = test[field]
    if (words !== undefined && !listOf(words).every((word) => typeof word === 'string' && word !== '')) {
      throw wrongEntry(where, `with a word or a list of words in "${field}"`)
    }
  }
  if (test.kind !== undefined && !listOf(test.kind).every((kind) => KINDS.includes(kind))) {
    throw wrongEntry(where, `with "kind" of ${KINDS.join(', ')}`)
  }
  if (test.written !== undefined && !WRITTEN.includes(test.written)) {
    throw wrongEntry(where, `with "written" of ${WRITTEN.join(', ')}`)
  }
  for (const field of ['prefix', 'suffix'] as const) {
    if (test[field] !== undefined && typeof test[field] !== 'string')
      throw wrongEntry(where, `with a string in "${field}"`)
  }
  for (const not of listOf<TokenTest>(test.not ?? [])) {
    if (typeof not !== 'object' || not === null) throw wrongEntry(where, 'with tests in "not"')
    const unknown = Object.keys(not).find((field) => !FIELDS.includes(field))
    if (unknown !== undefined) throw wrongEntry(where, `without "${unknown}" in "not". Known: ${FIELDS.join(', ')}`)
    checkTest(not, where)
  }
}

function listOf<T>(value: T | readonly T[]): readonly T[] {
  return Array.isArray(value) ? (value as readonly T[]) : [value as T]
}

function wrongEntry(where: string, wanted: string): StageError {
  return new StageError('INVALID_ENTRY', `pattern: part ${where} must be ${wanted}.`)
}
