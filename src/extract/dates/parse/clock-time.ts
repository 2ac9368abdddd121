import type { Clock, Parsed } from './expression.js'
import { isDash, isOneOf, skipComma, type Terms, textAt, words } from './marks.js'
import { partBehind, readSpokenClock } from './spoken-clock.js'

const NOON_OR_MIDNIGHT = /* @__PURE__ */ words('noon midnight')
const OPENS_CLOCK = /* @__PURE__ */ words('( [ " “ t - – —')
const HOURS = /* @__PURE__ */ words('hours hrs h')
const AFTER_VERB_AM = /* @__PURE__ */ words('i a the')
const KINDS_OF_TIME = /* @__PURE__ */ words('local eastern pacific central mountain moscow beijing british')
const AMERICAN_ZONES = /* @__PURE__ */ words('eastern pacific central mountain')
const STANDARD_OR_DAYLIGHT = /* @__PURE__ */ words('standard daylight')

/** Where "10:35" without "a.m." is a time and no score or ratio. */
const BEFORE_TIME = /* @__PURE__ */ words('at by from until till before after around about since between and to')

/** "5 p.m.", "10:35 a.m. EST", "0600 GMT", "14:30", "noon", "midnight local time", "five o'clock", "half past four". */
export function parseClockTime(terms: Terms, at: number): Parsed | undefined {
  const read = readNamed(terms, at) ?? readClock(terms, at)
  if (!read) return undefined
  const zone = readZone(terms, read.end)
  if (read.needsZone && zone.end === read.end) return undefined
  const expression: Clock = { ...read.clock, ...(zone.zone === undefined ? {} : { zone: zone.zone }) }
  return { start: at, end: zone.end, expression, rule: read.rule }
}

