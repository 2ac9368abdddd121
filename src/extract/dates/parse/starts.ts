import type { HolidayIndex } from './holiday.js'
import { isOneOf, type Terms, words } from './marks.js'

const BEFORE_DIGITS = /* @__PURE__ */ words("q h fy ' ’ ‘")

/** Terms that may stand between the start of an expression and its first heart ("no more than about two and a half years"). */
const REACH = 8
/** The same behind an article ("the first two and a half years"). */
const REACH_OF_ARTICLE = 7
/** Holidays have few words before them ("last Easter", "around Christmas"). */
const REACH_OF_HOLIDAY = REACH - 3

/** Words without a sense of their own that expressions start with. */
const OPENERS = /* @__PURE__ */ words(
  'the a an about around approximately roughly some nearly almost less under fewer just more over well longer at no up ' +
    'not as several few many numerous various half couple every each per once twice thrice another that same these those ' +
    "earlier later comparable corresponding latest right dozens hundreds thousands scores q h fy ad a.d. ' ’ ‘ calendar " +
    'financial one ½ ¼ ¾',
)

/** Further words that stand between an article and the heart ("the near future", "a full year", "a good many years"). */
const AFTER_ARTICLE = /* @__PURE__ */ words(
  'near foreseeable small wee good great number dozen hundred thousand more additional extra consecutive straight full ' +
    'whole solid trading business working calendar school long short further successive entire latter closing opening past last next first coming ' +
    'previous following final these those preceding recent ensuing present',
)

/**
 * At which terms an expression may start: where a word of time or a number is near enough and the term itself can be
 * the first, an article only beside a word that can be. Most terms of a text fall out here, so that the parsers see few.
 */
export function mayStart(terms: Terms, holidays: HolidayIndex): Uint8Array {
  const starts = new Uint8Array(terms.length)
  let distance = REACH
  let startable = false
  for (let at = terms.length - 1; at >= 0; at--) {
    const { word, number, digits, lower, capital } = terms[at]!
    distance++
    const numeric = !Number.isNaN(number)
    const holiday = capital && holidays.has(lower)
    if (word?.heart || (numeric && isHeart(terms, at, digits))) distance = 0
    else if (holiday) distance = Math.min(distance, REACH_OF_HOLIDAY)
    if (distance >= REACH) continue
    const isArticle = lower === 'the' || lower === 'a' || lower === 'an'
    const isBefore: boolean = isArticle && (startable || isOneOf(terms, at + 1, AFTER_ARTICLE))
    startable = numeric || holiday || word !== undefined || OPENERS.has(lower)
    if (isArticle ? distance < REACH_OF_ARTICLE && isBefore : startable) starts[at] = 1
  }
  return starts
}

/** Whether a number can make an expression by itself: a year, or one with something written to it ("13th", "5/6", "Q3"). */
function isHeart(terms: Terms, at: number, digits: number): boolean {
  return (
    digits === 4 ||
    digits === 8 ||
    (terms[at + 1]?.joined ?? false) ||
    (terms[at]!.joined && isOneOf(terms, at - 1, BEFORE_DIGITS))
  )
}
