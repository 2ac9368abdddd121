import type { DraftToken } from './scan-tokens.js'

/** What the gap between two tokens does to the sentence before it. */
export const NO_BREAK = 0
/** A line end that only carries a wrapped line over. */
export const WRAP = 1
/** The end of a line that stands for itself: a headline, an item of a list, a paragraph of one line. */
export const LINE = 2
/** A blank line. */
export const PARAGRAPH = 3

/** Shorter lines are not the wrapped lines of running text. */
const SHORTEST_WRAPPED = 40

const LINE_END = /[\n\r\u0085\u2028\u2029]/
const SENTENCE_END = /[.!?:…"”’)\]]$/
const BULLET = /^(?:[-*•·▪◦‣–—+]|\d{1,2}[.)]|\(?[a-z]\))$/

/**
 * For every token, the break before it. A single line end is a wrap if the text goes on in lower case after a long
 * line without a stop, or if the whole text is wrapped that way; otherwise every line stands for itself.
 */
export function findLineBreaks(text: string, tokens: readonly DraftToken[]): readonly number[] {
  const breaks = new Array<number>(tokens.length).fill(NO_BREAK)
  const lineStarts: number[] = []
  let lineStart = 0
  for (let index = 1; index < tokens.length; index++) {
    const gapStart = tokens[index - 1]!.end
    const gapEnd = tokens[index]!.start
    if (gapEnd === gapStart || (gapEnd === gapStart + 1 && text.charCodeAt(gapStart) === 0x20)) continue
    const lines = countLineEnds(text, gapStart, gapEnd)
    if (lines === 0) continue
    breaks[index] = lines > 1 ? PARAGRAPH : LINE
    if (lines === 1) lineStarts.push(index, tokens[index - 1]!.end - tokens[lineStart]!.start)
    lineStart = index
  }
  let goesOn = 0
  const single = lineStarts.length / 2
  const wraps: boolean[] = []
  for (let at = 0; at < lineStarts.length; at += 2) {
    const index = lineStarts[at]!
    const isWrap = lineStarts[at + 1]! >= SHORTEST_WRAPPED && goesOnInLowerCase(tokens, index)
    wraps.push(isWrap)
    if (isWrap) goesOn++
  }
  const isWrapped = goesOn >= 3 && goesOn >= single * 0.3
  for (let at = 0; at < lineStarts.length; at += 2) {
    const index = lineStarts[at]!
    const isLong = lineStarts[at + 1]! >= SHORTEST_WRAPPED
    if (wraps[at / 2] || (isWrapped && isLong && !BULLET.test(tokens[index]!.text))) breaks[index] = WRAP
  }
  return breaks
}

function countLineEnds(text: string, start: number, end: number): number {
  let lines = 0
  for (let at = start; at < end && lines < 2; at++) {
    if (!LINE_END.test(text[at]!)) continue
    if (text.charCodeAt(at) === 0x0d && text.charCodeAt(at + 1) === 0x0a) continue
    lines++
  }
  return lines
}

function goesOnInLowerCase(tokens: readonly DraftToken[], index: number): boolean {
  const { text, kind } = tokens[index]!
  if (kind !== 'word' || SENTENCE_END.test(tokens[index - 1]!.text)) return false
  const head = text[0]!
  return head === head.toLowerCase() && head !== head.toUpperCase() && text.length > 1
}
