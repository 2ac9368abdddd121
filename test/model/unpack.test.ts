import { describe, expect, it } from 'vitest'
import { DataError } from '../../src/errors.js'
import { createNetworkFrom } from '../../src/model/load-network.js'
import { unpackModel } from '../../src/model/unpack.js'
import { tinyModel } from './fixture.js'
import { sealed } from './write-model.js'

/** The fixture with some bytes changed. */
function changed(change: (file: Uint8Array, view: DataView) => void): Uint8Array {
  const file = tinyModel()
  change(file, new DataView(file.buffer, file.byteOffset, file.length))
  return file
}

/** The fixture with its header changed as text of the same length, and a checksum that fits. */
function withHeader(from: string, to: string): Uint8Array {
  return changed((file, view) => {
    const end = 16 + view.getUint32(8, true)
    const header = new TextDecoder().decode(file.subarray(16, end))
    expect(header).toContain(from)
    file.set(
      new TextEncoder().encode(
        header
          .replace(from, to)
          .padEnd(end - 16)
          .slice(0, end - 16),
      ),
      16,
    )
    sealed(file)
  })
}

describe('unpackModel', () => {
  it('reads header and sections', () => {
    const model = unpackModel(tinyModel())
    expect(model.header.labels4).toHaveLength(9)
    expect(model.header.training).toMatchObject({ note: 'random weights, for tests' })
    const { width, inner } = model.header
    expect(model.i16('l0_w1')).toHaveLength(width * inner)
    expect(new TextDecoder().decode(model.bytes('vocabulary')).split('\n')).toHaveLength(model.header.vocabulary)
    expect(model.f32('inp_b').every(Number.isFinite)).toBe(true)
  })

  it('reads a file that lies anywhere in a buffer', () => {
    const shifted = Buffer.concat([Buffer.from([1, 2, 3]), tinyModel()]).subarray(3)
    expect(unpackModel(shifted).f32('inp_b')).toEqual(unpackModel(tinyModel()).f32('inp_b'))
  })

  it.each([
    ['an empty file', new Uint8Array(0), /has 0 bytes, fewer than the 16/],
    ['another kind of file', changed((file) => file.set([0x50, 0x4b])), /begins with "PKMT", and a model with "DRMT"/],
    ['a newer file', changed((_, view) => view.setUint32(4, 2, true)), /version is 2, .* reads 1\. Update dramatis/],
    ['an older file', changed((_, view) => view.setUint32(4, 0, true)), /version is 0, .* reads 1\. Make it again/],
    ['a header longer than the file', changed((_, view) => view.setUint32(8, 2 ** 31, true)), /should end at byte/],
    ['a flipped bit in the header', changed((file) => (file[40]! ^= 1)), /checksum is 0x[0-9a-f]{8}, and 0x/],
    ['a flipped bit at the end', changed((file) => (file[file.length - 20]! ^= 64)), /checksum/],
    ['a file cut short', tinyModel().slice(0, 6000), /checksum/],
    ['a file cut within a word', tinyModel().slice(0, 6001), /6001 bytes, which is not a multiple of 4/],
    ['a header that is not JSON', withHeader('{"', '{{'), /header is not JSON/],
  ])('refuses %s', (_, file, message) => {
    expect(() => unpackModel(file)).toThrow(DataError)
    expect(() => unpackModel(file)).toThrow(message)
  })

  it('refuses each changed byte of the first 200', () => {
    for (let at = 0; at < 200; at++) {
      const file = changed((bytes) => (bytes[at]! ^= 0x10))
      expect(() => unpackModel(file), `byte ${at}`).toThrow(DataError)
    }
  })

  it('refuses sections that are absent, of another type, or beyond the end', () => {
    const model = unpackModel(tinyModel())
    expect(() => model.f32('l9_b1')).toThrow('it has no section "l9_b1"')
    expect(() => model.f32('we')).toThrow('section we holds i8, and f32 was expected')
    const { offset } = model.header.sections.head_b!
    const beyond = unpackModel(withHeader(`"offset":${offset}`, `"offset":${'9'.repeat(String(offset).length)}`))
    expect(() => beyond.f32('head_b')).toThrow(/section head_b should end at byte \d+, and the file has/)
  })

  it('refuses a model for other tokens', async () => {
    await expect(createNetworkFrom(withHeader('"tokenizer":1', '"tokenizer":7'))).rejects.toThrow(
      /trained on tokens of version 7, and this version of dramatis makes tokens of version 1/,
    )
  })
})
