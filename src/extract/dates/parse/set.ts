import { SEASONS } from '../calendar/calendar-point.js'
import { pad2 } from '../calendar/day-number.js'
import type { Parsed } from './expression.js'
import { isoPeriod } from './iso-period.js'
import { isNumber, isOneOf, type Terms, textAt, words } from './marks.js'
import { readCardinal } from './quantity.js'

const ON_OR_AT = /* @__PURE__ */ words('on at')
const ADVERBS = /* @__PURE__ */ words('annually yearly')
const OTHER_OR_SINGLE = /* @__PURE__ */ words('other single')
const OFTEN = /* @__PURE__ */ words('once twice thrice')
const AFTER_NO_RATE = /* @__PURE__ */ words('ago earlier later and before after - old long')

const EVERY = /* @__PURE__ */ words('every each per')
/** What comes before "a year" when it says how often or how much. */
const RATED = /* @__PURE__ */ words(
  'once twice thrice times million billion thousand trillion percent % dollars euros pounds tons tonnes barrels people hours minutes days',
)
/** Words that follow an adverb and no adjective. */
const AFTER_ADVERB = /* @__PURE__ */ words(
  'in at to by for from with on of and or but as since until through over under between than about the a an this that ' +
    'these those his her its their our my your he she it they we you is are was were has have had will would outside inside near against without within before after during basis',
)
/** Not a rate: "24 hours a day, seven days a week" is a manner of speaking, but still a set. */
const TAKES_A = /* @__PURE__ */ words('a an per')

/** "every Friday", "each year", "every two weeks", "twice a week", "$5 a year", "Fridays", "daily", "Tuesday nights". */
export function parseSet(terms: Terms, at: number): Parsed | undefined {
  const every = terms[at]?.word?.every
  if (every) return isAdverb(terms, at) ? set(at, at + 1, every, 'set-adverb') : undefined
  if (isOneOf(terms, at, EVERY)) return parseEvery(terms, at)
  const weekday = terms[at]?.word?.weekday
  if (weekday !== undefined) {
    const next = terms[at + 1]?.word
    if (terms[at]!.word!.plural) return set(at, at + 1, `XXXX-WXX-${weekday}`, 'set-weekday')
    return next?.part && next.plural ? set(at, at + 2, `XXXX-WXX-${weekday}T${next.part}`, 'set-weekday') : undefined
  }
  if (terms[at]?.word?.unit === 'weekend' && terms[at]!.word!.plural && isOneOf(terms, at - 1, ON_OR_AT))
    return set(at, at + 1, 'XXXX-WXX-WE', 'set-weekday')
  return parseRate(terms, at)
}

/** "paid monthly", not "a monthly payment", which names a kind and counts nothing. */
function isAdverb(terms: Terms, at: number): boolean {
  const after = terms[at + 1]
  if (textAt(terms, at) === 'annual') return false
  if (isOneOf(terms, at, ADVERBS)) return true
  return after === undefined || !/^\p{L}/u.test(after.text) || isOneOf(terms, at + 1, AFTER_ADVERB)
}

function parseEvery(terms: Terms, at: number): Parsed | undefined {
  const other = textAt(terms, at + 1) === 'other' ? 2 : 1
  const single = isOneOf(terms, at + 1, OTHER_OR_SINGLE) ? at + 2 : at + 1
  const cardinal = readCardinal(terms, single)
  const heart = cardinal?.end ?? single
  const amount = heart > single ? cardinal!.value : other
  const word = terms[heart]?.word
  if (!word) return undefined
  if (word.weekday) {
    const part = terms[heart + 1]?.word?.part
    return set(at, part ? heart + 2 : heart + 1, `XXXX-WXX-${word.weekday}${part ? `T${part}` : ''}`, 'set')
  }
  if (word.month && terms[heart]!.capital) {
    const day = terms[heart + 1]
    const hasDay = day !== undefined && day.digits > 0 && day.digits < 3
    return set(
      at,
      hasDay ? heart + 2 : heart + 1,
      `XXXX-${pad2(word.month)}${hasDay ? `-${pad2(day.number)}` : ''}`,
      'set',
    )
  }
  if (word.season !== undefined) return set(at, heart + 1, `XXXX-${SEASONS[word.season]}`, 'set')
  if (word.unit === 'weekend') return set(at, heart + 1, 'XXXX-WXX-WE', 'set')
  if (word.part && word.unit !== 'night') return set(at, heart + 1, `XXXX-XX-XXT${word.part}`, 'set')
  if (word.part) return set(at, heart + 1, 'XXXX-XX-XXTNI', 'set')
  if (!word.unit || word.unit === 'half' || word.unit === 'season' || word.unit === 'second') return undefined
  if (textAt(terms, heart + 1) === 'of' || (textAt(terms, at) === 'per' && cardinal)) return undefined
  return set(at, heart + 1, isoPeriod([{ amount, unit: word.unit }]), 'set')
}

/** "a year" behind an amount or a count: "$5 million a year", "three times a week", "per day" is read above. */
function parseRate(terms: Terms, at: number): Parsed | undefined {
  const often = isOneOf(terms, at, OFTEN) ? at + 1 : at
  if (!isOneOf(terms, often, TAKES_A)) return undefined
  const word = terms[often + 1]?.word
  if (!word?.unit || word.plural || word.unit === 'second' || word.unit === 'half' || word.unit === 'season')
    return undefined
  const before = terms[often - 1]
  if (!before || isOneOf(terms, often + 2, AFTER_NO_RATE)) return undefined
  const counted =
    isOneOf(terms, often - 1, RATED) ||
    (isNumber(terms, often - 1) && before.digits !== 4) ||
    (/s$/.test(before.lower) && isNumber(terms, often - 2))
  if (!counted) return undefined
  return set(at, often + 2, isoPeriod([{ amount: 1, unit: word.unit }]), 'set-rate')
}

function set(start: number, end: number, value: string, rule: string): Parsed {
  return { start, end, expression: { kind: 'set', value }, rule }
}