function isOClock(terms: Terms, at: number): boolean {
  return /^o['’]clock$/.test(textAt(terms, at))
}

interface Read {
  readonly clock: Clock
  readonly end: number
  readonly rule: string
  readonly needsZone?: boolean
}

function readNamed(terms: Terms, at: number): Read | undefined {
  const text = textAt(terms, at)
  if (textAt(terms, at - 1) === 'high') return undefined
  if (text === 'midnight') return { clock: { kind: 'clock', hour: 24, minute: 0 }, end: at + 1, rule: 'clock-named' }
  if (text === 'noon' || text === 'noontime')
    return { clock: { kind: 'clock', hour: 12, minute: 0 }, end: at + 1, rule: 'clock-named' }
  if (text !== '12' || !isOneOf(terms, at + 1, NOON_OR_MIDNIGHT)) return undefined
  const hour = textAt(terms, at + 1) === 'noon' ? 12 : 24
  return { clock: { kind: 'clock', hour, minute: 0 }, end: at + 2, rule: 'clock-named' }
}

function readClock(terms: Terms, at: number): Read | undefined {
  const spoken = readSpokenClock(terms, at)
  if (spoken) return endClock(terms, spoken.end, spoken.hour, spoken.minute, undefined, true)
  const first = terms[at]
  const word = first?.word?.number
  if (word !== undefined && word > 0 && word < 13) {
    return endClock(terms, at + 1, word, undefined, undefined, true)
  }
  if (!first || Number.isNaN(first.number) || (first.joined && !isOneOf(terms, at - 1, OPENS_CLOCK))) return undefined
  if (first.digits === 0) {
    // British "10.35am" reads as a decimal.
    const minute = Math.round((first.number % 1) * 100)
    const meridiem = terms[at + 1]?.word?.meridiem
    if (meridiem === undefined || first.number >= 13 || minute > 59) return undefined
    return endClock(terms, at + 1, Math.floor(first.number), minute, undefined, true)
  }
  if (first.digits === 4 && first.number < 2400 && first.number % 100 < 60) {
    if (terms[at + 1]?.word?.meridiem !== undefined && first.number < 1300) {
      return endClock(terms, at + 1, Math.floor(first.number / 100), first.number % 100, undefined, true)
    }
    const end = isOneOf(terms, at + 1, HOURS) ? at + 2 : at + 1
    const military = end > at + 1 && first.text[0] === '0'
    const clock: Clock = { kind: 'clock', hour: Math.floor(first.number / 100), minute: first.number % 100 }
    return { clock, end, rule: 'clock-zone', needsZone: !military }
  }
  if (first.digits > 2) return undefined
  const colon = terms[at + 1]
  const minutes = terms[at + 2]
  if (
    colon?.text === ':' &&
    colon.joined &&
    minutes?.joined &&
    minutes.digits === 2 &&
    minutes.number < 60 &&
    first.number < 25
  ) {
    const more = terms[at + 3]?.text === ':' && terms[at + 3]!.joined && terms[at + 4]?.digits === 2
    return endClock(
      terms,
      more ? at + 5 : at + 3,
      first.number,
      minutes.number,
      more ? terms[at + 4]!.number : undefined,
      isTimely(terms, at),
    )
  }
  return endClock(terms, at + 1, first.number, undefined, undefined, true)
}

/** Reads "a.m.", "p.m.", "o'clock" behind the hour; without one, needs minutes and a cue or a zone. */
function endClock(
  terms: Terms,
  at: number,
  hour: number,
  minute: number | undefined,
  second: number | undefined,
  cued: boolean,
): Read | undefined {
  const meridiem = terms[at]?.word?.meridiem
  const rest = { ...(minute === undefined ? {} : { minute }), ...(second === undefined ? {} : { second }) }
  if (meridiem !== undefined) {
    if (
      hour < 1 ||
      hour > 12 ||
      (terms[at]!.lower === 'am' && !terms[at]!.joined && minute === undefined && isOneOf(terms, at + 1, AFTER_VERB_AM))
    )
      return undefined
    return { clock: { kind: 'clock', hour: (hour % 12) + meridiem, ...rest }, end: at + 1, rule: 'clock' }
  }
  const end = isOClock(terms, at) ? at + 1 : at
  const part = hour < 13 ? partBehind(terms, end, hour) : undefined
  if (end > at || (part && (minute !== undefined || isOneOf(terms, at - 2, BEFORE_TIME)))) {
    return { clock: { kind: 'clock', hour: hour + (part?.shift ?? 0), ...rest }, end: part?.end ?? end, rule: 'clock' }
  }
  if (minute === undefined || hour > 24) return undefined
  return { clock: { kind: 'clock', hour, ...rest }, end: at, rule: 'clock-bare', ...(cued ? {} : { needsZone: true }) }
}

/** "20:00", the other end of "08:00 - 20:00". */
function isClockFace(terms: Terms, at: number): boolean {
  return terms[at]?.digits === 2 && textAt(terms, at + 1) === ':' && terms[at + 2]?.digits === 2
}

function isTimely(terms: Terms, at: number): boolean {
  const before = terms[at - 1]
  return (
    (before?.text === 'T' && before.joined) ||
    isOneOf(terms, at - 1, BEFORE_TIME) ||
    before?.word?.weekday !== undefined ||
    before?.word?.day !== undefined ||
    isClockFace(terms, isDash(terms, at + 3) ? at + 4 : -1) ||
    isClockFace(terms, isDash(terms, at - 1) ? at - 4 : -1) ||
    (before?.text === ',' && terms[at - 2]?.word?.weekday !== undefined)
  )
}

/** "GMT", "EST", "(GMT)", "(UTC +3)", "local time", "Eastern time", "+02:00": minutes from UTC where known, and one past the words. */
function readZone(terms: Terms, from: number): { zone?: number; end: number } {
  const bracket = terms[from]?.text === '(' ? 1 : 0
  const at = skipComma(terms, from) + bracket
  const zone = terms[at]?.word?.zone
  const shift = zone === undefined ? 0 : readZoneShift(terms, at + 1, bracket > 0)
  const end = shift === 0 ? at + 1 : at + 3
  const closed = bracket === 0 || terms[end]?.text === ')'
  if (
    zone !== undefined &&
    closed &&
    (terms[at]!.capital || terms[at]!.text === 'Z') &&
    terms[at]!.text === terms[at]!.text.toUpperCase()
  ) {
    return { zone: zone + shift, end: bracket ? from : end }
  }
  if (bracket || at > from) return { end: from }
  if (/^[ECMP]T$/.test(terms[at]?.text ?? '')) return { end: at + 1 }
  if (isOneOf(terms, at, KINDS_OF_TIME) && textAt(terms, at + 1) === 'time') return { end: at + 2 }
  const standard = isOneOf(terms, at, AMERICAN_ZONES) && isOneOf(terms, at + 1, STANDARD_OR_DAYLIGHT)
  return { end: standard && textAt(terms, at + 2) === 'time' ? at + 3 : from }
}

/** "+2" behind "GMT", in minutes; with a space before it only in brackets ("(GMT +8)"). */
function readZoneShift(terms: Terms, at: number, spaced: boolean): number {
  const hours = terms[at + 1]
  if (!(spaced || terms[at]?.joined) || !hours?.joined || hours.digits === 0 || hours.digits > 2 || hours.number > 14)
    return 0
  return terms[at]!.text === '+' ? hours.number * 60 : isDash(terms, at) ? -hours.number * 60 : 0
}
