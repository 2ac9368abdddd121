import type { Weights } from '../../src/adapters/logistic.js'
import { findNames } from '../../src/adapters/tagged-names/find-names.js'
import { nameSpans } from '../../src/adapters/tagged-names/name-spans.js'
import { spanFeatures } from '../../src/adapters/tagged-names/span-features.js'
import type { Tags } from '../../src/adapters/tagged-names/tags.js'
import type { Document } from '../../src/document/document.js'
import { tokenize } from '../../src/tokenize/tokenize.js'
import { fitLogistic, numberFeatures } from './fit-logistic.js'
import type { LabelledText } from './labelled-texts.js'
import type { Learned } from './learners.js'
import { isRight } from './report.js'

/** Every so many texts one is kept back, to set the confidence of what is chosen in the end. */
const KEPT_BACK = 6

/** Features of a label at most. */
const MOST = 1_500

/** For a library that only tags words: which stretches of them are names, of what label. */
export function learnNames<L extends string>(
  labels: readonly L[],
  texts: readonly LabelledText[],
  tagsOf: (document: Document) => Tags,
): Learned {
  const golds: (string | undefined)[] = []
  function* spans(): Generator<readonly string[]> {
    for (const [index, text] of texts.entries()) {
      if (index % KEPT_BACK === 0) continue
      const document = tokenize(text.text)
      const tags = tagsOf(document)
      const goldOf = new Map(text.gold.map(({ start, end, label }) => [`${start}-${end}`, label]))
      for (const range of nameSpans(document, tags)) {
        golds.push(goldOf.get(`${document.tokens[range.first]!.start}-${document.tokens[range.last]!.end}`))
        yield spanFeatures(document, range, tags)
      }
    }
  }
  const rows = numberFeatures(spans())
  const raw = Object.fromEntries(
    labels.map((label) => {
      // What CoNLL calls "misc" may be a nationality or not.
      const rightOf = Uint8Array.from(golds, (gold) =>
        gold === label ? 1 : label === 'group' && gold === 'misc' ? 2 : 0,
      )
      return [label, fitLogistic(rows, rightOf, { leastSeen: 12, decay: 2e-5, rounds: 6, most: MOST })]
    }),
  ) as Record<L, Weights>
  const find = (weights: Record<L, Weights>, others: readonly LabelledText[]) =>
    others.map(({ text }) => {
      const document = tokenize(text)
      return findNames(document, tagsOf(document), weights)
    })
  const back = texts.filter((_, index) => index % KEPT_BACK === 0)
  const weights = calibrate(raw, find(raw, back), back)
  return { weights, find: (others) => find(weights, others) }
}

/**
 * Adds to the weights of each label how their log-odds are stretched and shifted, so that what is chosen among overlapping stretches is right as often
 * as is said (Platt's scaling): choosing the surest makes what is said too sure.
 */
function calibrate<L extends string>(
  weights: Readonly<Record<L, Weights>>,
  found: readonly { label: L; start: number; end: number; confidence: number }[][],
  texts: readonly LabelledText[],
): Record<L, Weights> {
  return Object.fromEntries(
    (Object.entries(weights) as [L, Weights][]).map(([label, { bias, features }]) => {
      const own = found.flatMap((mentions, index) =>
        mentions
          .filter((mention) => mention.label === label)
          .map((mention) => ({
            logit: Math.log(mention.confidence / (1 - mention.confidence)),
            isRight: isRight(mention, texts[index]!),
          })),
      )
      const { scale, shift } = platt(own)
      const calibration = { scale: Number(scale.toFixed(2)), shift: Number(shift.toFixed(2)) }
      return [label, { bias, features, calibration }]
    }),
  ) as Record<L, Weights>
}

/** Newton's method on two parameters. */
function platt(own: readonly { readonly logit: number; readonly isRight: boolean }[]): {
  scale: number
  shift: number
} {
  let scale = 1
  let shift = 0
  for (let round = 0; round < 20; round++) {
    let [gs, gb, hss, hsb, hbb] = [1e-3 * (scale - 1), 0, 1e-3, 0, 1e-3]
    for (const { logit, isRight: right } of own) {
      const said = 1 / (1 + Math.exp(-(scale * logit + shift)))
      const slope = said - (right ? 1 : 0)
      const curve = said * (1 - said)
      gs += slope * logit
      gb += slope
      hss += curve * logit * logit
      hsb += curve * logit
      hbb += curve
    }
    const determinant = hss * hbb - hsb * hsb
    scale -= (gs * hbb - gb * hsb) / determinant
    shift -= (gb * hss - gs * hsb) / determinant
  }
  return { scale, shift }
}
