import { describe, expect, it } from 'vitest'
import { createPoolGroups, keepNames } from '../../src/model/network/pool-groups.js'

function kept(keys: readonly number[], capitalised: readonly number[]): number[] {
  const numbers = Int32Array.from(keys)
  keepNames(numbers, Uint8Array.from(capitalised), keys.length)
  return [...numbers]
}

describe('keepNames', () => {
  it('leaves their keys to capitalised words only', () => {
    expect(kept([4, 5, -1, 6], [1, 0, 0, 1])).toEqual([4, -1, -1, 6])
  })

  it('leaves all words their keys where none, or hardly one, is capitalised', () => {
    expect(kept([4, 5, -1, 6], [0, 0, 0, 0])).toEqual([4, 5, -1, 6])
    const keys = Array.from({ length: 51 }, (_, i) => i)
    const one = keys.map((key) => (key === 7 ? 1 : 0))
    expect(kept(keys, one)).toEqual(keys)
    expect(kept(keys.slice(0, 50), one.slice(0, 50)).filter((key) => key >= 0)).toEqual([7])
  })
})

describe('createPoolGroups', () => {
  it('brings the tokens of a key together, in order of first appearance', () => {
    const members = new Int32Array(8)
    const starts = new Int32Array(9)
    const groups = createPoolGroups(members, starts)
    expect(groups.sort(Int32Array.from([9, -1, 3, 9, 3, -1, 9]), 7)).toBe(2)
    expect([...starts.subarray(0, 3)]).toEqual([0, 3, 5])
    expect([...members.subarray(0, 5)]).toEqual([0, 3, 6, 2, 4])
  })
})
