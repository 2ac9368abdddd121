import type { Parsed } from './expression.js'
import { isDash, isOneOf, isPossessive, skipComma, skipHyphen, type Terms, textAt, words } from './marks.js'
import { readOrdinal } from './ordinal.js'
import { readShift } from './weekday.js'
import { yearAfterMonth } from './year.js'
import { parseUnitOfYear } from './year-phrase.js'

const BEFORE_BARE_DAY = /* @__PURE__ */ words('on by until till since before')
const COLON_OR_SLASH = /* @__PURE__ */ words(': /')
const COUNTED_BY_NUMBER = /* @__PURE__ */ words('percent % points million billion people')
const TO = /* @__PURE__ */ words('to through and')
const DETERMINERS = /* @__PURE__ */ words('a an the this its his her their')
const BEFORE_MONTH_OF_DAY = /* @__PURE__ */ words('of st nd rd th')

type Calendar = Extract<Parsed['expression'], { kind: 'calendar' }>

const BEFORE_MONTH = /* @__PURE__ */ words(
  'in of by since until till last next this past from to through during between and early mid late every each for ' +
    'before after around about throughout between ( , - – end beginning start middle since when back as',
)
/** Months that are also everyday words or first names, and need more than a capital to be read. */
const DOUBTFUL_MONTHS = /* @__PURE__ */ words('may march august mar jan april june')
/** What makes even "May" or "April" a month. */
const IN = /* @__PURE__ */ words('in since last next this until by during early late mid')
/** What may follow "the 13th" when it is a day. */
const AFTER_BARE_DAY = /* @__PURE__ */ words(
  '. , ; : ? ! ) and but when after before at in for with as to from is was because while he she it they we i you the a an',
)
const VERB_AFTER_MAY = /* @__PURE__ */ words('be have not i he she they we it you the a this that')

/** "May 13", "May 13th, 2019", "Monday, May 13", "13 May 2019", "the 13th of May", "May 2019", "Nov.", "Friday the 13th". */
export function parseCalendarDate(terms: Terms, at: number): Parsed | undefined {
  const named = readShift(terms, at).end
  const weekday = terms[named]?.word?.weekday
  if (weekday !== undefined && !terms[named]!.word!.plural) {
    const next = skipComma(terms, skipStop(terms, named + 1))
    const rest = readDay(terms, next) ?? dayAlone(terms, next)
    return rest && finish(terms, at, rest.end, { ...rest.calendar, weekday })
  }
  const day = readDay(terms, at)
  if (day) return finish(terms, at, day.end, day.calendar)
  return readMonth(terms, at) ?? readBareDay(terms, at)
}

/** "on the 13th", "by the twenty-first". */
function readBareDay(terms: Terms, at: number): Parsed | undefined {
  if (!isOneOf(terms, at - 1, BEFORE_BARE_DAY)) return undefined
  const day = dayAlone(terms, at)
  return day && { start: at, end: day.end, expression: day.calendar, rule: 'day-bare' }
}

/** "the 13th", where no noun follows that is counted ("on Tuesday the first ships"). */
function dayAlone(terms: Terms, at: number): Read | undefined {
  const day = dayOnly(terms, at)
  const after = day && terms[day.end]
  // "the first and third Tuesday"
  if (after?.lower === 'and' && terms[day!.end - 1]!.word?.ordinal && terms[day!.end + 1]?.word?.ordinal)
    return undefined
  const isCount = after && (/^[\p{L}\p{N}]/u.test(after.text) || after.joined)
  return isCount && !isOneOf(terms, day.end, AFTER_BARE_DAY) ? undefined : day
}

interface Read {
  readonly calendar: Calendar
  readonly end: number
}

function finish(terms: Terms, start: number, end: number, calendar: Calendar): Parsed {
  if (calendar.year === undefined) {
    const phrase = parseUnitOfYear(terms, end)
    if (phrase)
      return { start, end: phrase.end, expression: { ...calendar, within: phrase.expression }, rule: 'day-year' }
  }
  return { start, end, expression: calendar, rule: calendar.year === undefined ? 'day' : 'day-year' }
}

/** Month and day in either order, with or without a year. */
function readDay(terms: Terms, at: number): Read | undefined {
  const month = monthAt(terms, at)
  if (month !== undefined) {
    const next = skipStop(terms, at + 1)
    const day = dayOfMonth(terms, next) ?? (textAt(terms, next) === 'the' ? dayOfMonth(terms, next + 1) : undefined)
    return day && withYear(terms, day.end, { kind: 'calendar', month, day: day.day })
  }
  const start = textAt(terms, at) === 'the' ? at + 1 : at
  const day = dayOfMonth(terms, start)
  if (!day || (start > at && !day.ordinal)) return undefined
  let next = isDash(terms, day.end) && terms[day.end]!.joined ? day.end + 1 : day.end
  if (textAt(terms, next) === 'of') next++
  const named = monthAt(terms, next)
  if (named === undefined || (terms[next]!.word?.capital && !terms[next]!.capital && terms[next]!.text.length < 4))
    return undefined
  const dashed = isDash(terms, next + 1) && terms[next + 1]!.joined && terms[next + 2]?.digits ? next + 2 : next + 1
  return withYear(terms, dashed, { kind: 'calendar', month: named, day: day.day })
}

