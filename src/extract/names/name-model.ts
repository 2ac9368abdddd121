import { DataError } from '../../errors.js'
import { NAME_LABELS, TAG_COUNT } from './tags.js'

/** Changes whenever features, tags or layout change, so that an old file is not read by new code. */
export const NAME_MODEL_VERSION = 1

/** How a label's score becomes a confidence: `logistic(slope * logit(p) + shift)`. */
export interface Calibration {
  readonly slope: number
  readonly shift: number
}

/**
 * The weights of the recogniser. A feature is a 32-bit hash; its lowest `hashBits` bits say which feature it is, and
 * `kept` has a bit for each of those: only features with a bit there have a row of weights. Rows are in order of
 * their bits, so the number of bits before one is its row.
 */
export interface NameModel {
  readonly hashBits: number
  /** Bit sets of 32, and how many bits are set before each. */
  readonly kept: Uint32Array
  readonly before: Uint32Array
  /** `rows * TAG_COUNT` weights from -7 to 7, to be multiplied by `scale`. */
  readonly weights: Int8Array
  readonly scale: number
  /** `(TAG_COUNT + 1) * TAG_COUNT` scores from a tag, or from the start of a sentence (last row), to a tag. */
  readonly transitions: Float32Array
  /** In the order of `NAME_LABELS`. */
  readonly calibrations: readonly Calibration[]
}

/*
 * Layout, little-endian:
 *   0  u32 magic "NAME"   4  u16 version   6  u8 tags   7  u8 hash bits   8  u32 rows   12  f32 scale
 *   16 f32 transitions, then f32 slope and shift for each label
 *   then the gaps between set bits, 7 bits a byte, the highest bit set on all bytes of a gap but the last
 *   then the weights, two a byte (the lower half first), each 8 more than it is; all rows for tag 0, then for tag 1, …
 */
const MAGIC = 0x454d414e
const HEADER = 16

/** @throws DataError `INVALID_DATA_FILE` */
export function readNameModel(bytes: Uint8Array): NameModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const wrong = (what: string): DataError =>
    new DataError('INVALID_DATA_FILE', `The model of names ${what}. Install the package again, or run "npm run names".`)
  if (bytes.length < HEADER || view.getUint32(0, true) !== MAGIC) throw wrong('is not one')
  const version = view.getUint16(4, true)
  if (version !== NAME_MODEL_VERSION || view.getUint8(6) !== TAG_COUNT) {
    throw wrong(`is of version ${version}, but this code reads version ${NAME_MODEL_VERSION}`)
  }
  const hashBits = view.getUint8(7)
  const rows = view.getUint32(8, true)
  const floats = (TAG_COUNT + 1) * TAG_COUNT + 2 * NAME_LABELS.length
  let at = HEADER + 4 * floats
  const weightBytes = Math.ceil((rows * TAG_COUNT) / 2)
  if (bytes.length < at + rows + weightBytes) throw wrong('is cut short')
  const float = (i: number): number => view.getFloat32(HEADER + 4 * i, true)
  const transitions = Float32Array.from({ length: (TAG_COUNT + 1) * TAG_COUNT }, (_, i) => float(i))
  const calibrations = NAME_LABELS.map((_, i) => ({
    slope: float(transitions.length + 2 * i),
    shift: float(transitions.length + 2 * i + 1),
  }))

  const kept = new Uint32Array(2 ** (hashBits - 5))
  let bit = -1
  for (let row = 0; row < rows; row++) {
    let gap = 0
    let shift = 0
    let byte: number
    do {
      byte = bytes[at++] ?? 0
      gap |= (byte & 127) << shift
      shift += 7
    } while (byte > 127)
    bit += gap + 1
    if (bit >= kept.length * 32) throw wrong('names features that there are not')
    kept[bit >>> 5]! |= 1 << (bit & 31)
  }
  if (bytes.length !== at + weightBytes) throw wrong('has another length than it says')

  const before = new Uint32Array(kept.length)
  for (let i = 1; i < kept.length; i++) before[i] = before[i - 1]! + bitsIn(kept[i - 1]!)
  const weights = new Int8Array(rows * TAG_COUNT)
  for (let i = 0; i < weights.length; i++) {
    const half = (bytes[at + (i >>> 1)]! >>> (4 * (i & 1))) & 15
    weights[(i % rows) * TAG_COUNT + Math.floor(i / rows)] = half - 8
  }
  return { hashBits, kept, before, weights, scale: view.getFloat32(12, true), transitions, calibrations }
}

/** The bytes that `readNameModel` reads. `bits` are the features that have a row, ascending. */
export function writeNameModel(model: Omit<NameModel, 'kept' | 'before'>, bits: readonly number[]): Uint8Array {
  const { hashBits, weights, scale, transitions, calibrations } = model
  const gaps: number[] = []
  bits.forEach((bit, i) => {
    let gap = bit - (i === 0 ? 0 : bits[i - 1]! + 1)
    while (gap > 127) {
      gaps.push((gap & 127) | 128)
      gap >>>= 7
    }
    gaps.push(gap)
  })
  const floats = [...transitions, ...calibrations.flatMap(({ slope, shift }) => [slope, shift])]
  const bytes = new Uint8Array(HEADER + 4 * floats.length + gaps.length + Math.ceil(weights.length / 2))
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MAGIC, true)
  view.setUint16(4, NAME_MODEL_VERSION, true)
  view.setUint8(6, TAG_COUNT)
  view.setUint8(7, hashBits)
  view.setUint32(8, bits.length, true)
  view.setFloat32(12, scale, true)
  floats.forEach((value, i) => {
    view.setFloat32(HEADER + 4 * i, value, true)
  })
  bytes.set(gaps, HEADER + 4 * floats.length)
  const at = HEADER + 4 * floats.length + gaps.length
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[(i % bits.length) * TAG_COUNT + Math.floor(i / bits.length)]!
    bytes[at + (i >>> 1)]! |= (weight + 8) << (4 * (i & 1))
  }
  return bytes
}

/** The row of a feature, or -1 if it has none. */
export function rowOf({ hashBits, kept, before }: NameModel, feature: number): number {
  const bit = feature & (2 ** hashBits - 1)
  const word = kept[bit >>> 5]!
  if (((word >>> (bit & 31)) & 1) === 0) return -1
  return before[bit >>> 5]! + bitsIn(word & ((1 << (bit & 31)) - 1))
}

/** Number of set bits of a 32-bit integer. */
function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
