import type { Span } from '../document/span.js'
import { isLower, isUpper } from './characters.js'
import type { DraftToken } from './scan-tokens.js'

/** Tokens that a dateline may have before its dash. */
export const LONGEST_DATELINE = 16

const DASHES: ReadonlySet<string> = /* @__PURE__ */ new Set(['-', '--', '–', '—', '―'])

const MONTH = /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/i

/**
 * The dateline that opens a paragraph: a place in capitals, perhaps with its region, a day and an agency in brackets,
 * then a dash ("BAGHDAD, May 13 (Reuters) -", "GENEVA —"). Gives its span without the dash, or `undefined`.
 */
export function findDateline(tokens: readonly DraftToken[], first: number, end: number): Span | undefined {
  const opening = tokens[first]
  if (opening?.kind !== 'word') return undefined
  const inCapitals =
    opening.text.length > 2 &&
    !isLower(opening.text.charCodeAt(1)) &&
    opening.text === opening.text.toUpperCase() &&
    opening.text !== opening.text.toLowerCase()
  let bracket = false
  let evidence = inCapitals
  for (let index = first; index < Math.min(end, first + LONGEST_DATELINE); index++) {
    const { text, kind } = tokens[index]!
    if (kind !== 'word' && DASHES.has(text)) {
      if (!evidence || index === first || bracket) return undefined
      const spaced = tokens[index]!.start > tokens[index - 1]!.end || text !== '-'
      return spaced ? { start: opening.start, end: tokens[index - 1]!.end } : undefined
    }
    if (text === '(') bracket = true
    else if (text === ')') {
      bracket = false
      evidence ||= index + 1 < end && DASHES.has(tokens[index + 1]!.text)
    } else if (kind === 'word') {
      if (!bracket && !isUpper(text.charCodeAt(0)) && text !== 'and' && text !== 'of' && text !== 'al') return undefined
      if (!inCapitals && !bracket && !MONTH.test(text) && index - first > 3) return undefined
    } else if (kind === 'punctuation' && text !== ',' && text !== '/' && text !== '.') return undefined
  }
  return undefined
}
