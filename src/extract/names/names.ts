import type { Document } from '../../document/document.js'
import { readEmbeddedFile } from '../../lexicon/embedded-file.js'
import type { Extractor } from '../extractor.js'
import { createMention, type Mention } from '../mention.js'
import { decodeNames, isGivenOut } from './decode.js'
import { readForms } from './document-forms.js'
import { MOST_FEATURES, tokenFeatures } from './features.js'
import { type NameModel, readNameModel, rowOf } from './name-model.js'
import { NAME_LABELS, type NameLabel, TAG_COUNT } from './tags.js'
import { createWordForm, type WordForm } from './word-form.js'

const SOURCE = 'names'

/** Word forms that are kept between documents, at most. */
const CACHE_SIZE = 50_000

/** Tokens that are decoded together, at most: bounds the memory that a text without a full stop takes. */
const LONGEST_PART = 1_000

/**
 * Finds people, organizations, places and groups (nationalities, religious and political ones) without a neural
 * model: a linear-chain conditional random field over the word, its shape, its neighbours, the run of capitalised
 * words around it, and what the rest of the document says of the form. Fast and small; `tagger` is more accurate.
 *
 * The weights (`data/names/names.bin`) are read at the first document. Trained by `scripts/names` on labelled and
 * unlabelled news in English; they hold hashes and numbers, no text. Confidence is the probability of the mention
 * under the field, calibrated on a held-back part of the training texts.
 *
 * Known limits: English only; text all in lower case has no names for it; titles ("President") are not part of a name.
 * @example
 * const found = await names().extract(tokenize('Gen. Tariq Odeh met officials of the Harbour Union in Lisbon.'))
 * // Tariq Odeh (person), Harbour Union (organization), Lisbon (place)
 */
export function names(): Extractor<NameLabel> {
  let model: Promise<NameModel> | undefined
  const cache = new Map<string, WordForm>()
  const formOf = (word: string): WordForm => {
    let form = cache.get(word)
    if (form === undefined) {
      form = createWordForm(word)
      if (cache.size >= CACHE_SIZE) cache.clear()
      cache.set(word, form)
    }
    return form
  }
  return {
    name: SOURCE,
    labels: NAME_LABELS,
    async extract(document) {
      model ??= loadModel()
      return findNames(document, await model, formOf)
    },
  }
}

async function loadModel(): Promise<NameModel> {
  const { default: file } = await import('../../../data/names/names.bin')
  return readNameModel(readEmbeddedFile(file))
}

/** The mentions of a document by a model that is there. */
export function findNames(
  document: Document,
  model: NameModel,
  formOf: (word: string) => WordForm,
): Mention<NameLabel>[] {
  const forms = readForms(document, formOf)
  const features = new Int32Array(MOST_FEATURES)
  const mentions: Mention<NameLabel>[] = []
  for (const { index, firstToken, endToken } of document.sentences) {
    for (let from = firstToken; from < endToken; from += LONGEST_PART) {
      const length = Math.min(LONGEST_PART, endToken - from)
      const scores = new Float32Array(length * TAG_COUNT)
      for (let i = 0; i < length; i++) {
        const count = tokenFeatures(forms, from + i, firstToken, endToken, index, features)
        addScores(model, features, count, scores, i * TAG_COUNT)
      }
      for (const { start, end, kind, probability } of decodeNames(scores, length, model)) {
        if (!isGivenOut(kind)) continue
        mentions.push(
          createMention(document, {
            start: document.tokens[from + start]!.start,
            end: document.tokens[from + end - 1]!.end,
            label: NAME_LABELS[kind]!,
            confidence: calibrated(probability, model, kind),
            source: SOURCE,
          }),
        )
      }
    }
  }
  return mentions
}

function addScores(model: NameModel, features: Int32Array, count: number, scores: Float32Array, at: number): void {
  const { weights, scale } = model
  for (let f = 0; f < count; f++) {
    const row = rowOf(model, features[f]!)
    if (row < 0) continue
    for (let y = 0, w = row * TAG_COUNT; y < TAG_COUNT; y++, w++) scores[at + y]! += weights[w]!
  }
  for (let y = 0; y < TAG_COUNT; y++) scores[at + y]! *= scale
}

function calibrated(probability: number, { calibrations }: NameModel, kind: number): number {
  const { slope, shift } = calibrations[kind]!
  const p = Math.min(Math.max(probability, 1e-6), 1 - 1e-6)
  const confidence = 1 / (1 + Math.exp(-(slope * Math.log(p / (1 - p)) + shift)))
  return Math.round(confidence * 1e4) / 1e4
}
