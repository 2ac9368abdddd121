import type { ModelHeader, SectionEntry } from '../../src/model/format.js'
import { MODEL_ALIGNMENT, MODEL_FORMAT_VERSION, MODEL_MAGIC, MODEL_PREAMBLE_BYTES } from '../../src/model/format.js'

/** The contents of a section with its shape. */
export interface SectionSource {
  readonly values: Uint8Array | Int8Array | Int16Array | Uint32Array | Float32Array
  readonly shape: readonly number[]
}

const TYPES = new Map<unknown, SectionEntry['type']>([
  [Uint8Array, 'u8'],
  [Int8Array, 'i8'],
  [Int16Array, 'i16'],
  [Uint32Array, 'u32'],
  [Float32Array, 'f32'],
])

/** The bytes of a model file, by the description in `src/model/format.ts`. */
export function writeModel(header: Omit<ModelHeader, 'sections'>, sources: Record<string, SectionSource>): Uint8Array {
  const sections: Record<string, SectionEntry> = {}
  let size = 0
  for (const [name, { values, shape }] of Object.entries(sources)) {
    sections[name] = { offset: size, length: values.length, type: TYPES.get(values.constructor)!, shape }
    size = aligned(size + values.byteLength)
  }
  const json = new TextEncoder().encode(JSON.stringify({ ...header, sections }))
  const headerBytes = aligned(json.length)
  const file = new Uint8Array(MODEL_PREAMBLE_BYTES + headerBytes + size)
  file.set(new TextEncoder().encode(MODEL_MAGIC))
  file.fill(0x20, MODEL_PREAMBLE_BYTES, MODEL_PREAMBLE_BYTES + headerBytes)
  file.set(json, MODEL_PREAMBLE_BYTES)
  for (const [name, { values }] of Object.entries(sources)) {
    const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength)
    file.set(bytes, MODEL_PREAMBLE_BYTES + headerBytes + sections[name]!.offset)
  }
  const view = new DataView(file.buffer)
  view.setUint32(4, MODEL_FORMAT_VERSION, true)
  view.setUint32(8, headerBytes, true)
  return sealed(file)
}

/** The same file with a checksum that fits. */
export function sealed(file: Uint8Array): Uint8Array {
  const view = new DataView(file.buffer, file.byteOffset, file.length)
  let hash = 0x811c9dc5
  for (let at = MODEL_PREAMBLE_BYTES; at < file.length; at += 4) {
    hash = Math.imul(hash ^ view.getUint32(at, true), 0x01000193)
  }
  view.setUint32(12, hash >>> 0, true)
  return file
}

const aligned = (size: number): number => Math.ceil(size / MODEL_ALIGNMENT) * MODEL_ALIGNMENT
