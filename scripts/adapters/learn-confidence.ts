import type { Candidate } from '../../src/adapters/candidate.js'
import { probability } from '../../src/adapters/logistic.js'
import type { Document } from '../../src/document/document.js'
import { tokenize } from '../../src/tokenize/tokenize.js'
import { fitLogistic, numberFeatures } from './fit-logistic.js'
import type { LabelledText } from './labelled-texts.js'
import type { Learned } from './learners.js'
import { isRight } from './report.js'

/** For what a library finds itself: how often a candidate with such features is right. */
export function learnConfidence<L extends string>(
  labels: readonly L[],
  texts: readonly LabelledText[],
  candidatesOf: (document: Document) => readonly Candidate<L>[],
): Learned {
  const read = ({ text, published }: LabelledText): Document => tokenize(text, published ? { published } : {})
  const candidates = texts.flatMap((text) =>
    candidatesOf(read(text)).map((candidate) => ({ ...candidate, isRight: isRight(candidate, text) })),
  )
  const weights = Object.fromEntries(
    labels.map((label) => {
      const own = candidates.filter((candidate) => candidate.label === label)
      const rightOf = Uint8Array.from(own, (candidate) => (candidate.isRight ? 1 : 0))
      const rows = numberFeatures(own.map(({ features }) => features))
      return [label, fitLogistic(rows, rightOf, { leastSeen: 25, decay: 1e-4 })]
    }),
  )
  return {
    weights,
    find: (others) =>
      others.map((text) =>
        candidatesOf(read(text)).map(({ start, end, label, features }) => ({
          start,
          end,
          label,
          confidence: probability(weights[label]!, features),
        })),
      ),
  }
}
