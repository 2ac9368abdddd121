/** What `dense` does with its sums. */
export const DENSE_MODE = {
  /** ReLU, then quantise by `outScale` into i16. */
  quantisePositive: 0,
  /** Store as f32. */
  store: 1,
} as const

export type DenseMode = (typeof DENSE_MODE)[keyof typeof DENSE_MODE]

/**
 * The arithmetic of the tagger over one block of memory. Offsets are bytes from its start, 16-byte aligned; matrices
 * are row-major; widths are multiples of 8. There are two implementations, in WebAssembly SIMD and in JavaScript,
 * which give the same bits: integer products are exact, and f32 operations are rounded one by one in the same order.
 */
export interface Kernel {
  readonly name: 'wasm' | 'javascript'
  readonly memory: ArrayBuffer
  /** `row` (f32) = `bias` + `features` (f64) × `weights` (f32, inputs × width), summed in f64. */
  project(features: number, weights: number, bias: number, row: number, inputs: number, width: number): void
  /** Token states = the rows of `ids` (i32; `~id` for the first token of a sentence, which gets `first` added). */
  embed(rows: number, ids: number, first: number, states: number, tokens: number, width: number): void
  /** Layer norm of the rows of `x` that `rows` (i32) lists into the same rows of `y`. */
  normalise(x: number, rows: number, gain: number, bias: number, y: number, tokens: number, width: number): void
  /**
   * Depthwise convolution of `x` (f32) over 5 rows, `dilation` apart, around each one that `rows` (i32) lists, into the
   * rows of `y` (i16, quantised by `scale`), one after the other.
   */
  convolve(
    x: number,
    rows: number,
    weights: number,
    bias: number,
    y: number,
    tokens: number,
    width: number,
    dilation: number,
    scale: number,
  ): void
  /**
   * The rows of `x` (f32) that `rows` (i32) lists, times `scale`, rounded half to even, limited to ± 8191, into the rows
   * of `y` (i16), one after the other.
   */
  quantise(x: number, rows: number, y: number, tokens: number, width: number, scale: number): void
  /** Rows of `x` (i16) times packed `weights` (i16), times `scale`, plus `bias`; `tokens` is a multiple of 4. */
  dense(
    x: number,
    weights: number,
    scale: number,
    bias: number,
    y: number,
    tokens: number,
    inputs: number,
    outputs: number,
    mode: DenseMode,
    outScale: number,
  ): void
  /**
   * Adds to the rows of `y` (f32) that `rows` (i32) lists those of `x` (i16, none negative, most of them 0), one after
   * the other, times weights (i16, packed in panels of 32 outputs), times `scale`, plus `bias`. Pairs of inputs that
   * are both 0 cost nothing.
   * @param lists room for `tokens` × `inputs` × 4 bytes
   * @param ends room for `tokens` × 4 bytes
   */
  addSparse(
    x: number,
    weights: number,
    scale: number,
    bias: number,
    y: number,
    rows: number,
    tokens: number,
    inputs: number,
    outputs: number,
    lists: number,
    ends: number,
  ): void
  /** Mean over each group's rows of `x` (f32), quantised into a row of `y` (i16). `starts` has groups + 1 entries. */
  poolMeans(x: number, members: number, starts: number, groups: number, y: number, width: number, scale: number): void
  /** Adds each group's row of `rows` (f32) to the states of its members. */
  poolSpread(rows: number, members: number, starts: number, groups: number, states: number, width: number): void
}
