// The arithmetic of the tagger in WebAssembly SIMD. `../javascript-kernel.ts` holds the same operations, with what each
// computes; both give the same bits. Every argument that is a `usize` is a byte offset into the shared memory, 16-byte
// aligned. Compiled by `scripts/build-kernel.ts`.
//
// Learnt by measuring: accumulate in 8 registers (12 spill), leave inner loops rolled (V8 hoists loads and spills), and
// keep to plain SIMD (relaxed SIMD is off in Node 20).

/** Quantised activations stay within ± this, so that 256 products with 11-bit weights fit 32 bits. */
const LIMIT: f32 = 8191

/** 1.5 × 2^23: adding it leaves the nearest integer (half to even) in the low bits of a float below 2^22. */
const ROUNDER: f32 = 12582912
const ROUNDER_BITS: i32 = 0x4b400000

@inline function quantised(x: v128, scale: v128): v128 {
  const limited = f32x4.pmax(f32x4.splat(-LIMIT), f32x4.pmin(f32x4.splat(LIMIT), f32x4.mul(x, scale)))
  return i32x4.sub(f32x4.add(limited, f32x4.splat(ROUNDER)), i32x4.splat(ROUNDER_BITS))
}

@inline function sum(v: v128): f32 {
  const pairs = f32x4.add(v, v128.shuffle<f32>(v, v, 2, 3, 0, 1))
  return f32x4.extract_lane(pairs, 0) + f32x4.extract_lane(pairs, 1)
}

export function project(features: usize, weights: usize, bias: usize, row: usize, inputs: i32, width: i32): void {
  const stride: usize = width << 2
  for (let n: usize = 0; n < stride; n += 32) {
    let a = f64x2.promote_low_f32x4(v128.load64_zero(bias + n))
    let b = f64x2.promote_low_f32x4(v128.load64_zero(bias + n, 8))
    let c = f64x2.promote_low_f32x4(v128.load64_zero(bias + n, 16))
    let d = f64x2.promote_low_f32x4(v128.load64_zero(bias + n, 24))
    let w = weights + n
    let f = features
    for (let k = 0; k < inputs; k++) {
      const x = v128.load64_splat(f)
      a = f64x2.add(a, f64x2.mul(x, f64x2.promote_low_f32x4(v128.load64_zero(w))))
      b = f64x2.add(b, f64x2.mul(x, f64x2.promote_low_f32x4(v128.load64_zero(w, 8))))
      c = f64x2.add(c, f64x2.mul(x, f64x2.promote_low_f32x4(v128.load64_zero(w, 16))))
      d = f64x2.add(d, f64x2.mul(x, f64x2.promote_low_f32x4(v128.load64_zero(w, 24))))
      w += stride
      f += 8
    }
    const low = v128.shuffle<f64>(f32x4.demote_f64x2_zero(a), f32x4.demote_f64x2_zero(b), 0, 2)
    const high = v128.shuffle<f64>(f32x4.demote_f64x2_zero(c), f32x4.demote_f64x2_zero(d), 0, 2)
    v128.store(row + n, low)
    v128.store(row + n, high, 16)
  }
}

export function embed(rows: usize, ids: usize, first: usize, states: usize, tokens: i32, width: i32): void {
  const stride: usize = width << 2
  for (let t = 0; t < tokens; t++) {
    const id = load<i32>(ids + (<usize>t << 2))
    const opens = id < 0
    const row = rows + <usize>(opens ? ~id : id) * stride
    if (opens) {
      for (let c: usize = 0; c < stride; c += 16) {
        v128.store(states + c, f32x4.add(v128.load(row + c), v128.load(first + c)))
      }
    } else {
      for (let c: usize = 0; c < stride; c += 16) v128.store(states + c, v128.load(row + c))
    }
    states += stride
  }
}

