import { DataError } from '../errors.js'
import {
  MODEL_ALIGNMENT,
  MODEL_FORMAT_VERSION,
  MODEL_MAGIC,
  MODEL_PREAMBLE_BYTES,
  type ModelHeader,
  type SectionEntry,
} from './format.js'

/** A model file that has been checked: its header, and views on its sections. */
export interface ModelFile {
  readonly header: ModelHeader
  bytes(section: string): Uint8Array
  i8(section: string): Int8Array
  i16(section: string): Int16Array
  u32(section: string): Uint32Array
  f32(section: string): Float32Array
}

const ELEMENT_BYTES = { u8: 1, i8: 1, i16: 2, u32: 4, f32: 4 } as const

/**
 * Reads a model file. Magic, version, length and checksum are checked before anything is believed; nothing is copied,
 * so the bytes must not change afterwards (they are copied once if they do not start at a multiple of 16 in memory).
 * @throws DataError `INVALID_DATA_FILE` with what was found and what was expected, if it is not a model of this format
 */
export function unpackModel(file: Uint8Array): ModelFile {
  const bytes = file.byteOffset % MODEL_ALIGNMENT === 0 ? file : new Uint8Array(file)
  if (bytes.length < MODEL_PREAMBLE_BYTES) {
    throw damaged(`it has ${bytes.length} bytes, fewer than the ${MODEL_PREAMBLE_BYTES} that every model begins with`)
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const magic = String.fromCharCode(...bytes.subarray(0, MODEL_MAGIC.length))
  if (magic !== MODEL_MAGIC) {
    throw damaged(`it begins with ${JSON.stringify(magic)}, and a model with ${JSON.stringify(MODEL_MAGIC)}`)
  }
  const version = view.getUint32(4, true)
  if (version !== MODEL_FORMAT_VERSION) {
    const advice = version > MODEL_FORMAT_VERSION ? 'Update dramatis to read it.' : 'Make it again with this version.'
    throw damaged(
      `its format version is ${version}, and this version of dramatis reads ${MODEL_FORMAT_VERSION}`,
      advice,
    )
  }
  const sectionsStart = MODEL_PREAMBLE_BYTES + view.getUint32(8, true)
  if (sectionsStart > bytes.length || sectionsStart % MODEL_ALIGNMENT !== 0) {
    throw damaged(`its header should end at byte ${sectionsStart}, and the file has ${bytes.length} bytes`)
  }
  if (bytes.length % 4 !== 0) throw damaged(`it has ${bytes.length} bytes, which is not a multiple of 4`)
  const expected = view.getUint32(12, true)
  const found = checksum(bytes)
  if (found !== expected) throw damaged(`its checksum is ${hex(found)}, and ${hex(expected)} was expected`)

  const header = readHeader(bytes.subarray(MODEL_PREAMBLE_BYTES, sectionsStart))
  const section = (name: string, type: SectionEntry['type']): SectionEntry & { readonly at: number } => {
    const entry = header.sections[name]
    if (!entry) throw damaged(`it has no section ${JSON.stringify(name)}`)
    if (entry.type !== type) throw damaged(`its section ${name} holds ${entry.type}, and ${type} was expected`)
    const end = sectionsStart + entry.offset + entry.length * ELEMENT_BYTES[type]
    if (entry.offset < 0 || entry.offset % MODEL_ALIGNMENT !== 0 || !(end <= bytes.length)) {
      throw damaged(`its section ${name} should end at byte ${end}, and the file has ${bytes.length} bytes`)
    }
    return { ...entry, at: bytes.byteOffset + sectionsStart + entry.offset }
  }
  return {
    header,
    bytes(name) {
      const { at, length } = section(name, 'u8')
      return new Uint8Array(bytes.buffer, at, length)
    },
    i8(name) {
      const { at, length } = section(name, 'i8')
      return new Int8Array(bytes.buffer, at, length)
    },
    i16(name) {
      const { at, length } = section(name, 'i16')
      return new Int16Array(bytes.buffer, at, length)
    },
    u32(name) {
      const { at, length } = section(name, 'u32')
      return new Uint32Array(bytes.buffer, at, length)
    },
    f32(name) {
      const { at, length } = section(name, 'f32')
      return new Float32Array(bytes.buffer, at, length)
    },
  }
}

function readHeader(bytes: Uint8Array): ModelHeader {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as ModelHeader
  } catch (error) {
    throw damaged(`its header is not JSON: ${(error as Error).message}`)
  }
}

/** FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) over words of 32 bits: a change of any one word changes it. */
function checksum(bytes: Uint8Array): number {
  const words = new Uint32Array(
    bytes.buffer,
    bytes.byteOffset + MODEL_PREAMBLE_BYTES,
    (bytes.length - MODEL_PREAMBLE_BYTES) / 4,
  )
  let hash = 0x811c9dc5
  for (let i = 0; i < words.length; i++) hash = Math.imul(hash ^ words[i]!, 0x01000193)
  return hash >>> 0
}

const hex = (value: number): string => `0x${value.toString(16).padStart(8, '0')}`

function damaged(finding: string, advice = 'It may be damaged or cut short: install dramatis again.'): DataError {
  return new DataError('INVALID_DATA_FILE', `This model cannot be used: ${finding}. ${advice}`)
}
