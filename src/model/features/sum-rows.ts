/**
 * Writes the sum of some rows of a table, each times its scale, to `sums` from `at`. Every column is added up in the
 * order of `rows`, in f64; four columns at a time, so that their sums stay in registers.
 * @param table rows × `width`
 */
export function sumRows(
  table: Int8Array,
  scales: Float32Array,
  rows: readonly number[],
  width: number,
  sums: Float64Array,
  at: number,
): void {
  const fours = width & ~3
  for (let c = 0; c < fours; c += 4) {
    let [s0, s1, s2, s3] = [0, 0, 0, 0]
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!
      const scale = scales[row]!
      const from = row * width + c
      s0 += table[from]! * scale
      s1 += table[from + 1]! * scale
      s2 += table[from + 2]! * scale
      s3 += table[from + 3]! * scale
    }
    sums[at + c] = s0
    sums[at + c + 1] = s1
    sums[at + c + 2] = s2
    sums[at + c + 3] = s3
  }
  for (let c = fours; c < width; c++) {
    let sum = 0
    for (let i = 0; i < rows.length; i++) sum += table[rows[i]! * width + c]! * scales[rows[i]!]!
    sums[at + c] = sum
  }
}
