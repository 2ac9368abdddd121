import { describe, expect, it } from 'vitest'
import { sumRows } from '../../src/model/features/sum-rows.js'
import { createRandom } from './random.js'

describe('sumRows', () => {
  it.each([1, 3, 4, 6, 12, 64])('adds up rows of width %d in their order, bit for bit', (width) => {
    const random = createRandom(width)
    const table = Int8Array.from({ length: 50 * width }, () => Math.floor(random() * 255) - 127)
    const scales = Float32Array.from({ length: 50 }, () => random())
    const rows = [7, 49, 0, 7, 31]
    const sums = new Float64Array(width + 4).fill(9)
    sumRows(table, scales, rows, width, sums, 2)
    const wanted = Array.from({ length: width }, (_, c) =>
      rows.reduce((sum, row) => sum + table[row * width + c]! * scales[row]!, 0),
    )
    expect([...sums]).toEqual([9, 9, ...wanted, 9, 9])
  })

  it('writes zeros where there are no rows', () => {
    const sums = new Float64Array(5).fill(9)
    sumRows(new Int8Array(5), new Float32Array(1), [], 5, sums, 0)
    expect([...sums]).toEqual([0, 0, 0, 0, 0])
  })
})