export function normalise(
  states: usize, rows: usize, gain: usize, bias: usize, normalised: usize, tokens: i32, width: i32,
): void {
  const stride: usize = width << 2
  const divisor: f32 = <f32>width
  for (let t = 0; t < tokens; t++) {
    const at = <usize>load<i32>(rows + (<usize>t << 2)) * stride
    const x = states + at
    const y = normalised + at
    let sums = f32x4.splat(0)
    let sums2 = f32x4.splat(0)
    let squares = f32x4.splat(0)
    let squares2 = f32x4.splat(0)
    for (let c: usize = 0; c < stride; c += 32) {
      const a = v128.load(x + c)
      const b = v128.load(x + c, 16)
      sums = f32x4.add(sums, a)
      sums2 = f32x4.add(sums2, b)
      squares = f32x4.add(squares, f32x4.mul(a, a))
      squares2 = f32x4.add(squares2, f32x4.mul(b, b))
    }
    const mean: f32 = sum(f32x4.add(sums, sums2)) / divisor
    const variance: f32 = max<f32>(0, sum(f32x4.add(squares, squares2)) / divisor - mean * mean)
    const means = f32x4.splat(mean)
    const factors = f32x4.splat(<f32>1 / sqrt<f32>(variance + <f32>1e-5))
    for (let c: usize = 0; c < stride; c += 16) {
      const scaled = f32x4.mul(f32x4.mul(f32x4.sub(v128.load(x + c), means), factors), v128.load(gain + c))
      v128.store(y + c, f32x4.add(v128.load(bias + c), scaled))
    }
  }
}

export function convolve(
  x: usize, rows: usize, weights: usize, bias: usize, y: usize, tokens: i32, width: i32, dilation: i32, scale: f32,
): void {
  const stride: usize = width << 2
  const near: usize = stride * dilation
  const far = near << 1
  const scales = f32x4.splat(scale)
  for (let c: usize = 0; c < stride; c += 32) {
    const b0 = v128.load(bias + c)
    const b1 = v128.load(bias + c, 16)
    let w = weights + c
    const w00 = v128.load(w), w01 = v128.load(w, 16)
    w += stride
    const w10 = v128.load(w), w11 = v128.load(w, 16)
    w += stride
    const w20 = v128.load(w), w21 = v128.load(w, 16)
    w += stride
    const w30 = v128.load(w), w31 = v128.load(w, 16)
    w += stride
    const w40 = v128.load(w), w41 = v128.load(w, 16)
    const first = x + c
    let q = y + (c >> 1)
    for (let t = 0; t < tokens; t++) {
      const p = first + <usize>load<i32>(rows + (<usize>t << 2)) * stride
      const before = f32x4.add(b0, f32x4.mul(w00, v128.load(p - far)))
      const before2 = f32x4.add(b1, f32x4.mul(w01, v128.load(p - far, 16)))
      const middle = f32x4.add(f32x4.mul(w10, v128.load(p - near)), f32x4.mul(w20, v128.load(p)))
      const middle2 = f32x4.add(f32x4.mul(w11, v128.load(p - near, 16)), f32x4.mul(w21, v128.load(p, 16)))
      const after = f32x4.add(f32x4.mul(w30, v128.load(p + near)), f32x4.mul(w40, v128.load(p + far)))
      const after2 = f32x4.add(f32x4.mul(w31, v128.load(p + near, 16)), f32x4.mul(w41, v128.load(p + far, 16)))
      const all = f32x4.add(f32x4.add(before, middle), after)
      const all2 = f32x4.add(f32x4.add(before2, middle2), after2)
      v128.store(q, i16x8.narrow_i32x4_s(quantised(all, scales), quantised(all2, scales)))
      q += stride >> 1
    }
  }
}

