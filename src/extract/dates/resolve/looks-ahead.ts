import { isOneOf, type Terms, textAt, words } from '../parse/marks.js'
import type { Direction } from './direction.js'
import { isInfinitive } from './infinitive.js'

/** Auxiliaries, verbs and adjectives that look ahead. */
const FUTURE = /* @__PURE__ */ words(
  "will would shall wo ca 'll ’ll expected scheduled due set plans plan planned planning intends hopes expects should " +
    'tomorrow upcoming forthcoming next expires expire effective begin begins starts slated going may might could can ' +
    'must ought payable deadline postponed delayed maturing future likely',
)
/** Present tenses that announce, beside a day: "leaders meet on Monday", "the exhibition opens on Friday". */
const PRESENT = /* @__PURE__ */ words(
  'meet meets arrives travels speaks opens flies goes holds hosts resume resumes takes faces plays convenes departs ' +
    'testifies appears decides hears elects kicks ends reopens concludes',
)
const MODAL = /* @__PURE__ */ words('would could might may should must can ca')
/** Before a verb that is an infinitive. */
const NO_PRESENT = /* @__PURE__ */ words("to not n't n’t did do does could")
/** "as planned", "better than expected", "originally scheduled": of what has come since. */
const AS = /* @__PURE__ */ words('as than originally initially previously')
/** Behind "he" and "she": what has been, what they say, and what lasts. */
const NO_COMING = /* @__PURE__ */ words('was has is says does thinks believes knows wants lives remembers recalls')
const DETERMINERS = /* @__PURE__ */ words("the a this that these his her its their our my your 's ’s")

/** Whether a word is a present tense that announces what is to come. */
export function isAnnouncing(terms: Terms, at: number): boolean {
  const isVerb = PRESENT.has(terms[at]!.lower) || isOpening(terms, at)
  return isVerb && !isOneOf(terms, at - 1, NO_PRESENT)
}

/** What a future word says: "would have met", "had been due" look back, "next to" says nothing; `undefined` of others. */
export function ahead(terms: Terms, at: number): Direction | undefined {
  const { lower } = terms[at]!
  if (!FUTURE.has(lower)) return undefined
  const after = textAt(terms, at + 1)
  const before = textAt(terms, at - 1)
  if (MODAL.has(lower)) return after === 'have' ? -1 : lower === 'may' && terms[at]!.capital && at > 0 ? 0 : 1
  // "had been due to expire": the words before "to" say more.
  if (before === 'to' && (lower.startsWith('expire') || lower === 'begin' || lower === 'plan')) return 0
  // "the next day" follows what was just said, past or to come.
  if ((lower === 'next' && (after === 'to' || before === 'the')) || AS.has(before)) return 0
  // "announced the plan on Monday" tells of a thing; "the plan to leave on Monday" and "plans for Monday" look ahead.
  if ((lower === 'plan' || lower === 'plans') && DETERMINERS.has(before)) {
    return after === 'for' || (after === 'to' && isInfinitive(terms, at + 1)) ? 1 : 0
  }
  if (lower === 'due' && after === 'to' && !isInfinitive(terms, at + 1)) return 0
  // "going to open", but "going well".
  if (lower === 'going' && after !== 'to') return 0
  if (lower === 'set' && after !== 'to' && after !== 'for') return -1
  if (before === 'had' || (before === 'been' && textAt(terms, at - 2) === 'had')) return -1
  return 1
}

/** "polls open", "stations close": plurals announce, too; "was open" does not. */
function isOpening(terms: Terms, at: number): boolean {
  const { lower } = terms[at]!
  return (lower === 'open' || lower === 'reopen' || lower === 'close') && /[^aius]s$/.test(textAt(terms, at - 1))
}

/** "she leaves on Monday": a present tense beside a day to come. */
export function isComing(terms: Terms, at: number): boolean {
  const { lower } = terms[at]!
  const before = terms[at - 1]?.lower
  return (before === 'he' || before === 'she') && /[^s]s$/.test(lower) && !NO_COMING.has(lower)
}
