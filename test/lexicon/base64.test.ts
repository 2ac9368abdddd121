import { afterEach, describe, expect, it, vi } from 'vitest'
import { decodeBase64 } from '../../src/lexicon/base64.js'

const bytesOf = (length: number): Uint8Array => Uint8Array.from({ length }, (_, i) => (i * 7919) >> 3)

/** As data modules hold a file: pieces of 30 bytes. */
const piecesOf = (bytes: Uint8Array): string[] =>
  Array.from({ length: Math.ceil(bytes.length / 30) }, (_, i) =>
    Buffer.from(bytes.subarray(30 * i, 30 * i + 30)).toString('base64'),
  )

class ArrayWithBase64 extends Uint8Array {
  static fromBase64(text: string): Uint8Array {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  }
}

describe.each<[string, Record<string, unknown>]>([
  ['Node', {}],
  ['a new browser', { Buffer: undefined, Uint8Array: ArrayWithBase64 }],
  ['an old browser', { Buffer: undefined }],
])('decodeBase64 as in %s', (_, globals) => {
  const cases = [0, 1, 2, 3, 29, 30, 31, 32, 1000].map((length) => {
    const bytes = bytesOf(length)
    return { length, bytes: [...bytes], whole: Buffer.from(bytes).toString('base64'), pieces: piecesOf(bytes) }
  })

  afterEach(() => {
    vi.unstubAllGlobals()
  })

  it.each(cases)('gives back $length bytes, in one piece and in many', ({ bytes, whole, pieces }) => {
    for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value)
    const decoded = [decodeBase64(whole), decodeBase64(pieces)]
    vi.unstubAllGlobals()
    for (const result of decoded) {
      expect([...result]).toEqual(bytes)
      expect(result.byteOffset).toBe(0)
      expect(result.buffer.byteLength).toBe(bytes.length)
    }
  })
})