export function quantise(normalised: usize, rows: usize, y: usize, tokens: i32, width: i32, scale: f32): void {
  const stride: usize = width << 2
  const scales = f32x4.splat(scale)
  for (let t = 0; t < tokens; t++) {
    const x = normalised + <usize>load<i32>(rows + (<usize>t << 2)) * stride
    for (let c: usize = 0; c < stride; c += 32) {
      const low = quantised(v128.load(x + c), scales)
      v128.store(y + (c >> 1), i16x8.narrow_i32x4_s(low, quantised(v128.load(x + c, 16), scales)))
    }
    y += stride >> 1
  }
}

/** What `dense` does with its sums: quantise them behind a ReLU, or store them. */
const QUANTISE_POSITIVE = 0

@inline function scaled(sums: v128, scale: v128, bias: v128): v128 {
  return f32x4.add(bias, f32x4.mul(scale, f32x4.convert_i32x4_s(sums)))
}

@inline function positive(x: v128): v128 {
  return f32x4.pmax(f32x4.splat(0), x)
}

@inline function putQuantised(y: usize, a: v128, b: v128, scale: v128): void {
  v128.store(y, i16x8.narrow_i32x4_s(quantised(positive(a), scale), quantised(positive(b), scale)))
}

@inline function addScaled(y: usize, scale: usize, bias: usize, a: v128, b: v128): void {
  v128.store(y, f32x4.add(v128.load(y), scaled(a, v128.load(scale), v128.load(bias))))
  v128.store(y, f32x4.add(v128.load(y, 16), scaled(b, v128.load(scale, 16), v128.load(bias, 16))), 16)
}

@inline function put(y: usize, a: v128, b: v128): void {
  v128.store(y, a)
  v128.store(y, b, 16)
}

export function dense(
  x: usize, weights: usize, scale: usize, bias: usize, y: usize, tokens: i32, inputs: i32, outputs: i32, mode: i32, outScale: f32,
): void {
  const xStride: usize = inputs << 1
  const yStride: usize = mode == QUANTISE_POSITIVE ? outputs << 1 : outputs << 2
  const outScales = f32x4.splat(outScale)
  for (let n = 0; n < outputs; n += 8) {
    const s0 = v128.load(scale + (<usize>n << 2))
    const s1 = v128.load(scale + (<usize>n << 2), 16)
    const b0 = v128.load(bias + (<usize>n << 2))
    const b1 = v128.load(bias + (<usize>n << 2), 16)
    let p = x
    let q = y + <usize>(mode == QUANTISE_POSITIVE ? n << 1 : n << 2)
    for (let t = 0; t < tokens; t += 4) {
      let a0 = i32x4.splat(0), a1 = i32x4.splat(0)
      let c0 = i32x4.splat(0), c1 = i32x4.splat(0)
      let d0 = i32x4.splat(0), d1 = i32x4.splat(0)
      let e0 = i32x4.splat(0), e1 = i32x4.splat(0)
      let p0 = p
      let p1 = p0 + xStride
      let p2 = p1 + xStride
      let p3 = p2 + xStride
      let w = weights
      for (let k = inputs; k > 0; k -= 2) {
        const w0 = v128.load(w)
        const w1 = v128.load(w, 16)
        let pair = v128.load32_splat(p0)
        a0 = i32x4.add(a0, i32x4.dot_i16x8_s(pair, w0))
        a1 = i32x4.add(a1, i32x4.dot_i16x8_s(pair, w1))
        pair = v128.load32_splat(p1)
        c0 = i32x4.add(c0, i32x4.dot_i16x8_s(pair, w0))
        c1 = i32x4.add(c1, i32x4.dot_i16x8_s(pair, w1))
        pair = v128.load32_splat(p2)
        d0 = i32x4.add(d0, i32x4.dot_i16x8_s(pair, w0))
        d1 = i32x4.add(d1, i32x4.dot_i16x8_s(pair, w1))
        pair = v128.load32_splat(p3)
        e0 = i32x4.add(e0, i32x4.dot_i16x8_s(pair, w0))
        e1 = i32x4.add(e1, i32x4.dot_i16x8_s(pair, w1))
        w += 32
        p0 += 4
        p1 += 4
        p2 += 4
        p3 += 4
      }
      const q1 = q + yStride
      const q2 = q1 + yStride
      const q3 = q2 + yStride
      a0 = scaled(a0, s0, b0)
      a1 = scaled(a1, s1, b1)
      c0 = scaled(c0, s0, b0)
      c1 = scaled(c1, s1, b1)
      d0 = scaled(d0, s0, b0)
      d1 = scaled(d1, s1, b1)
      e0 = scaled(e0, s0, b0)
      e1 = scaled(e1, s1, b1)
      if (mode == QUANTISE_POSITIVE) {
        putQuantised(q, a0, a1, outScales)
        putQuantised(q1, c0, c1, outScales)
        putQuantised(q2, d0, d1, outScales)
        putQuantised(q3, e0, e1, outScales)
      } else {
        put(q, a0, a1)
        put(q1, c0, c1)
        put(q2, d0, d1)
        put(q3, e0, e1)
      }
      p += xStride << 2
      q += yStride << 2
    }
    weights += <usize>inputs << 4
  }
}

