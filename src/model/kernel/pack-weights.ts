/**
 * Weights in the order in which `dense` reads them: for each 8 outputs, for each pair of inputs, the pairs of the 8
 * outputs side by side (two registers of eight i16).
 * @param weights outputs × inputs, row-major
 * @param packed as long as `weights`
 */
export function packWeights(weights: Int16Array, packed: Int16Array, inputs: number, outputs: number): void {
  let at = 0
  for (let n = 0; n < outputs; n += 8) {
    for (let k = 0; k < inputs; k += 2) {
      for (let row = n * inputs + k; row < (n + 8) * inputs; row += inputs) {
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
