import { describe, expect, it } from 'vitest'
import { createHeads } from '../../../src/extract/tagger/heads.js'
import { TAG_COUNT } from '../../../src/extract/tagger/labels.js'
import type { ModelHeader } from '../../../src/model/format.js'
import { unpackModel } from '../../../src/model/unpack.js'
import { tinyModel } from '../../model/fixture.js'

const { header } = unpackModel(tinyModel())
const { labels4, labels9 } = header

/** Scores that give the named labels the named probabilities, and all others next to nothing. */
function logitsFor(coarse: Record<string, number>, fine: Record<string, number>): Float32Array {
  const score = (p: number | undefined): number => (p === undefined ? -40 : Math.log(p))
  return Float32Array.from([...labels4.map((l) => score(coarse[l])), ...labels9.map((l) => score(fine[l]))])
}

function read(mix: number, coarse: Record<string, number>, fine: Record<string, number>): number[] {
  const tags = new Float64Array(TAG_COUNT)
  createHeads({ ...header, decode: { mix } }).read(logitsFor(coarse, fine), 0, tags, 0)
  return [...tags].map((p) => Math.round(p * 1e6) / 1e6)
}

describe('heads', () => {
  it('are both heard', () => {
    const coarse = { O: 0.2, 'B-PER': 0.8 }
    const fine = { O: 0.5, 'B-Person': 0.4, 'B-Product': 0.1 }
    expect(read(1, coarse, fine).slice(0, 2)).toEqual([0.5, 0.4])
    const [outside, person] = read(0.5, coarse, fine)
    expect(outside).toBeCloseTo(0.35, 6)
    expect(person).toBeCloseTo(0.6, 6)
  })

  it('share out what the first one calls MISC, LOC and O', () => {
    const [outside, , , , , place, , group, , rest] = read(
      0,
      { O: 0.3, 'B-LOC': 0.2, 'B-MISC': 0.5 },
      { O: 0.2, 'B-Date': 0.1, 'B-Location': 0.1, 'B-Facility': 0.3, 'B-NORP': 0.2, 'B-Misc': 0.05, 'B-Product': 0.05 },
    )
    expect(outside).toBeCloseTo(0.2, 5)
    expect(place).toBeCloseTo(0.2, 5)
    expect(group).toBeCloseTo((0.5 * 2) / 3, 5)
    expect(rest).toBeCloseTo(0.1 + 0.5 / 3, 5)
  })

  it('tell facilities among places', () => {
    const heads = createHeads(header)
    const fine = { O: 0.2, 'B-Location': 0.1, 'B-Facility': 0.2, 'I-Facility': 0.1, 'B-Person': 0.4 }
    expect(heads.facilityShare(logitsFor({ O: 0.5, 'B-LOC': 0.5 }, fine), 0)).toBeCloseTo(0.75, 5)
  })

  it('pass over tokens that are outside beyond doubt', () => {
    const tags = new Float64Array(TAG_COUNT)
    const heads = createHeads(header)
    expect(heads.read(logitsFor({ O: 1 }, { O: 1 }), 0, tags, 0)).toBe(false)
    expect(heads.read(logitsFor({ O: 1 }, { O: 0.998, 'B-Date': 0.002 }), 0, tags, 0)).toBe(true)
  })

  it.each<[Partial<ModelHeader>, string]>([
    [{ labels9: ['O', 'B-Ship'] }, 'its label B-Ship is not known'],
    [{ labels9: ['O', 'Person'] }, 'its label Person is not known'],
    [{ labels4: ['O', 'B-PER'] }, 'has no counterpart in the first head'],
    [{ labels4: [...labels4].reverse() }, 'its label O is not the first one'],
  ])('refuse a model with other labels: %j', (other, message) => {
    expect(() => createHeads({ ...header, ...other })).toThrow(message)
  })
})