function withYear(terms: Terms, at: number, calendar: Calendar): Read {
  const next = textAt(terms, at) === 'of' ? at + 1 : skipComma(terms, skipStop(terms, at))
  const year = yearAfterMonth(terms, next)
  return year ? { calendar: { ...calendar, year: year.year }, end: year.end } : { calendar, end: at }
}

/** "Friday the 13th", "Monday 13". */
function dayOnly(terms: Terms, at: number): Read | undefined {
  if (textAt(terms, at) !== 'the') return undefined
  const day = dayOfMonth(terms, at + 1)
  return day?.ordinal ? { calendar: { kind: 'calendar', day: day.day }, end: day.end } : undefined
}

/** "13", "13th", "thirteenth", "twenty-first". */
export function dayOfMonth(terms: Terms, at: number): { day: number; end: number; ordinal: boolean } | undefined {
  const term = terms[at]
  if (!term) return undefined
  const suffix = terms[at + 1]
  if (term.digits > 0 && term.digits < 3) {
    if (term.number < 1 || term.number > 31) return undefined
    const ordinal = readOrdinal(terms, at) !== undefined
    const glued = suffix?.joined && isOneOf(terms, at + 1, COLON_OR_SLASH) && (terms[at + 2]?.joined ?? false)
    if (!ordinal && (glued || (suffix?.joined && suffix.text === '%'))) return undefined
    if (!ordinal && isOneOf(terms, at + 1, COUNTED_BY_NUMBER)) return undefined
    return { day: term.number, end: ordinal ? at + 2 : at + 1, ordinal }
  }
  const ordinal = term.word?.ordinal
  if (ordinal !== undefined) return { day: ordinal, end: at + 1, ordinal: true }
  const tens = term.word?.number
  const next = skipHyphen(terms, at + 1)
  const ones = terms[next]?.word?.ordinal
  if ((tens === 20 || tens === 30) && ones !== undefined && ones < 10 && tens + ones < 32) {
    return { day: tens + ones, end: next + 1, ordinal: true }
  }
  return undefined
}

/** A month by itself or with a year: "May 2019", "May of 2019", "May last year", "in May". */
function readMonth(terms: Terms, at: number): Parsed | undefined {
  const month = monthAt(terms, at)
  if (month === undefined) return undefined
  const end = skipStop(terms, at + 1)
  const next = textAt(terms, end) === 'of' ? end + 1 : skipComma(terms, end)
  const year = yearAfterMonth(terms, next)
  if (year)
    return { start: at, end: year.end, expression: { kind: 'calendar', month, year: year.year }, rule: 'month-year' }
  if (!terms[at]!.capital) return undefined
  const phrase = parseUnitOfYear(terms, end)
  if (phrase) {
    return {
      start: at,
      end: phrase.end,
      expression: { kind: 'calendar', month, within: phrase.expression },
      rule: 'month-year',
    }
  }
  if (!isMonthAlone(terms, at)) return undefined
  return { start: at, end: at + 1, expression: { kind: 'calendar', month }, rule: 'month' }
}

/** Whether a capitalised month name without day or year is a month and not a name or a verb. */
function isMonthAlone(terms: Terms, at: number): boolean {
  if (isFirstOfCompound(terms, at)) return false
  const cued = isOneOf(terms, at - 1, BEFORE_MONTH)
  const doubtful = isOneOf(terms, at, DOUBTFUL_MONTHS)
  const after = terms[at + 1]
  if (isPossessive(terms, at + 1)) return cued || !doubtful
  // "the start of May", but not "the critics of May"
  const isPart = textAt(terms, at - 1) === 'of' && terms[at - 2]?.word !== undefined
  const isSure = isPart || isOneOf(terms, at - 1, IN)
  if (terms[at]!.lower === 'may' && isOneOf(terms, at + 1, VERB_AFTER_MAY) && !isSure) return false
  const range = (isDash(terms, at + 1) || isOneOf(terms, at + 1, TO)) && terms[at + 2]?.word?.month
  const described = isOneOf(terms, at - 1, DETERMINERS) && /^[a-z]{3}/.test(after?.text ?? '')
  if (doubtful && !cued && !described && !(range && terms[at + 2]!.capital)) return false
  const named = after?.capital && after.word === undefined && !after.joined
  return !(named && doubtful && !isSure)
}

/** "Mar-a-Lago", "May-Britt": a word goes on that is neither a month nor a number. */
function isFirstOfCompound(terms: Terms, at: number): boolean {
  const next = skipHyphen(terms, at + 1)
  return next > at + 1 && terms[next]!.digits === 0 && terms[next]!.word === undefined
}

/** The month that a term names, 1–12. Lower-case "may", "march" and abbreviations only count beside a day. */
export function monthAt(terms: Terms, at: number): number | undefined {
  const term = terms[at]
  const month = term?.word?.month
  if (month === undefined) return undefined
  if (term!.capital) return month
  const year = terms[at + 1]?.lower === 'of' && terms[at + 2]?.digits === 4
  const beside = year || terms[at - 1]?.digits || terms[at + 1]?.digits || isOneOf(terms, at - 1, BEFORE_MONTH_OF_DAY)
  return beside ? month : undefined
}

/** Skips the full stop of an abbreviation that the tokenizer cut off ("Nov" "." "3"). */
function skipStop(terms: Terms, at: number): number {
  return terms[at]?.text === '.' && terms[at]!.joined && (terms[at + 1]?.digits ?? 0) > 0 ? at + 1 : at
}
