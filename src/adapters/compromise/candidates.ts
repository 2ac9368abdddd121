import type nlp from 'compromise'
import type { Document } from '../../document/document.js'
import { overlaps } from '../../document/span.js'
import type { Candidate } from '../candidate.js'
import { type Chunk, chunks } from '../chunks.js'
import { nameRange } from '../name-span.js'
import { surfaceFeatures } from '../surface-features.js'
import { type CompromiseLabel, TELLING_TAGS } from './labels.js'
import { type PlacedTerm, placeTerms } from './read-terms.js'

/** Tags of words that stand before a name without being part of it. */
const TITLES = ['Honorific', 'Actor'] as const

/** Everything that compromise takes for a person, organization, place or demonym. */
export function compromiseCandidates(compromise: typeof nlp, document: Document): Candidate<CompromiseLabel>[] {
  return chunks(document).flatMap((chunk) => read(compromise, document, chunk))
}

function read(compromise: typeof nlp, document: Document, { text, start }: Chunk): Candidate<CompromiseLabel>[] {
  const view = compromise(text)
  const sentences = placeTerms(text, start, view.docs)
  const found = {
    person: view.people(),
    organization: view.organizations(),
    place: view.places(),
    group: view.match('#Demonym+'),
  }
  const candidates: Candidate<CompromiseLabel>[] = []
  for (const label of Object.keys(found) as CompromiseLabel[]) {
    for (const [sentence = 0, first = 0, end = 0] of found[label].fullPointer) {
      const terms = withoutTitles((sentences[sentence] ?? []).slice(first, end), label)
      const candidate = terms.length > 0 ? toCandidate(document, terms, label) : undefined
      if (candidate && !candidates.some((other) => other.label === label && overlaps(other, candidate))) {
        candidates.push(candidate)
      }
    }
  }
  return candidates
}

function withoutTitles(terms: readonly PlacedTerm[], label: CompromiseLabel): readonly PlacedTerm[] {
  if (label !== 'person') return terms
  const first = terms.findIndex(({ tags }) => !TITLES.some((title) => tags.has(title)))
  return first < 0 ? [] : terms.slice(first)
}

function toCandidate(
  document: Document,
  terms: readonly PlacedTerm[],
  label: CompromiseLabel,
): Candidate<CompromiseLabel> | undefined {
  const range = nameRange(document, terms[0]!.start, terms[terms.length - 1]!.end)
  if (!range) return undefined
  const { start } = document.tokens[range.first]!
  const { end } = document.tokens[range.last]!
  const inside = terms.filter((term) => term.start < end && term.end > start)
  const tags = TELLING_TAGS.filter((tag) => inside.some((term) => term.tags.has(tag)))
  const lastTags = TELLING_TAGS.filter((tag) => inside[inside.length - 1]?.tags.has(tag))
  return {
    start,
    end,
    label,
    features: [
      ...surfaceFeatures(document, range),
      ...tags.map((tag) => `tag=${tag}`),
      ...lastTags.map((tag) => `last=${tag}`),
    ],
  }
}
