import { DENSE_MODE, type Kernel } from './kernel.js'
import { SPARSE_PANEL } from './pack-weights.js'

const { fround } = Math

/** Nearest integer of `x * scale`, half to even, limited to ± 8191. */
function quantised(x: number, scale: number): number {
  const product = fround(x * scale)
  const limited = Math.max(-8191, Math.min(8191, product))
  // 1.5 × 2^23: the sum has no bits left for a fraction.
  return fround(limited + 12582912) - 12582912
}

/**
 * The kernel in plain JavaScript, for places where WebAssembly is forbidden: some 15 times slower, same bits.
 * @param size bytes of memory
 */
export function createJavaScriptKernel(size: number): Kernel {
  const memory = new ArrayBuffer(size)
  const f32 = new Float32Array(memory)
  const f64 = new Float64Array(memory)
  const i32 = new Int32Array(memory)
  const i16 = new Int16Array(memory)
  /** The 8 partial sums of a layer norm: lanes of two registers. */
  const lanes = new Float32Array(8)
  const squares = new Float32Array(8)
  const sums = new Int32Array(8)
  /** Sums of a token, for all outputs. */
  let rowSums = new Int32Array(0)

  /** Adds up 8 lanes in the order of the SIMD kernel. */
  const total = (v: Float32Array): number => {
    const a = fround(v[0]! + v[4]!)
    const b = fround(v[1]! + v[5]!)
    const c = fround(v[2]! + v[6]!)
    const d = fround(v[3]! + v[7]!)
    return fround(fround(a + c) + fround(b + d))
  }

  /** Products of the inputs at `p` with the packed weights of 8 outputs at `w`, added up into `sums`. */
  const sumProducts = (p: number, w: number, inputs: number): void => {
    let [s0, s1, s2, s3, s4, s5, s6, s7] = [0, 0, 0, 0, 0, 0, 0, 0]
    for (const end = p + inputs; p < end; p += 2, w += 16) {
      const a = i16[p]!
      const b = i16[p + 1]!
      s0 = (s0 + Math.imul(a, i16[w]!) + Math.imul(b, i16[w + 1]!)) | 0
      s1 = (s1 + Math.imul(a, i16[w + 2]!) + Math.imul(b, i16[w + 3]!)) | 0
      s2 = (s2 + Math.imul(a, i16[w + 4]!) + Math.imul(b, i16[w + 5]!)) | 0
      s3 = (s3 + Math.imul(a, i16[w + 6]!) + Math.imul(b, i16[w + 7]!)) | 0
      s4 = (s4 + Math.imul(a, i16[w + 8]!) + Math.imul(b, i16[w + 9]!)) | 0
      s5 = (s5 + Math.imul(a, i16[w + 10]!) + Math.imul(b, i16[w + 11]!)) | 0
      s6 = (s6 + Math.imul(a, i16[w + 12]!) + Math.imul(b, i16[w + 13]!)) | 0
      s7 = (s7 + Math.imul(a, i16[w + 14]!) + Math.imul(b, i16[w + 15]!)) | 0
    }
    sums[0] = s0
    sums[1] = s1
    sums[2] = s2
    sums[3] = s3
    sums[4] = s4
    sums[5] = s5
    sums[6] = s6
    sums[7] = s7
  }

  return {
    name: 'javascript',
    memory,

    project(features, weights, bias, row, inputs, width) {
      const [x, w, b, y] = [features >> 3, weights >> 2, bias >> 2, row >> 2]
      for (let n = 0; n < width; n++) {
        let sum = f32[b + n]!
        for (let k = 0; k < inputs; k++) sum += f64[x + k]! * f32[w + k * width + n]!
        f32[y + n] = sum
      }
    },

    embed(rows, ids, first, states, tokens, width) {
      for (let t = 0; t < tokens; t++) {
        const id = i32[(ids >> 2) + t]!
        const row = (rows >> 2) + (id < 0 ? ~id : id) * width
        const state = (states >> 2) + t * width
        f32.copyWithin(state, row, row + width)
        if (id < 0) for (let c = 0; c < width; c++) f32[state + c] = f32[state + c]! + f32[(first >> 2) + c]!
      }
    },

    normalise(x, rows, gain, bias, y, tokens, width) {
      for (let t = 0; t < tokens; t++) {
        const at = i32[(rows >> 2) + t]! * width
        const from = (x >> 2) + at
        const to = (y >> 2) + at
        lanes.fill(0)
        squares.fill(0)
        for (let c = 0; c < width; c++) {
          const value = f32[from + c]!
          lanes[c & 7] = lanes[c & 7]! + value
          squares[c & 7] = squares[c & 7]! + fround(value * value)
        }
        const mean = fround(total(lanes) / width)
        const variance = Math.max(0, fround(fround(total(squares) / width) - fround(mean * mean)))
        const factor = fround(1 / fround(Math.sqrt(fround(variance + fround(1e-5)))))
        for (let c = 0; c < width; c++) {
          const scaled = fround(fround(fround(f32[from + c]! - mean) * factor) * f32[(gain >> 2) + c]!)
          f32[to + c] = f32[(bias >> 2) + c]! + scaled
        }
      }
    },

    convolve(x, rows, weights, bias, y, tokens, width, dilation, scale) {
      const near = dilation * width
      for (let t = 0; t < tokens; t++) {
        const row = (x >> 2) + i32[(rows >> 2) + t]! * width
        for (let c = 0; c < width; c++) {
          const p = row + c
          const w = (weights >> 2) + c
          const before = fround(f32[(bias >> 2) + c]! + fround(f32[w]! * f32[p - 2 * near]!))
          const middle = fround(fround(f32[w + width]! * f32[p - near]!) + fround(f32[w + 2 * width]! * f32[p]!))
          const after = fround(
            fround(f32[w + 3 * width]! * f32[p + near]!) + fround(f32[w + 4 * width]! * f32[p + 2 * near]!),
          )
          i16[(y >> 1) + t * width + c] = quantised(fround(fround(before + middle) + after), scale)
        }
      }
    },

    quantise(x, rows, y, tokens, width, scale) {
      for (let t = 0; t < tokens; t++) {
        const row = (x >> 2) + i32[(rows >> 2) + t]! * width
        for (let c = 0; c < width; c++) i16[(y >> 1) + t * width + c] = quantised(f32[row + c]!, scale)
      }
    },

    dense(x, weights, scale, bias, y, tokens, inputs, outputs, mode, outScale) {
      for (let t = 0; t < tokens; t++) {
        for (let n = 0; n < outputs; n += 8) {
          sumProducts((x >> 1) + t * inputs, (weights >> 1) + n * inputs, inputs)
          for (let j = 0; j < 8; j++) {
            const at = t * outputs + n + j
            const scaled = fround(f32[(scale >> 2) + n + j]! * fround(sums[j]!))
            const value = fround(f32[(bias >> 2) + n + j]! + scaled)
            if (mode === DENSE_MODE.quantisePositive) i16[(y >> 1) + at] = quantised(Math.max(value, 0), outScale)
            else f32[(y >> 2) + at] = value
          }
        }
      }
    },

    addSparse(x, weights, scale, bias, y, rows, tokens, inputs, outputs) {
      for (let t = 0; t < tokens; t++) {
        rowSums = rowSums.length === outputs ? rowSums.fill(0) : new Int32Array(outputs)
        for (let k = 0; k < inputs; k += 2) {
          const a = i16[(x >> 1) + t * inputs + k]!
          const b = i16[(x >> 1) + t * inputs + k + 1]!
          if (a === 0 && b === 0) continue
          for (let n = 0, size = SPARSE_PANEL; n < outputs; n += size) {
            if (n + size > outputs) size = 8
            let w = (weights >> 1) + n * inputs + k * size
            for (let m = n; m < n + size; m++, w += 2) {
              rowSums[m] = rowSums[m]! + Math.imul(a, i16[w]!) + Math.imul(b, i16[w + 1]!)
            }
          }
        }
        const row = (y >> 2) + i32[(rows >> 2) + t]! * outputs
        for (let n = 0; n < outputs; n++) {
          const at = row + n
          const scaled = fround(f32[(scale >> 2) + n]! * fround(rowSums[n]!))
          f32[at] = f32[at]! + fround(f32[(bias >> 2) + n]! + scaled)
        }
      }
    },

    poolMeans(x, members, starts, groups, y, width, scale) {
      for (let g = 0; g < groups; g++) {
        const from = i32[(starts >> 2) + g]!
        const to = i32[(starts >> 2) + g + 1]!
        for (let c = 0; c < width; c++) {
          let sum = 0
          for (let m = from; m < to; m++) sum = fround(sum + f32[(x >> 2) + i32[(members >> 2) + m]! * width + c]!)
          i16[(y >> 1) + g * width + c] = quantised(fround(sum / (to - from)), scale)
        }
      }
    },

    poolSpread(rows, members, starts, groups, states, width) {
      for (let g = 0; g < groups; g++) {
        for (let m = i32[(starts >> 2) + g]!; m < i32[(starts >> 2) + g + 1]!; m++) {
          const state = (states >> 2) + i32[(members >> 2) + m]! * width
          for (let c = 0; c < width; c++) f32[state + c] = f32[state + c]! + f32[(rows >> 2) + g * width + c]!
        }
      }
    },
  }
}
