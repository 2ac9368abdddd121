import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { glob, isDynamicPattern } from 'tinyglobby'
import { DramatisError, UsageError } from '../errors.js'

export const INPUT_FORMATS = ['text', 'ndjson'] as const
export type InputFormat = (typeof INPUT_FORMATS)[number]

/** A file to read, or standard input (`path` is `undefined`). */
export interface InputFile {
  readonly name: string
  readonly path?: string
  /** Size, where it is known beforehand. */
  readonly bytes?: number
}

interface Origin {
  readonly id?: string
  readonly file: string
  readonly line?: number
  /** UTF-8 length of the input that held it, for progress. */
  readonly bytes: number
}

/** A document as it was read, or why it could not be. */
export type InputDocument = Origin &
  ({ readonly text: string; readonly published?: string } | { readonly error: DramatisError })

/** Expands globs. @throws UsageError `NOT_FOUND` if a pattern matches no file */
export async function findFiles(patterns: readonly string[]): Promise<readonly InputFile[]> {
  if (patterns.length === 0) return [{ name: 'standard input' }]
  const files: InputFile[] = []
  for (const pattern of patterns) {
    if (pattern === '-') {
      files.push({ name: 'standard input' })
      continue
    }
    const paths = isDynamicPattern(pattern) ? (await glob(pattern, { absolute: false })).sort() : [pattern]
    if (paths.length === 0) throw new UsageError('NOT_FOUND', `No file matches "${pattern}".`)
    for (const path of paths) files.push(await describe(path))
  }
  return files
}

async function describe(path: string): Promise<InputFile> {
  try {
    const { size, isDirectory } = await stat(path).then((found) => ({
      size: found.size,
      isDirectory: found.isDirectory(),
    }))
    if (isDirectory)
      throw new UsageError('NOT_FOUND', `"${path}" is a folder; name its files, for example "${path}/*.txt".`)
    return { name: path, path, bytes: size }
  } catch (cause) {
    if (cause instanceof DramatisError) throw cause
    throw new UsageError('NOT_FOUND', `Cannot read "${path}": there is no such file.`, { cause })
  }
}

/** The documents of all files, one after the other; NDJSON is read as a stream. */
export async function* readDocuments(
  files: readonly InputFile[],
  format: InputFormat | undefined,
): AsyncGenerator<InputDocument> {
  for (const file of files) {
    if ((format ?? formatOf(file)) === 'ndjson') yield* readLines(file)
    else yield await readText(file)
  }
}

function formatOf({ path }: InputFile): InputFormat {
  return path !== undefined && ['.ndjson', '.jsonl'].includes(extname(path)) ? 'ndjson' : 'text'
}

async function readText({ name, path }: InputFile): Promise<InputDocument> {
  const chunks: Buffer[] = []
  if (path !== undefined) chunks.push(await readFile(path))
  else for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  const bytes = Buffer.concat(chunks)
  const id = path === undefined ? {} : { id: basename(path, extname(path)) }
  return { ...id, file: name, bytes: bytes.length, text: bytes.toString('utf8').replace(/^\uFEFF/, '') }
}

/** Splits at "\n" only: U+2028 and "\r" may stand raw inside JSON strings. */
async function* readLines({ name, path }: InputFile): AsyncGenerator<InputDocument> {
  const input = path === undefined ? process.stdin : createReadStream(path)
  let pending: Buffer[] = []
  let line = 0
  for await (const piece of input) {
    const chunk = piece as Buffer
    let from = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      pending.push(chunk.subarray(from, end))
      const bytes = Buffer.concat(pending)
      pending = []
      from = end + 1
      line++
      if (!isBlank(bytes)) yield parseLine(bytes, name, line)
    }
    pending.push(chunk.subarray(from))
  }
  const rest = Buffer.concat(pending)
  if (!isBlank(rest)) yield parseLine(rest, name, line + 1)
}

function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 32 || byte === 9 || byte === 13)
}

function parseLine(bytes: Buffer, file: string, line: number): InputDocument {
  const origin = { file, line, bytes: bytes.length + 1 }
  const bad = (problem: string, id?: string): InputDocument => ({
    ...origin,
    ...(id === undefined ? {} : { id }),
    error: new UsageError(
      'INVALID_LINE',
      `Not a document line: ${problem}. Wanted: {"id":"…","text":"…","published":"2019-05-18"}`,
    ),
  })
  let value: unknown
  try {
    value = JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''))
  } catch (error) {
    return bad(error instanceof Error ? error.message : 'bad JSON')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return bad('it is not a JSON object')
  const { id, text, published } = value as Record<string, unknown>
  const name = typeof id === 'string' || typeof id === 'number' ? String(id) : undefined
  if (typeof text !== 'string') return bad('"text" is not a string', name)
  if (published !== undefined && published !== null && typeof published !== 'string')
    return bad('"published" is not a string', name)
  return { ...origin, ...(name === undefined ? {} : { id: name }), text, ...(published ? { published } : {}) }
}
