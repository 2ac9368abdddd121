import { isDash, isNumber, isOneOf, isYear, type Terms, textAt, words } from './marks.js'

const VERBS_IN_S = /* @__PURE__ */ words('was has does is')
const ROUGHLY = /* @__PURE__ */ words('about around some nearly almost')
const IS_OR_WAS = /* @__PURE__ */ words('is was')
const NUMBERED_NOUNS = /* @__PURE__ */ words('number code total count sum price pin password')
const PREFIXES = /* @__PURE__ */ words('mid early late pre post end')
const BEHIND_NUMBER = /* @__PURE__ */ words(': %')

/** Words after which a four-digit number is a name or a count, not a year. */
const NUMBERED = /* @__PURE__ */ words(
  '$ £ € ¥ # no no. number flight route highway room page section article chapter channel version model resolution ' +
    'regulation directive code bus train gate lot asteroid windows agenda vision about some nearly almost over exactly ' +
    'another least most than only approximately roughly . : boeing russell unit case file order article paragraph line',
)
/** Words before which a four-digit number is a count. */
export const COUNTED = /* @__PURE__ */ words(
  'people troops soldiers men women children workers employees members jobs homes houses miles mile km kilometers ' +
    'kilometres meters metres feet foot tons tonnes dollars euros pounds percent % shares points votes units barrels ' +
    'hours minutes days weeks months years times fighters refugees prisoners police officers students acres hectares ' +
    'cars vehicles tanks copies seats pages kilograms kg mw megawatts gmt utc hrs rpm calories patients cases deaths ' +
    'million billion thousand degrees passengers protesters residents civilians families yards inches words customers ' +
    'crowns rupees francs marks yen yuan roubles rubles shekels rials lira square cubic employees stores',
)
const BEFORE_OLD_YEAR = /* @__PURE__ */ words(
  'in since by of from until till before after during between and circa c. ca. year to around early late mid due',
)
const BEFORE_FAR_YEAR = /* @__PURE__ */ words('in by until till before after since year to due')
const DETERMINERS = /* @__PURE__ */ words(
  "the a an this that these its his her their our my your early late mid 's ’s both all any each every and or",
)
/** What is reported of a year, and counted by none ("had 1986 sales of $65 million"). */
const REPORTED = /* @__PURE__ */ words(
  'sales earnings results profits revenues losses exports imports elections olympics',
)
const OWNERS = /* @__PURE__ */ words("the this his her its their 's ’s")
/** Numbers from here on are years where only their place says so. */
const ENCLOSED_FROM = 1400
const LONGEST_SPAN = 120
/** Years that stand by themselves without any cue. */
const PLAIN_FROM = 1900
const PLAIN_TO = 2039

/** By which rule four digits that stand by themselves are a year; `undefined` where they are none. */
export function bareYear(terms: Terms, at: number): 'year' | 'year-cued' | undefined {
  if (isNumbered(terms, at) || isOneOf(terms, at + 1, COUNTED)) return undefined
  const { number } = terms[at]!
  const inSpan = isInSpan(terms, at)
  const cued = inSpan || isOneOf(terms, at - 1, BEFORE_OLD_YEAR) || isEnclosed(terms, at)
  if (number < PLAIN_FROM && !cued) return isEpithet(terms, at) ? 'year' : undefined
  if (number > PLAIN_TO && !inSpan && !isOneOf(terms, at - 1, BEFORE_FAR_YEAR)) return undefined
  if (cued) return 'year-cued'
  return isCount(terms, at) || isRound(terms, at) ? undefined : 'year'
}

/** "2000 soldiers", but not "2000-2005" */
function isRound(terms: Terms, at: number): boolean {
  const after = terms[at + 1]
  if (terms[at]!.number % 100 !== 0 || isDash(terms, at - 1)) return false
  return after?.word === undefined && /^[a-z]/.test(after?.text ?? '')
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
  if (textAt(terms, at + 1) === 'of') return true
  if (isOneOf(terms, at + 1, REPORTED)) return false
  if (!after || after.word !== undefined || !/^[a-z]{3,}s$/.test(after.text) || isOneOf(terms, at + 1, VERBS_IN_S))
    return false
  return before !== undefined && /^[a-z]+$/.test(before.text) && !isOneOf(terms, at - 1, DETERMINERS)
}

function isNumbered(terms: Terms, at: number): boolean {
  const before = terms[at - 1]
  const after = terms[at + 1]
  if (isOneOf(terms, at - 1, ROUGHLY) && isOneOf(terms, at - 2, BEFORE_OLD_YEAR)) return false
  if (before && isOneOf(terms, at - 1, NUMBERED)) return true
  if (isOneOf(terms, at - 1, IS_OR_WAS) && isOneOf(terms, at - 2, NUMBERED_NOUNS)) return true
  if (before && terms[at]!.joined && (!/^[(["'“‘–—/]$/.test(before.text) || isNumber(terms, at - 2))) {
    return !isDash(terms, at - 1) || !(isYear(terms, at - 2) || isOneOf(terms, at - 2, PREFIXES))
  }
  if (after?.joined && isDash(terms, at + 1)) return isNumber(terms, at + 2) && !isRangeEnd(terms, at)
  return (after?.joined ?? false) && (isOneOf(terms, at + 1, BEHIND_NUMBER) || after!.word !== undefined)
}

function isRangeEnd(terms: Terms, at: number): boolean {
  const last = terms[at + 2]
  return (
    last !== undefined &&
    ((last.digits === 4 && last.number > terms[at]!.number && last.number < 2200) || last.digits === 2) &&
    !(isDash(terms, at + 3) && terms[at + 3]!.joined)
  )
}