/** Outputs of a panel: as many as eight registers hold. */
const PANEL = 32

/** Writes the pairs that `mask` tells of to `list`, each with the number of its first input, times 2, behind it. */
@inline function listMasked(x: usize, first: i32, mask: i32, list: usize): usize {
  while (mask != 0) {
    const at = ctz(mask) << 2
    store<i32>(list, load<i32>(x + <usize>at))
    store<i32>(list, (first << 1) + at, 4)
    list += 8
    mask &= mask - 1
  }
  return list
}

/** Lists the pairs of inputs that are not both 0. @returns the end of the list */
@inline function listPairs(x: usize, inputs: i32, list: usize): usize {
  let k = 0
  // Positive numbers stay positive when they are narrowed, so that sixteen pairs give one mask.
  for (; k + 32 <= inputs; k += 32) {
    const first = i16x8.narrow_i32x4_s(v128.load(x), v128.load(x, 16))
    const second = i16x8.narrow_i32x4_s(v128.load(x, 32), v128.load(x, 48))
    list = listMasked(x, k, i8x16.bitmask(i8x16.ne(i8x16.narrow_i16x8_s(first, second), i8x16.splat(0))), list)
    x += 64
  }
  for (; k < inputs; k += 8) {
    list = listMasked(x, k, i32x4.bitmask(i32x4.ne(v128.load(x), i32x4.splat(0))), list)
    x += 16
  }
  return list
}

