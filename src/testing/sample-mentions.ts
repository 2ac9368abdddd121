import type { Document } from '../document/document.js'
import { compareSpans } from '../document/span.js'
import { createMention, type Mention } from '../extract/mention.js'

const LABELS = ['person', 'organization', 'place', 'group'] as const

/** Longest run of capitalised tokens that is taken as one mention. */
const LONGEST = 6

/**
 * Mentions as several extractors might give them for any text, in order: every run of capitalised tokens with two
 * labels at two confidences, its parts, and runs whose edges are off by a token. What is in them depends only on the
 * text, and their number is linear in it.
 */
export function sampleMentions(document: Document): Mention[] {
  const { tokens } = document
  const mentions: Mention[] = []
  const add = (first: number, last: number, rank: number): void => {
    mentions.push(
      createMention<Mention>(document, {
        start: tokens[first]!.start,
        end: tokens[last]!.end,
        label: LABELS[(first + rank) % LABELS.length]!,
        confidence: 1 - ((first * 7 + last * 3 + rank) % 10) / 10,
        source: rank % 2 ? 'second' : 'first',
      }),
    )
  }
  for (let at = 0; at < tokens.length; at++) {
    if (!isCapitalised(tokens[at]!.text)) continue
    const first = at
    while (at + 1 < tokens.length && at - first + 1 < LONGEST && isCapitalised(tokens[at + 1]!.text)) at++
    add(first, at, 0)
    add(first, at, 1)
    if (at > first) add(at, at, 2)
    if (first > 0) add(first - 1, at, 3)
  }
  return mentions.sort(compareSpans)
}

function isCapitalised(text: string): boolean {
  return text[0] !== text[0]!.toLowerCase()
}
