import { createVocabulary } from '../features/vocabulary.js'
import { createWordFacts } from '../features/word-facts.js'
import { straighten, wordFeatures } from '../features/word-features.js'
import { isCapitalised } from '../features/word-shape.js'
import type { Kernel } from '../kernel/kernel.js'
import type { ModelFile } from '../unpack.js'
import { CACHED_FORMS, type Layout } from './layout.js'

/** Longer forms (addresses, garbage) are computed each time, so that the cache holds no long strings. */
const CACHED_LENGTH = 48

/** Strings from this length on may be views on the text that they were cut from (V8), and would keep it alive. */
const VIEW_LENGTH = 13

/** Forms of a generation. Two are kept: the one that is being filled, and the one before it. */
const GENERATION = CACHED_FORMS / 2

/**
 * The rows of word forms in the kernel's memory: computed once for each form, then looked up. When a generation is
 * full the one before it is forgotten; forms that are met again move on to the new one.
 */
export interface FormRows {
  /** Makes room for `tokens` more forms, at most `GENERATION`. Rows handed out before become invalid. */
  prepare(tokens: number): void
  /** @returns the index of the form's row */
  rowOf(form: string): number
  /** A number shared by the capitalised forms that differ only in case ("Iran", "IRAN"), by row; -1 for other forms. */
  readonly poolKeys: Int32Array
}

export function createFormRows(model: ModelFile, kernel: Kernel, layout: Layout): FormRows {
  const { header } = model
  const vocabulary = createVocabulary(model.bytes('vocabulary'), header.vocabulary)
  const facts = header.facts ? createWordFacts(model.u32('facts_keys'), model.bytes('facts_bits')) : undefined
  const [words, grams, shapes] = [model.i8('we'), model.i8('ge'), model.i8('se')]
  const [wordScales, gramScales, shapeScales] = [model.f32('we_scale'), model.f32('ge_scale'), model.f32('se_scale')]
  const { embedding, shapeEmbedding, width } = header
  const input = new Float64Array(kernel.memory, layout.features, layout.inputs)
  const rowValues = new Float32Array(kernel.memory, layout.rows, CACHED_FORMS * width)
  const poolKeys = new Int32Array(CACHED_FORMS)
  const keys = new Map<string, number>()
  let recent = new Map<string, number>()
  let older = new Map<string, number>()
  let firstRow = 0
  let used = 0

  const add = (table: Int8Array, row: number, scale: number, size: number, at: number): void => {
    const from = row * size
    for (let c = 0; c < size; c++) input[at + c] = input[at + c]! + table[from + c]! * scale
  }

  /** Embeds and projects a form into row `index`. */
  const compute = (form: string, index: number): void => {
    const { word, grams: buckets, shape } = wordFeatures(form, vocabulary, header)
    input.fill(0)
    add(words, word, wordScales[word]!, embedding, 0)
    for (const bucket of buckets) add(grams, bucket, gramScales[bucket]!, embedding, embedding)
    add(shapes, shape, shapeScales[shape]!, shapeEmbedding, 2 * embedding)
    if (facts) {
      const bits = facts.bitsOf(form.toLowerCase())
      const at = 2 * embedding + shapeEmbedding
      for (let bit = 0; bit < header.facts!; bit++) input[at + bit] = (bits >> bit) & 1
    }
    const row = layout.rows + index * width * 4
    kernel.project(layout.features, layout.project, layout.projectBias, row, layout.inputs, width)
  }

  const keyOf = (form: string): number => {
    if (!isCapitalised(form)) return -1
    const lower = form.toLowerCase()
    const known = keys.get(lower)
    if (known !== undefined) return known
    keys.set(lower, keys.size)
    return keys.size - 1
  }

  return {
    poolKeys,
    prepare(tokens) {
      if (used + tokens <= GENERATION) return
      older = recent
      recent = new Map()
      keys.clear()
      firstRow = GENERATION - firstRow
      used = 0
    },
    rowOf(form) {
      const known = recent.get(form)
      if (known !== undefined) return known
      const straight = straighten(form)
      const index = firstRow + used++
      const earlier = older.get(form)
      if (earlier === undefined) compute(straight, index)
      else rowValues.copyWithin(index * width, earlier * width, (earlier + 1) * width)
      poolKeys[index] = keyOf(straight)
      if (form.length <= CACHED_LENGTH) recent.set(form.length < VIEW_LENGTH ? form : copyOf(form), index)
      return index
    },
  }
}

/** The same text in memory of its own. */
const copyOf = (text: string): string => ` ${text}`.slice(1)
