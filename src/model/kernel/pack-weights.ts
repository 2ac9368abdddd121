/** Outputs that `dense` computes together. */
const DENSE_PANEL = 8

/** Outputs that `addSparse` computes together. */
export const SPARSE_PANEL = 32

/**
 * Weights in the order in which `dense` and `addSparse` read them: for each panel of outputs, for each pair of inputs,
 * the pairs of the outputs side by side (two registers of eight i16 for 8 outputs).
 * @param weights outputs × inputs, row-major
 * @param packed as long as `weights`
 * @param panel outputs of a panel; those that are left over at the end come in panels of 8
 */
export function packWeights(
  weights: Int16Array,
  packed: Int16Array,
  inputs: number,
  outputs: number,
  panel: number = DENSE_PANEL,
): void {
  let at = 0
  let size = panel
  for (let n = 0; n < outputs; n += size) {
    if (n + size > outputs) size = DENSE_PANEL
    for (let k = 0; k < inputs; k += 2) {
      for (let row = n * inputs + k; row < (n + size) * inputs; row += inputs) {
        packed[at] = weights[row]!
        packed[at + 1] = weights[row + 1]!
        at += 2
      }
    }
  }
}

/** The transpose of a matrix of `rows` × `columns`. */
export function transpose(matrix: Float32Array, transposed: Float32Array, rows: number, columns: number): void {
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) transposed[c * rows + r] = matrix[r * columns + c]!
  }
}
