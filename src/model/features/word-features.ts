import { FEATURE_LIMITS, type ModelHeader } from '../format.js'
import { fnv1a } from './fnv1a.js'
import type { Vocabulary } from './vocabulary.js'
import { wordShape } from './word-shape.js'

/** What the network sees of a word form, as rows of the three embedding tables. */
export interface WordFeatures {
  /** 0 for a word that the model does not know. */
  readonly word: number
  /** Distinct, at most 28: the form as it is, then its n-grams of 3, 4 and 5 code units. */
  readonly grams: readonly number[]
  readonly shape: number
}

const DIGITS = /[0-9]/g
const SINGLE_QUOTES = /[‘’‛]/g
const DOUBLE_QUOTES = /[“”„]/g

/** A form with straight quotes, so that typography does not tell the same words apart. */
export function straighten(form: string): string {
  return form.replace(SINGLE_QUOTES, "'").replace(DOUBLE_QUOTES, '"')
}

/**
 * Features of a form: hashed n-grams as in fastText (Bojanowski et al. 2017, https://arxiv.org/abs/1607.04606).
 * Computed alike in `training/`; `test/fixtures/model` holds both to it.
 * @param form straightened
 */
export function wordFeatures(
  form: string,
  vocabulary: Vocabulary,
  { grams: buckets, shapes }: Pick<ModelHeader, 'grams' | 'shapes'>,
): WordFeatures {
  const normal = form.toLowerCase().replace(DIGITS, '0')
  const framed = `<${normal.slice(0, FEATURE_LIMITS.gramUnits)}>`
  const grams = [1 + (fnv1a(`W${form}`) % (buckets - 1))]
  for (const size of FEATURE_LIMITS.gramSizes) {
    for (let start = 0; start + size <= framed.length && grams.length < FEATURE_LIMITS.gramCount; start++) {
      const bucket = 1 + (fnv1a(framed, start, start + size) % (buckets - 1))
      if (!grams.includes(bucket)) grams.push(bucket)
    }
  }
  return {
    word: vocabulary.idOf(normal),
    grams,
    shape: fnv1a(wordShape(form, FEATURE_LIMITS.shapeLength)) % shapes,
  }
}
