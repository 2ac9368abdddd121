import type { Span } from '../../document/span.js'
import { align } from '../align.js'

/** What is used of a term of compromise: a word, or the part of a contraction, which has no text of its own. */
export interface CompromiseTerm {
  readonly text: string
  readonly tags?: ReadonlySet<string>
}

/** A term with its place in the text. */
export interface PlacedTerm extends Span {
  readonly tags: ReadonlySet<string>
}

const NO_TAGS: ReadonlySet<string> = /* @__PURE__ */ new Set()

/** Puts the terms of compromise's sentences where they stand in the text. */
export function placeTerms(
  text: string,
  offset: number,
  sentences: readonly (readonly CompromiseTerm[])[],
): readonly (readonly PlacedTerm[])[] {
  const spans = align(
    text,
    sentences.flatMap((terms) => terms.map((term) => term.text)),
  )
  let at = 0
  return sentences.map((terms) =>
    terms.map(({ tags = NO_TAGS }) => {
      const { start, end } = spans[at++]!
      return { start: offset + start, end: offset + end, tags }
    }),
  )
}
