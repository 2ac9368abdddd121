import type { HolidayName } from '../words/holiday-names.js'
import { HOLIDAYS } from '../words/holiday-names.js'
import type { Expression, Parsed } from './expression.js'
import { isApostrophe, isOneOf, isPossessive, isYear, OF_OR_IN, skipComma, type Terms, words } from './marks.js'
import { readShift } from './weekday.js'
import { parseUnitOfYear } from './year-phrase.js'

/** Holidays by the first term of their names, longest name first. */
export type HolidayIndex = ReadonlyMap<string, readonly (readonly [HolidayName, readonly string[]])[]>

/** Nouns that make a holiday part of another name ("Easter Island", "the Good Friday Agreement"). */
const NAMED = /* @__PURE__ */ words(
  'island islands agreement accord plc inc ltd corp group company carol story tree trees card cards movie massacre uprising rising',
)

/** "Christmas Eve", "Ramadan 2019", "last Easter", "Thanksgiving Day", "Election Day", "9/11". */
export function parseHoliday(terms: Terms, at: number, holidays: HolidayIndex = HOLIDAYS): Parsed | undefined {
  const shifted = readShift(terms, at)
  const start = shifted.end
  const name = matchName(terms, start, holidays)
  if (!name || !isName(terms, start, name.end)) return undefined
  const done = (end: number, extra: { year?: Expression; shift?: number }): Parsed => ({
    start: at,
    end,
    expression: { kind: 'holiday', holiday: name.holiday, ...extra },
    rule: 'holiday',
  })
  if (shifted.shift !== undefined) return done(name.end, { shift: shifted.shift })
  if (terms[start]!.digits > 0) return done(name.end, { year: { kind: 'year', year: 2001 } })
  const next = skipComma(terms, isOneOf(terms, name.end, OF_OR_IN) ? name.end + 1 : name.end)
  if (isYear(terms, next)) return done(next + 1, { year: { kind: 'year', year: terms[next]!.number } })
  const phrase = parseUnitOfYear(terms, name.end)
  return phrase ? done(phrase.end, { year: phrase.expression }) : done(name.end, {})
}

function isName(terms: Terms, start: number, end: number): boolean {
  const digits = terms[start]!.digits > 0
  if (!digits && !terms[start]!.capital) return false
  if (
    digits &&
    (terms[start]!.joined || terms[end]?.joined) &&
    !isPossessive(terms, end) &&
    /^[\w%/:-]/.test(terms[end]?.text ?? '')
  )
    return false
  return !(isOneOf(terms, end, NAMED) && terms[end]!.capital)
}

function matchName(
  terms: Terms,
  at: number,
  holidays: HolidayIndex,
): { holiday: HolidayName; end: number } | undefined {
  const first = terms[at]
  if (!first) return undefined
  // "9/11" and "24/7" fall into number, slash, number.
  if (
    first.number === 9 &&
    terms[at + 1]?.text === '/' &&
    terms[at + 2]?.number === 11 &&
    terms[at + 2]!.joined &&
    terms[at + 3]?.text !== '/'
  ) {
    return { holiday: '9-11', end: at + 3 }
  }
  for (const [holiday, words] of holidays.get(first.lower) ?? []) {
    const end = matchWords(terms, at, words)
    if (end > at) return { holiday, end }
  }
  return undefined
}

function matchWords(terms: Terms, at: number, words: readonly string[]): number {
  for (let i = 0; i < words.length; i++) {
    const fits =
      words[i] === "'s"
        ? isPossessive(terms, at + i)
        : words[i] === "'"
          ? isApostrophe(terms, at + i)
          : terms[at + i]?.lower === words[i]
    if (!fits) return at
  }
  return at + words.length
}
