import { describe, expect, it } from 'vitest'
import { createPoolGroups, keepCapitalised } from '../../src/model/network/pool-groups.js'

it('leaves their keys to capitalised words only', () => {
  const keys = Int32Array.from([4, 5, -1, 6])
  keepCapitalised(keys, Uint8Array.from([1, 0, 0, 1]), 4)
  expect([...keys]).toEqual([4, -1, -1, 6])
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
