import { readForms } from '../../src/extract/names/document-forms.js'
import { MOST_FEATURES, tokenFeatures } from '../../src/extract/names/features.js'
import { createWordForm, type WordForm } from '../../src/extract/names/word-form.js'
import type { Labelled } from './corpora.js'
import type { Chain } from './random-field.js'

/** Sentences longer than this are lists or tables without line breaks. */
const LONGEST_SENTENCE = 300

/** The sentences of labelled documents with their features, cut to `hashBits` bits. */
export function readChains(labelled: readonly Labelled[], hashBits: number): Chain[] {
  const cache = new Map<string, WordForm>()
  const formOf = (word: string): WordForm => {
    const form = cache.get(word) ?? createWordForm(word)
    cache.set(word, form)
    return form
  }
  const features = new Int32Array(MOST_FEATURES)
  const mask = 2 ** hashBits - 1
  const chains: Chain[] = []
  for (const { document, allowed, weight } of labelled) {
    const forms = readForms(document, formOf)
    for (const { index, firstToken, endToken } of document.sentences) {
      const length = endToken - firstToken
      if (length > LONGEST_SENTENCE) continue
      const offsets = new Uint32Array(length + 1)
      const rows = new Uint32Array(length * MOST_FEATURES)
      let at = 0
      for (let i = 0; i < length; i++) {
        const count = tokenFeatures(forms, firstToken + i, firstToken, endToken, index, features)
        for (let f = 0; f < count; f++) rows[at++] = features[f]! & mask
        offsets[i + 1] = at
      }
      chains.push({ rows: rows.slice(0, at), offsets, allowed: allowed.slice(firstToken, endToken), weight })
    }
  }
  return chains
}

/** The same sentences with some features only, numbered by their place in `kept`. */
export function keepRows(chains: readonly Chain[], kept: readonly number[], hashBits: number): Chain[] {
  const place = new Int32Array(2 ** hashBits).fill(-1)
  kept.forEach((row, i) => {
    place[row] = i
  })
  return chains.map((chain) => {
    const rows = new Uint32Array(chain.rows.length)
    const offsets = new Uint32Array(chain.offsets.length)
    let at = 0
    for (let i = 0; i < chain.allowed.length; i++) {
      for (let f = chain.offsets[i]!; f < chain.offsets[i + 1]!; f++) {
        const row = place[chain.rows[f]!]!
        if (row >= 0) rows[at++] = row
      }
      offsets[i + 1] = at
    }
    return { ...chain, rows: rows.slice(0, at), offsets }
  })
}
