import { abbreviationKind } from './abbreviations.js'
import type { DraftToken } from './scan-tokens.js'

/** A longer line is running text, whatever it ends in. */
const LONGEST_HEADING = 40

/** A line that introduces what follows ("Latest news:") is a heading if it is no longer than this. */
const LONGEST_LABEL = 8

const STOPS: ReadonlySet<string> = /* @__PURE__ */ new Set([
  '.',
  '..',
  '!',
  '?',
  '…',
  '...',
  '。',
  '！',
  '？',
  '؟',
  '।',
  ';',
  ',',
])
const CLOSERS: ReadonlySet<string> = /* @__PURE__ */ new Set(['"', '”', '’', "'", ')', ']', '»'])
const BULLETS: ReadonlySet<string> = /* @__PURE__ */ new Set(['-', '*', '•', '·', '▪', '◦', '‣', '–', '—'])

/**
 * Whether a line of one sentence is a headline or an item of a list: it is not long and does not end in a full stop,
 * however it is closed. The stop of an abbreviation counts only in a line that is long for a headline.
 */
export function isHeading(tokens: readonly DraftToken[], first: number, end: number): boolean {
  const length = end - first
  if (length > LONGEST_HEADING) return false
  let last = end - 1
  while (last > first && CLOSERS.has(tokens[last]!.text)) last--
  const { text } = tokens[last]!
  if (text === ':') return length <= LONGEST_LABEL
  if (STOPS.has(text)) return false
  if (text.length < 2 || !text.endsWith('.')) return true
  return (
    BULLETS.has(tokens[first]!.text) || (length <= LONGEST_LABEL && abbreviationKind(text.slice(0, -1)) !== undefined)
  )
}
