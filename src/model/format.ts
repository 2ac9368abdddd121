/**
 * The model file, in one place. `training/` writes it, `unpack.ts` reads it. Little-endian throughout:
 *
 * | bytes | what |
 * |---|---|
 * | 0–3 | the ASCII letters `DRMT` |
 * | 4–7 | u32 format version |
 * | 8–11 | u32 length of the header in bytes |
 * | 12–15 | u32 checksum: FNV-1a 32 over every little-endian u32 from byte 16 to the end |
 * | 16– | the header, UTF-8 JSON (`ModelHeader`), padded with spaces to a multiple of 16 |
 * | then | the sections, each at a multiple of 16, where `header.sections` says, counted from the end of the header |
 *
 * Sections, `W` the width, `I` the inner width, `E` the embedding, `S` the shape embedding:
 *
 * | name | type | shape | what |
 * |---|---|---|---|
 * | `vocabulary` | u8 | bytes | known word forms, UTF-8, lower case with digits as 0, joined by line feeds, in id order from 1 |
 * | `we`, `we_scale` | i8, f32 | (N + 1) × E | word embeddings; row 0 is the unknown word; one scale a row |
 * | `ge`, `ge_scale` | i8, f32 | G × E | embeddings of hashed character n-grams, summed |
 * | `se`, `se_scale` | i8, f32 | shapes × S | embeddings of hashed shapes |
 * | `facts_keys`, `facts_bits` | u32, u8 | keys | optional: FNV-1a of lower-cased words, ascending; what name lists say of each |
 * | `inp_w`, `inp_b` | f32 | W × (2E + S + F) | from the three embeddings and the F bits, in that order, to the state of a token |
 * | `first` | f32 | W | added to the first token of a sentence |
 * | `l{i}_ln_g`, `l{i}_ln_b` | f32 | W | layer norm of block i |
 * | `l{i}_dw`, `l{i}_db` | f32 | 5 × W | depthwise convolution |
 * | `l{i}_w1`, `l{i}_s1`, `l{i}_b1` | i16, f32, f32 | I × W | dense, then ReLU; `s` turns the integer sums into reals |
 * | `l{i}_w2`, `l{i}_s2`, `l{i}_b2` | i16, f32, f32 | W × I | dense, added to the state |
 * | `p{p}_ln_g`, `p{p}_ln_b`, `p{p}_w`, `p{p}_s`, `p{p}_b` | as above | W × W | document pool p |
 * | `gate_w`, `gate_b` | f32 | W, 1 | optional, with `gate`: weights over the layer norm of that block, and a bias |
 * | `ln_g`, `ln_b` | f32 | W | the last layer norm |
 * | `head_w`, `head_s`, `head_b` | as above | H × W | rows of `labels4`, then `labels9`, then zeros up to a multiple of 8 |
 */
export const MODEL_MAGIC = 'DRMT'

/** Raised whenever a reader of the older format would misread the file. */
export const MODEL_FORMAT_VERSION = 1

/** Bytes before the header. */
export const MODEL_PREAMBLE_BYTES = 16

/** Sections and the header end at multiples of this. */
export const MODEL_ALIGNMENT = 16

/** The longest shape (characters), n-gram source (UTF-16 code units) and gram list, and the sizes of n-grams. */
export const FEATURE_LIMITS = { shapeLength: 10, gramUnits: 24, gramCount: 28, gramSizes: [3, 4, 5] } as const

/** Taps of every depthwise convolution. */
export const CONVOLUTION_TAPS = 5

/** Piecewise linear: [raw, calibrated] points, both 0–1, ascending. */
export type CalibrationCurve = readonly (readonly [raw: number, calibrated: number])[]

export interface SectionEntry {
  readonly offset: number
  /** In elements of `type`. */
  readonly length: number
  readonly type: 'u8' | 'i8' | 'i16' | 'u32' | 'f32'
  readonly shape: readonly number[]
}

export interface ModelHeader {
  readonly name: string
  readonly version: string
  /** Version of the tokenizer it was trained with. */
  readonly tokenizer: number
  /** BIO tags of the first head, with the four types of CoNLL-2003. */
  readonly labels4: readonly string[]
  /** BIO tags of the second head, with the nine types of Worldwide. */
  readonly labels9: readonly string[]
  readonly width: number
  readonly inner: number
  readonly layers: number
  /** Of each block's convolution. */
  readonly dilations: readonly number[]
  /** Blocks before which the states of one form are pooled over the document. */
  readonly pools: readonly number[]
  /**
   * The block before which tokens are told apart: where the weighted sum of a token's layer norm is below 0 it is in no
   * name, and what follows is computed for the others, and for what it sees around them. Absent: for all.
   */
  readonly gate?: number
  readonly embedding: number
  readonly shapeEmbedding: number
  /** Number of known word forms. */
  readonly vocabulary: number
  /** Rows of the n-gram table. */
  readonly grams: number
  /** Rows of the shape table. */
  readonly shapes: number
  /** Number of bits that `facts_bits` holds for a word; 0 or absent without these sections. */
  readonly facts?: number
  /** Quantisation of activations, reals times scale: `l{i}_a1`, `l{i}_a2`, `p{p}_a`, `head_a`. */
  readonly scales: Readonly<Record<string, number>>
  /** How the two heads are joined: the share of the second one, 0–1. */
  readonly decode?: { readonly mix?: number }
  /** Per label of the library. */
  readonly calibration: Readonly<Record<string, CalibrationCurve>>
  /** The training report: data, settings, figures. */
  readonly training: unknown
  readonly sections: Readonly<Record<string, SectionEntry>>
}
