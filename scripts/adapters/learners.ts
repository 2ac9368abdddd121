import nlp from 'compromise'
import { compromiseCandidates } from '../../src/adapters/compromise/candidates.js'
import { COMPROMISE_LABELS } from '../../src/adapters/compromise/labels.js'
import type { Weights } from '../../src/adapters/logistic.js'
import { loadTagger } from '../../src/adapters/natural/load-tagger.js'
import { tagDocument } from '../../src/adapters/natural/tag-document.js'
import { dateCandidates } from '../../src/adapters/wink/date-candidates.js'
import { loadWink } from '../../src/adapters/wink/load-wink.js'
import { readDocument } from '../../src/adapters/wink/read-document.js'
import type { Span } from '../../src/document/span.js'
import type { LabelledText } from './labelled-texts.js'
import { learnConfidence } from './learn-confidence.js'
import { learnNames } from './learn-names.js'

/** A mention as the adapter gives it. */
export interface Found extends Span {
  readonly label: string
  readonly confidence: number
}

/** What was learned, and what is found with it. */
export interface Learned {
  readonly weights: Readonly<Record<string, Weights>>
  find(texts: readonly LabelledText[]): Found[][]
}

/** What is learned on: texts with names, and texts with times. */
export interface TrainingTexts {
  readonly names: readonly LabelledText[]
  readonly dates: readonly LabelledText[]
}

/** What an adapter needs learned, by kind of text. */
export type Learner = (texts: TrainingTexts) => Promise<Partial<Record<keyof TrainingTexts, Learned>>>

const NAME_LABELS = ['person', 'organization', 'place', 'group'] as const

export const LEARNERS: Readonly<Record<string, Learner>> = {
  compromise: async (texts) => ({
    names: learnConfidence(COMPROMISE_LABELS, texts.names, (document) => compromiseCandidates(nlp, document)),
  }),
  natural: async (texts) => {
    const tagger = await loadTagger()
    return { names: learnNames(NAME_LABELS, texts.names, (document) => tagDocument(tagger, document)) }
  },
  wink: async (texts) => {
    const wink = await loadWink()
    return {
      names: learnNames(NAME_LABELS, texts.names, (document) => readDocument(wink, document).tags),
      dates: learnConfidence(['date'], texts.dates, (document) =>
        dateCandidates(document, readDocument(wink, document).entities).map(({ mention, features }) => ({
          start: mention.start,
          end: mention.end,
          label: 'date',
          features,
        })),
      ),
    }
  },
}
