import { describe, expect, it } from 'vitest'
import { DataError } from '../../../src/errors.js'
import { readNameModel, rowOf, writeNameModel } from '../../../src/extract/names/name-model.js'
import { NAME_LABELS, TAG_COUNT } from '../../../src/extract/names/tags.js'

const bits = [0, 1, 31, 32, 700, 65_535]
const parts = {
  hashBits: 16,
  weights: Int8Array.from({ length: bits.length * TAG_COUNT }, (_, i) => (i % 15) - 7),
  scale: 0.25,
  transitions: Float32Array.from({ length: (TAG_COUNT + 1) * TAG_COUNT }, (_, i) => i / 8),
  calibrations: NAME_LABELS.map((_, i) => ({ slope: 1 + i / 4, shift: -i / 2 })),
}

describe('readNameModel', () => {
  it('reads what writeNameModel writes', () => {
    const model = readNameModel(writeNameModel(parts, bits))
    expect(model).toMatchObject(parts)
  })

  it('gives kept features their row, others none', () => {
    const model = readNameModel(writeNameModel(parts, bits))
    expect(bits.map((bit) => rowOf(model, bit))).toEqual([0, 1, 2, 3, 4, 5])
    expect([2, 30, 33, 699, 701, 65_534].map((bit) => rowOf(model, bit))).toEqual([-1, -1, -1, -1, -1, -1])
    // Only the lowest bits of a hash count, also where it is negative.
    expect(rowOf(model, 700 | 0x8000_0000)).toBe(4)
  })

  it.each([
    ['empty', (bytes: Uint8Array) => bytes.subarray(0, 0)],
    ['another file', (bytes: Uint8Array) => bytes.map((byte, i) => (i === 0 ? byte ^ 1 : byte))],
    ['another version', (bytes: Uint8Array) => bytes.map((byte, i) => (i === 4 ? byte + 1 : byte))],
    ['cut short', (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 1)],
    ['too long', (bytes: Uint8Array) => Uint8Array.from([...bytes, 0])],
  ])('refuses a file that is %s', (_, damage) => {
    const read = (): unknown => readNameModel(damage(writeNameModel(parts, bits)))
    expect(read).toThrow(DataError)
    expect(read).toThrow(expect.objectContaining({ code: 'INVALID_DATA_FILE' }))
  })
})
