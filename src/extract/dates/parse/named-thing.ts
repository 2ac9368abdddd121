import type { Parsed } from './expression.js'
import { isOneOf, type Terms, textAt, words } from './marks.js'

const ALL_HOURS = /* @__PURE__ */ words('24 twenty-four')
const ALL_DAYS = /* @__PURE__ */ words('7 seven')

/**
 * Whether what reads as a time is the name of something: words that are written small in a sentence, written with a
 * capital ("This Week with …", "Radio Today"). Titles in which most words have capitals are spared.
 */
export function isNamedThing(terms: Terms, { start, end, rule }: Parsed): boolean {
  const last = terms[end - 1]!
  // "the 17th Century" is written so.
  if (!last.capital || !isSmallWord(terms, end - 1) || rule === 'century') return false
  const before = terms[start - 1]
  const shouted = last.text.length > 1 && last.text === last.text.toUpperCase()
  // "USA TODAY" in a sentence, but not "READ MORE TODAY".
  if (shouted && !(end - start === 1 && before?.capital && before.text === before.text.toUpperCase())) return false
  if (end - start === 1) {
    if (before === undefined || !/^[\p{L}\d]/u.test(before.text)) return false
    // "… of Verdal Co. Recently, it …"
    if (before.text.endsWith('.') && terms[end]?.text === ',') return false
  } else if (rule === 'holiday') return false
  return !isTitle(terms, start, end)
}

/** "24 hours a day" and "seven days a week" say "always". */
export function isAlways(terms: Terms, { start, end }: Parsed): boolean {
  const all = (at: number): boolean =>
    (isOneOf(terms, at, ALL_HOURS) && textAt(terms, at + 1) === 'hours' && textAt(terms, at + 3) === 'day') ||
    (isOneOf(terms, at, ALL_DAYS) && textAt(terms, at + 1) === 'days' && textAt(terms, at + 3) === 'week')
  return textAt(terms, end) === 'a' || end - start === 4 ? all(start) : all(start - 2)
}

function isSmallWord(terms: Terms, at: number): boolean {
  const word = terms[at]!.word
  if (!word) return false
  const { unit, day, reference, part, season, every } = word
  return (unit ?? day ?? reference ?? part ?? season ?? every) !== undefined
}

/** How far around an expression its sentence is looked at. */
const WINDOW = 30

/** Whether most words beside an expression have capitals, the first word and short ones left out. */
function isTitle(terms: Terms, start: number, end: number): boolean {
  let capitals = 0
  let smalls = 0
  for (let at = Math.max(1, start - WINDOW); at < Math.min(terms.length, end + WINDOW); at++) {
    if (at >= start && at < end) continue
    const { text, capital } = terms[at]!
    if (text.length < 4 || !/^\p{L}/u.test(text)) continue
    if (capital) capitals++
    else smalls++
  }
  return capitals > smalls * 2
}
