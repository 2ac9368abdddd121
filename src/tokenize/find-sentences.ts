import type { Sentence } from '../document/document.js'
import type { Span } from '../document/span.js'
import { endOfSentence } from './ends-sentence.js'
import { findDateline, LONGEST_DATELINE } from './find-dateline.js'
import { isHeading } from './is-heading.js'
import { findLineBreaks, LINE, PARAGRAPH } from './line-breaks.js'
import type { DraftToken } from './scan-tokens.js'

/** Groups tokens into sentences and writes each token's sentence into it. */
export function findSentences(text: string, tokens: readonly DraftToken[]): Sentence[] {
  const count = tokens.length
  const breaks = findLineBreaks(text, tokens)
  const sentences: Sentence[] = []
  let first = 0
  // A line may open with a dateline, in which nothing ends.
  let dateline = openDateline(0)
  let quoteOpen = false

  function openDateline(from: number): Span | undefined {
    let end = from + 1
    while (end < count && end < from + LONGEST_DATELINE && breaks[end]! < LINE) end++
    return findDateline(tokens, from, end)
  }

  function close(end: number, endsLine: boolean): void {
    const isLine = endsLine && (first === 0 || breaks[first]! >= LINE) && !dateline
    const index = sentences.length
    sentences.push({
      start: tokens[first]!.start,
      end: tokens[end - 1]!.end,
      index,
      firstToken: first,
      endToken: end,
      kind: isLine && isHeading(tokens, first, end) ? 'heading' : 'body',
      ...(dateline ? { dateline } : {}),
    })
    for (let at = first; at < end; at++) tokens[at]!.sentence = index
    first = end
    dateline = endsLine && end < count ? openDateline(end) : undefined
    if (endsLine && breaks[end] === PARAGRAPH) quoteOpen = false
  }

  for (let at = 0; at < count; at++) {
    const { start, end } = tokens[at]!
    const last = text.charCodeAt(end - 1)
    if (last === 0x22 && end - start === 1) quoteOpen = !quoteOpen
    if (at + 1 === count || breaks[at + 1]! >= LINE) {
      close(at + 1, true)
    } else if (mayEnd(last) && !(dateline && start < dateline.end)) {
      const sentenceEnd = endOfSentence(tokens, breaks, first, at, quoteOpen)
      for (; at + 1 < sentenceEnd; at++) if (tokens[at + 1]!.text === '"') quoteOpen = !quoteOpen
      if (sentenceEnd > 0) close(sentenceEnd, false)
    }
  }
  return sentences
}

/** A first, cheap test of a token's last code unit: ASCII ends, or any mark beyond Latin-1. */
function mayEnd(unit: number): boolean {
  return (
    unit === 0x2e ||
    unit === 0x3f ||
    unit === 0x21 ||
    unit === 0x2026 ||
    (unit > 0x60b && !(unit >= 0x2010 && unit <= 0x201f))
  )
}