export function addSparse(
  x: usize, weights: usize, scale: usize, bias: usize, y: usize, rows: usize, tokens: i32, inputs: i32, outputs: i32,
  lists: usize, ends: usize,
): void {
  const yStride: usize = outputs << 2
  let list = lists
  for (let t = 0; t < tokens; t++) {
    list = listPairs(x, inputs, list)
    store<i32>(ends + (<usize>t << 2), <i32>list)
    x += <usize>inputs << 1
  }
  // A panel of the weights stays in the nearest cache while all tokens go by.
  let n = 0
  for (; n + PANEL <= outputs; n += PANEL) {
    let p = lists
    for (let t = 0; t < tokens; t++) {
      let a0 = i32x4.splat(0), a1 = i32x4.splat(0)
      let c0 = i32x4.splat(0), c1 = i32x4.splat(0)
      let d0 = i32x4.splat(0), d1 = i32x4.splat(0)
      let e0 = i32x4.splat(0), e1 = i32x4.splat(0)
      const end = <usize>load<i32>(ends + (<usize>t << 2))
      for (; p < end; p += 8) {
        const pair = v128.load32_splat(p)
        const offset = load<i32>(p, 4)
        const w = weights + (<usize>offset << 5)
        a0 = i32x4.add(a0, i32x4.dot_i16x8_s(pair, v128.load(w)))
        a1 = i32x4.add(a1, i32x4.dot_i16x8_s(pair, v128.load(w, 16)))
        c0 = i32x4.add(c0, i32x4.dot_i16x8_s(pair, v128.load(w, 32)))
        c1 = i32x4.add(c1, i32x4.dot_i16x8_s(pair, v128.load(w, 48)))
        // Never so, but without it V8 loads all eight before it multiplies, and spills.
        if (offset < 0) break
        d0 = i32x4.add(d0, i32x4.dot_i16x8_s(pair, v128.load(w, 64)))
        d1 = i32x4.add(d1, i32x4.dot_i16x8_s(pair, v128.load(w, 80)))
        e0 = i32x4.add(e0, i32x4.dot_i16x8_s(pair, v128.load(w, 96)))
        e1 = i32x4.add(e1, i32x4.dot_i16x8_s(pair, v128.load(w, 112)))
      }
      const q = y + <usize>load<i32>(rows + (<usize>t << 2)) * yStride
      addScaled(q, scale, bias, a0, a1)
      addScaled(q + 32, scale + 32, bias + 32, c0, c1)
      addScaled(q + 64, scale + 64, bias + 64, d0, d1)
      addScaled(q + 96, scale + 96, bias + 96, e0, e1)
    }
    weights += <usize>inputs << 6
    scale += 128
    bias += 128
    y += 128
  }
  for (; n < outputs; n += 8) {
    let p = lists
    for (let t = 0; t < tokens; t++) {
      let a0 = i32x4.splat(0), a1 = i32x4.splat(0)
      const end = <usize>load<i32>(ends + (<usize>t << 2))
      for (; p < end; p += 8) {
        const pair = v128.load32_splat(p)
        const w = weights + (<usize>load<i32>(p, 4) << 3)
        a0 = i32x4.add(a0, i32x4.dot_i16x8_s(pair, v128.load(w)))
        a1 = i32x4.add(a1, i32x4.dot_i16x8_s(pair, v128.load(w, 16)))
      }
      const q = y + <usize>load<i32>(rows + (<usize>t << 2)) * yStride
      addScaled(q, scale, bias, a0, a1)
    }
    weights += <usize>inputs << 4
    scale += 32
    bias += 32
    y += 32
  }
}

export function poolMeans(x: usize, members: usize, starts: usize, groups: i32, y: usize, width: i32, scale: f32): void {
  const stride: usize = width << 2
  const scales = f32x4.splat(scale)
  for (let g = 0; g < groups; g++) {
    const from = load<i32>(starts + (<usize>g << 2))
    const to = load<i32>(starts + (<usize>g << 2), 4)
    const count = f32x4.splat(<f32>(to - from))
    for (let c: usize = 0; c < stride; c += 32) {
      let a = f32x4.splat(0)
      let b = f32x4.splat(0)
      for (let m = from; m < to; m++) {
        const p = x + <usize>load<i32>(members + (<usize>m << 2)) * stride + c
        a = f32x4.add(a, v128.load(p))
        b = f32x4.add(b, v128.load(p, 16))
      }
      const q = y + (c >> 1)
      v128.store(q, i16x8.narrow_i32x4_s(quantised(f32x4.div(a, count), scales), quantised(f32x4.div(b, count), scales)))
    }
    y += stride >> 1
  }
}

export function poolSpread(rows: usize, members: usize, starts: usize, groups: i32, states: usize, width: i32): void {
  const stride: usize = width << 2
  for (let g = 0; g < groups; g++) {
    const from = load<i32>(starts + (<usize>g << 2))
    const to = load<i32>(starts + (<usize>g << 2), 4)
    for (let m = from; m < to; m++) {
      const p = states + <usize>load<i32>(members + (<usize>m << 2)) * stride
      for (let c: usize = 0; c < stride; c += 16) v128.store(p + c, f32x4.add(v128.load(p + c), v128.load(rows + c)))
    }
    rows += stride
  }
}
