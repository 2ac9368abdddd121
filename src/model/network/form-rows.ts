import { sumRows } from '../features/sum-rows.js'
import { createVocabulary } from '../features/vocabulary.js'
import { createWordFacts } from '../features/word-facts.js'
import { straighten, wordFeatures } from '../features/word-features.js'
import { isCapitalised, isWord } from '../features/word-shape.js'
import type { Kernel } from '../kernel/kernel.js'
import type { ModelFile } from '../unpack.js'
import { CACHED_FORMS, type Layout } from './layout.js'
import { createPoolKeys } from './pool-keys.js'

/** Longer forms (addresses, garbage) are computed each time, so that the cache holds no long strings. */
const CACHED_LENGTH = 48

/** Strings from this length on may be views on the text that they were cut from (V8), and would keep it alive. */
const VIEW_LENGTH = 13

/** Uses of a row beyond these count no more. */
const MOST_USES = 3

/**
 * The rows of word forms in the kernel's memory: computed once for each form, then looked up. When all rows are taken
 * a hand goes round and takes from each a use that it had since; the first one without uses goes to the new form
 * (generalised CLOCK, Smith 1978: https://doi.org/10.1145/320263.320276).
 */
export interface FormRows {
  /** Begins a run, of fewer than `CACHED_FORMS` forms: rows handed out in it stay as they are until the next one. */
  begin(): void
  /** @returns the index of the form's row */
  rowOf(form: string): number
  /** A number shared by the words that differ only in case ("Iran", "IRAN"), by row; -1 for what is no word. */
  readonly poolKeys: Int32Array
  /** 1 for words that start with an upper-case letter, by row. */
  readonly capitalised: Uint8Array
}

export function createFormRows(model: ModelFile, kernel: Kernel, layout: Layout): FormRows {
  const { header } = model
  const vocabulary = createVocabulary(model.bytes('vocabulary'), header.vocabulary)
  const facts = header.facts ? createWordFacts(model.u32('facts_keys'), model.bytes('facts_bits')) : undefined
  const [words, grams, shapes] = [model.i8('we'), model.i8('ge'), model.i8('se')]
  const [wordScales, gramScales, shapeScales] = [model.f32('we_scale'), model.f32('ge_scale'), model.f32('se_scale')]
  const { embedding, shapeEmbedding, width } = header
  const input = new Float64Array(kernel.memory, layout.features, layout.inputs)
  const rows = new Map<string, number>()
  const forms: (string | undefined)[] = []
  const uses = new Uint8Array(CACHED_FORMS)
  /** The last run that asked for the row. */
  const runs = new Uint32Array(CACHED_FORMS)
  const poolKeys = new Int32Array(CACHED_FORMS).fill(-1)
  const capitalised = new Uint8Array(CACHED_FORMS)
  const keys = createPoolKeys()
  let run = 0
  let hand = 0

  /** Embeds and projects a form into row `index`. */
  const compute = (form: string, index: number): void => {
    const { word, grams: buckets, shape } = wordFeatures(form, vocabulary, header)
    sumRows(words, wordScales, [word], embedding, input, 0)
    sumRows(grams, gramScales, buckets, embedding, input, embedding)
    sumRows(shapes, shapeScales, [shape], shapeEmbedding, input, 2 * embedding)
    if (facts) {
      const bits = facts.bitsOf(form.toLowerCase())
      const at = 2 * embedding + shapeEmbedding
      for (let bit = 0; bit < header.facts!; bit++) input[at + bit] = (bits >> bit) & 1
    }
    const row = layout.rows + index * width * 4
    kernel.project(layout.features, layout.project, layout.projectBias, row, layout.inputs, width)
  }

  /** The row that was used least, emptied. */
  const freeRow = (): number => {
    for (;;) {
      const index = hand
      hand = index + 1 < CACHED_FORMS ? index + 1 : 0
      if (runs[index] === run) continue
      if (uses[index]! > 0) {
        uses[index] = uses[index]! - 1
        continue
      }
      const form = forms[index]
      if (form !== undefined) rows.delete(form)
      forms[index] = undefined
      if (poolKeys[index]! >= 0) keys.release(poolKeys[index]!)
      return index
    }
  }

  return {
    poolKeys,
    capitalised,
    begin() {
      run++
    },
    rowOf(form) {
      const known = rows.get(form)
      if (known !== undefined) {
        runs[known] = run
        if (uses[known]! < MOST_USES) uses[known] = uses[known]! + 1
        return known
      }
      const straight = straighten(form)
      const index = freeRow()
      compute(straight, index)
      runs[index] = run
      poolKeys[index] = isWord(straight) ? keys.take(ownCopy(straight.toLowerCase())) : -1
      capitalised[index] = isCapitalised(straight) ? 1 : 0
      if (form.length <= CACHED_LENGTH) {
        forms[index] = ownCopy(form)
        rows.set(forms[index], index)
      }
      return index
    },
  }
}

/** The same text in memory of its own. */
const ownCopy = (text: string): string => (text.length < VIEW_LENGTH ? text : ` ${text}`.slice(1))
