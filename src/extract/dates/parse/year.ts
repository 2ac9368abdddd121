import type { Parsed } from './expression.js'
import { isApostrophe, isDash, isNumber, isOneOf, skipHyphen, type Terms, textAt } from './marks.js'

/** Words after which a four-digit number is a name or a count, not a year. */
const NUMBERED =
  ' $ £ € ¥ # no no. number flight route highway room page section article chapter channel version model resolution ' +
  'regulation directive code bus train gate lot asteroid windows agenda vision about some nearly almost over exactly ' +
  'another least most than only approximately roughly . : boeing unit case file order article paragraph line '
/** Words before which a four-digit number is a count. */
const COUNTED =
  ' people troops soldiers men women children workers employees members jobs homes houses miles mile km kilometers ' +
  'kilometres meters metres feet foot tons tonnes dollars euros pounds percent % shares points votes units barrels ' +
  'hours minutes days weeks months years times fighters refugees prisoners police officers students acres hectares ' +
  'cars vehicles tanks copies seats pages kilograms kg mw megawatts gmt utc hrs rpm calories patients cases deaths ' +
  'million billion thousand degrees passengers protesters residents civilians families yards inches words customers ' +
  'crowns rupees francs marks yen yuan roubles rubles shekels rials lira square cubic employees stores '
const BEFORE_OLD_YEAR =
  ' in since by of from until till before after during between and circa c. ca. year to around early late mid '
const DETERMINERS =
  " the a an this that these its his her their our my your early late mid 's ’s both all any each every and or "
/** What is reported of a year, and counted by none ("had 1986 sales of $65 million"). */
const REPORTED = ' sales earnings results profits revenues losses exports imports elections olympics '
const OWNERS = " the this his her its their 's ’s "
/** Numbers from here on are years where only their place says so. */
const ENCLOSED_FROM = 1400
const LONGEST_SPAN = 120
/** Years that stand by themselves without any cue. */
const PLAIN_FROM = 1900
const PLAIN_TO = 2039

/** Whether a term is four digits that can be a year beside a month or behind a cue. */
export function isYear(terms: Terms, at: number): boolean {
  const term = terms[at]
  return term?.digits === 4 && term.number >= 1000 && term.number < 2200
}

/** A year next to a month: "2019", "'19". One past its last term, and the year. */
export function yearAfterMonth(terms: Terms, at: number): { year: number; end: number } | undefined {
  if (isYear(terms, at))
    return isDash(terms, at + 1) && terms[at + 2]?.digits === 4 ? undefined : { year: terms[at]!.number, end: at + 1 }
  const spelled = spelledYear(terms, at)
  if (spelled) return spelled
  const short = terms[at + 1]
  if (isApostrophe(terms, at) && short?.joined && short.digits === 2)
    return { year: fullYear(short.number), end: at + 2 }
  return undefined
}

/** "98" is 1998 and "19" is 2019: the pivot of POSIX, 69. */
export function fullYear(short: number): number {
  return short + (short < 69 ? 2000 : 1900)
}

