import type { Document } from '../../document/document.js'
import type { Span } from '../../document/span.js'
import { calibrated, probability, type Weights } from '../logistic.js'
import { nameSpans } from './name-spans.js'
import { spanFeatures } from './span-features.js'
import type { Tags } from './tags.js'

/** A name, its label, and how sure that is. */
export interface LabelledSpan<L extends string> extends Span {
  readonly label: L
  readonly confidence: number
}

/** Least probability at which a stretch is taken for a name. */
const LEAST = 0.4

interface Scored<L extends string> extends LabelledSpan<L> {
  readonly first: number
  readonly last: number
}

/** Names among the tagged tokens of a document: the surest stretches that do not overlap, in order of the text. */
export function findNames<L extends string>(
  document: Document,
  tags: Tags,
  weights: Readonly<Record<L, Weights>>,
): LabelledSpan<L>[] {
  const labels = Object.keys(weights) as L[]
  const scored: Scored<L>[] = []
  for (const range of nameSpans(document, tags)) {
    const features = spanFeatures(document, range, tags)
    let best: Scored<L> | undefined
    for (const label of labels) {
      const confidence = probability(weights[label], features)
      if (confidence < LEAST || (best && confidence <= best.confidence)) continue
      const { start } = document.tokens[range.first]!
      best = { ...range, start, end: document.tokens[range.last]!.end, label, confidence }
    }
    if (best) scored.push(best)
  }
  const taken = new Uint8Array(document.tokens.length)
  return scored
    .sort((a, b) => b.confidence - a.confidence || a.first - b.first || b.last - a.last)
    .filter(({ first, last }) => {
      for (let at = first; at <= last; at++) if (taken[at]) return false
      taken.fill(1, first, last + 1)
      return true
    })
    .sort((a, b) => a.first - b.first)
    .map(({ start, end, label, confidence }) => ({
      start,
      end,
      label,
      confidence: calibrated(weights[label], confidence),
    }))
}
