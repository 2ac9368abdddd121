import type { Calibration, NameModel } from '../../src/extract/names/name-model.js'
import { findNames } from '../../src/extract/names/names.js'
import { NAME_LABELS } from '../../src/extract/names/tags.js'
import { createWordForm } from '../../src/extract/names/word-form.js'
import type { Labelled } from './corpora.js'
import { goldNames } from './evaluate.js'

/**
 * Fits, for each label, how probability becomes confidence (J. Platt, 1999: a logistic of the log odds), by Newton's
 * method on whether a mention is right. A group counts as right where the corpus says MISC.
 */
export function fitCalibrations(labelled: readonly Labelled[], model: NameModel): Calibration[] {
  const samples = NAME_LABELS.map(() => [] as { odds: number; right: number }[])
  for (const one of labelled) {
    const gold = goldNames(one)
    for (const { start, end, label, confidence } of findNames(one.document, model, createWordForm)) {
      const p = Math.min(Math.max(confidence, 1e-4), 1 - 1e-4)
      const right = Number(gold.has(`${start}-${end}-${label}`))
      samples[NAME_LABELS.indexOf(label)]!.push({ odds: Math.log(p / (1 - p)), right })
    }
  }
  return samples.map(fitLogistic)
}

function fitLogistic(samples: readonly { odds: number; right: number }[]): Calibration {
  let slope = 1
  let shift = 0
  for (let round = 0; round < 20; round++) {
    // A weak pull towards the identity keeps a label with few samples sane.
    let [a, b, aa, ab, bb] = [slope - 1, shift, 1, 0, 1]
    for (const { odds, right } of samples) {
      const p = 1 / (1 + Math.exp(-(slope * odds + shift)))
      const weight = p * (1 - p)
      a += (p - right) * odds
      b += p - right
      aa += weight * odds * odds
      ab += weight * odds
      bb += weight
    }
    const determinant = aa * bb - ab * ab
    slope -= (bb * a - ab * b) / determinant
    shift -= (aa * b - ab * a) / determinant
  }
  return { slope, shift }
}