/** "2019", "fiscal 2014", "FY2014", "the year 2000", "nineteen ninety-six", "1453", "44 BC". */
export function parseYear(terms: Terms, at: number): Parsed | undefined {
  const parsed = (end: number, year: number, rule = 'year'): Parsed => ({
    start: at,
    end,
    expression: { kind: 'year', year },
    rule,
  })
  const era = readEra(terms, at)
  if (era) return parsed(era.end, era.year, 'year-cued')
  const heart = startOfYear(terms, at)
  if (heart > at) {
    const { digits = 0, number = 0 } = terms[heart] ?? {}
    const early = digits > 1 && digits < 4 && textAt(terms, heart - 1) === 'year'
    if (isYear(terms, heart) || early) return parsed(heart + 1, number, 'year-cued')
    const spelled = spelledYear(terms, heart) ?? spelledThousands(terms, heart)
    return spelled && parsed(spelled.end, spelled.year, 'year-cued')
  }
  const spelled = spelledYear(terms, at)
  if (spelled) return parsed(spelled.end, spelled.year, 'year-cued')
  if (isApostrophe(terms, at) && isOneOf(terms, at - 1, ' in since of by until ')) {
    const short = yearAfterMonth(terms, at)
    const after = short && terms[short.end]
    if (short && !(after?.joined && /^[\p{L}\p{N}'’-]/u.test(after.text)))
      return parsed(short.end, short.year, 'year-cued')
  }
  if (!isYear(terms, at) || isNumbered(terms, at) || isOneOf(terms, at + 1, COUNTED)) return undefined
  const { number } = terms[at]!
  const cued = isOneOf(terms, at - 1, BEFORE_OLD_YEAR) || isEnclosed(terms, at) || isInSpan(terms, at)
  if (number < PLAIN_FROM && !cued) return isEpithet(terms, at) ? parsed(at + 1, number) : undefined
  if (
    number > PLAIN_TO &&
    !isInSpan(terms, at) &&
    !isOneOf(terms, at - 1, ' in by until till before after since year to ')
  )
    return undefined
  if (!cued && isCount(terms, at)) return undefined
  if (
    number % 100 === 0 &&
    !cued &&
    !isDash(terms, at - 1) &&
    terms[at + 1]?.word === undefined &&
    /^[a-z]/.test(terms[at + 1]?.text ?? '')
  ) {
    return undefined
  }
  return parsed(at + 1, number, cued ? 'year-cued' : 'year')
}

/** "(1738)" */
function isEnclosed(terms: Terms, at: number): boolean {
  return textAt(terms, at - 1) === '(' && textAt(terms, at + 1) === ')' && terms[at]!.number >= ENCLOSED_FROM
}

/** "1704 – 1787": one end of a span of years that lies no further from the other than a long life. */
function isInSpan(terms: Terms, at: number): boolean {
  const spans = (from: number, to: number): boolean => {
    const years = terms[to]!.number - terms[from]!.number
    return years > 0 && years <= LONGEST_SPAN
  }
  return (
    (isDash(terms, at + 1) && isYear(terms, at + 2) && spans(at, at + 2)) ||
    (isDash(terms, at - 1) && isYear(terms, at - 2) && spans(at - 2, at))
  )
}

/** "his 1796 essay", "the government's 1829 abolition of slavery": what is counted would stand in the plural. */
function isEpithet(terms: Terms, at: number): boolean {
  if (terms[at]!.number < ENCLOSED_FROM || terms[at + 1]?.joined) return false
  return isOneOf(terms, at - 1, OWNERS) && /^[a-z]{4,}[^s]$/.test(terms[at + 1]?.text ?? '')
}

/** "there were 2019 of them", "wrote 1914 lines": a verb before and what is counted behind. */
function isCount(terms: Terms, at: number): boolean {
  const before = terms[at - 1]
  const after = terms[at + 1]
  if (isOneOf(terms, at + 1, ' of ')) return true
  if (isOneOf(terms, at + 1, REPORTED)) return false
  if (
    !after ||
    after.word !== undefined ||
    !/^[a-z]{3,}s$/.test(after.text) ||
    isOneOf(terms, at + 1, ' was has does is ')
  )
    return false
  return before !== undefined && /^[a-z]+$/.test(before.text) && !isOneOf(terms, at - 1, DETERMINERS)
}

/** "44 BC", "A.D. 70", "70 AD". */
function readEra(terms: Terms, at: number): { year: number; end: number } | undefined {
  const number = terms[at]
  if (number && number.digits > 0 && number.digits < 5) {
    const era = terms[at + 1]?.text ?? ''
    if (era === 'BC' || era === 'B.C.' || era === 'BCE') return { year: 1 - number.number, end: at + 2 }
    if (era === 'AD' || era === 'A.D.' || era === 'CE') return { year: number.number, end: at + 2 }
  }
  if (terms[at]?.text !== 'AD' && terms[at]?.text !== 'A.D.') return undefined
  const year = terms[at + 1]
  return year && year.digits > 0 && year.digits < 5 ? { year: year.number, end: at + 2 } : undefined
}

/** One past "fiscal", "fiscal year", "FY", "the year", or `at`. */
function startOfYear(terms: Terms, at: number): number {
  const text = textAt(terms, at)
  if (text === 'fy') return at + 1
  if (text === 'fiscal' || text === 'calendar') return textAt(terms, at + 1) === 'year' ? at + 2 : at + 1
  if (text === 'the' && textAt(terms, at + 1) === 'year') return at + 2
  return at
}

function isNumbered(terms: Terms, at: number): boolean {
  const before = terms[at - 1]
  const after = terms[at + 1]
  if (isOneOf(terms, at - 1, ' about around some nearly almost ') && isOneOf(terms, at - 2, BEFORE_OLD_YEAR))
    return false
  if (before && isOneOf(terms, at - 1, NUMBERED)) return true
  if (isOneOf(terms, at - 1, ' is was ') && isOneOf(terms, at - 2, ' number code total count sum price pin password '))
    return true
  if (before && terms[at]!.joined && (!/^[(["'“‘–—/]$/.test(before.text) || isNumber(terms, at - 2))) {
    return !isDash(terms, at - 1) || !(isYear(terms, at - 2) || isOneOf(terms, at - 2, ' mid early late pre post '))
  }
  if (after?.joined && isDash(terms, at + 1)) return isNumber(terms, at + 2) && !isRangeEnd(terms, at)
  return (after?.joined ?? false) && (isOneOf(terms, at + 1, ' : % ') || after!.word !== undefined)
}

function isRangeEnd(terms: Terms, at: number): boolean {
  const last = terms[at + 2]
  return (
    last !== undefined &&
    ((last.digits === 4 && last.number > terms[at]!.number && last.number < 2200) || last.digits === 2) &&
    !(isDash(terms, at + 3) && terms[at + 3]!.joined)
  )
}

const ONES_FROM = 1

/** "nineteen ninety-six", "twenty nineteen", "eighteen twelve". */
function spelledYear(terms: Terms, at: number): { year: number; end: number } | undefined {
  const century = terms[at]?.word?.number
  if (century === undefined || century < 16 || century > 20) return undefined
  const next = skipHyphen(terms, at + 1)
  const tens = terms[next]?.word?.number
  if (tens === undefined || tens < 10 || (century === 20 && tens > 39)) return undefined
  const onesAt = tens >= 20 ? skipHyphen(terms, next + 1) : next + 1
  const ones = tens >= 20 ? terms[onesAt]?.word?.number : undefined
  const end = ones !== undefined && ones >= ONES_FROM && ones < 10 ? onesAt + 1 : next + 1
  if (terms[end]?.word?.unit || isOneOf(terms, end, COUNTED)) return undefined
  return { year: century * 100 + tens + (end === next + 1 ? 0 : ones!), end }
}

/** "two thousand", "two thousand and five" (only behind "the year"). */
function spelledThousands(terms: Terms, at: number): { year: number; end: number } | undefined {
  if (terms[at]?.word?.number !== 2 || terms[at + 1]?.word?.scale !== 1000) return undefined
  const next = textAt(terms, at + 2) === 'and' ? at + 3 : at + 2
  const rest = terms[next]?.word?.number
  return rest === undefined ? { year: 2000, end: at + 2 } : { year: 2000 + rest, end: next + 1 }
}
