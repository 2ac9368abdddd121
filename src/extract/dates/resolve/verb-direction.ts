import { words } from '../parse/marks.js'
import type { Term } from '../words/term.js'
import { isAnnouncement } from './headline.js'
import { isInfinitive } from './infinitive.js'

/** Whether the words around an expression point to the past (-1), to the future (1), or to neither (0). */
export type Direction = -1 | 0 | 1

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
/** Irregular pasts; regular ones end in "-ed". */
const PAST = /* @__PURE__ */ words(
  'was were had did been has ago said says told came went made took got gave found left held met won lost saw ran ' +
    'began became fell rose grew brought bought sold sent built broke cut hit led read shot spoke spent struck wrote ' +
    'died since last previous fired heard kept knew laid paid put stood thought wore fought flew fled drew chose ' +
    'caught drove ate rode shook sank sang sat slept swore threw woke tore swept swung stuck sped slid sought taught stole ' +
    'swam withdrew wept bore beat bent bit blew bound burst clung crept dealt dug fed forgot froze hid hung lent lit ' +
    "meant overcame rang shone shrank spun sprang stung n't n’t yesterday",
)
/** Words in "-ed" that are no past. */
const NO_PAST = /* @__PURE__ */ words(
  'need indeed hundred united speed feed bleed breed greed seed proceed succeed exceed sacred',
)
const MODAL = /* @__PURE__ */ words('would could might may should must can ca')
const CLAUSE_END = /* @__PURE__ */ words(', ; : ( ) - – — “ ” "')
/** Before a day: up to it, which lies ahead unless the verb is past. */
const UP_TO = /* @__PURE__ */ words('by until till')
/** Before "to" and a verb: something still to come. */
const LEADING = /* @__PURE__ */ words(
  'agreed agree agrees plans plan planned expected expects scheduled intends wants promised vowed pledged ready hopes ' +
    'hoped due decided prepared prepares slated likely set going is are asked ordered urged told meeting deadline',
)
/** Before a verb that is an infinitive. */
const NO_PRESENT = /* @__PURE__ */ words("to not n't n’t did do does could")
/** "as planned", "better than expected", "originally scheduled": of what has come since. */
const AS = /* @__PURE__ */ words('as than originally initially previously')
/** Before a participle that is no past. */
const BARE = /* @__PURE__ */ words('be get to stay remain keep')
const NO_COMING = /* @__PURE__ */ words('was has is says does thinks believes knows wants lives remembers recalls')
const HAS = /* @__PURE__ */ words('has have')
const IS = /* @__PURE__ */ words('is are')
/** Of what is to be done by a day, or to last until then. */
const BINDING = /* @__PURE__ */ words(
  'demanded asked wanted sought expected promised ordered pledged agreed called gave set extended postponed delayed ' +
    'suspended closed banned adjourned halted required urged vowed planned granted scheduled allowed barred prolonged ' +
    'reserved requested invited deadline ultimatum offer',
)
/** Before a clause in the present tense, of what is to come. */
const AWAITING = /* @__PURE__ */ words('when if once until unless before after')
/** What is sold for a month to come. */
const TRADED = /* @__PURE__ */ words('delivery futures expiry')
const LONGEST_SUBJECT = 4
const ARTICLES = /* @__PURE__ */ words('the a an')
const DETERMINERS = /* @__PURE__ */ words("the a this that these his her its their our my your 's ’s")
const MOST_LEFT = 25
const MOST_RIGHT = 16

/**
 * Looks for the nearest verb or cue word, first to the left within the clause, then to the right. English marks the
 * future with auxiliaries and most pasts with "-ed", so no tagger is needed. Headlines have a future of their own.
 */
export function verbDirection(terms: readonly Term[], start: number, end: number, heading: boolean): Direction {
  const before = terms[start - 1]?.lower ?? ''
  // "called a summit for Wednesday", but not "for Wednesday's attack".
  if (before === 'for' && terms[start]!.word?.weekday && !isOwner(terms, end)) return 1
  // "Brent for July delivery"
  if (TRADED.has(terms[end]?.lower ?? '')) return 1
  // "security will be stepped up following Saturday's attack"
  if (before === 'following' && isOwner(terms, end)) return -1
  // "Come Friday, the ban ends."
  if (before === 'come') return 1
  // "the hearing is on Thursday"
  if ((before === 'on' || before === 'in') && IS.has(terms[start - 2]?.lower ?? '')) return 1
  // "The meeting is Tuesday", but not "It is Tuesday"
  if (IS.has(before) && terms[start]!.word?.weekday && terms[start - 2]?.lower !== 'it') return 1
  // "The panel has until Tuesday."
  if (before === 'until' && HAS.has(terms[start - 2]?.lower ?? '')) return 1
  const isBefore = before === 'of' && terms[start - 2]?.lower === 'ahead'
  const leaning: Direction = UP_TO.has(before) || isBefore || isSoonest(terms, start) ? 1 : 0
  const left = leftDirection(terms, start, leaning, heading)
  // "Nobody leaves before Thursday, he says": of a present tense, which no list names, the day lies ahead.
  if (left === 0 && before === 'before' && start > 1 && !isOwner(terms, end)) return 1
  return left || rightDirection(terms, end, heading && start < 2) || leaning
}

function leftDirection(terms: readonly Term[], start: number, leaning: Direction, heading: boolean): Direction {
  let crossed = 0
  for (let at = start - 1; at >= 0 && start - at <= MOST_LEFT; at--) {
    const { lower } = terms[at]!
    if (CLAUSE_END.has(lower) && ++crossed > 1) return 0
    if (lower === 'to' && crossed === 0 && isInfinitive(terms, at)) {
      const lead = terms[at - 1]?.lower ?? ''
      // "a program to pay it back by February"
      if (leaning > 0) return 1
      if (LEADING.has(lead)) return terms[at - 2]?.lower === 'had' || terms[at - 2]?.lower === 'been' ? -1 : 1
    }
    // "is to be held"
    if (lower === 'be' && terms[at - 1]?.lower === 'to' && IS.has(terms[at - 2]?.lower ?? '')) return 1
    if (heading && crossed === 0 && isAnnouncement(terms, at)) return 1
    // "set the hearing for May 8"
    if (lower === 'set' && crossed === 0 && terms[start - 1]?.lower === 'for') return 1
    if (crossed === 0 && isComing(terms, at)) return 1
    if (PRESENT.has(lower) || isOpening(terms, at)) {
      if (!NO_PRESENT.has(terms[at - 1]?.lower ?? '')) return 1
    } else if (FUTURE.has(lower)) {
      const direction = ahead(terms, at)
      if (direction) return direction
    } else if (isPast(terms, at)) {
      if (isAwaited(terms, at)) return 1
      // "was suspended until Friday"
      if (leaning > 0 && isPassive(terms, at)) return 1
      // "demanded an answer by Friday", but "had finished by Friday", "stayed until Friday"
      if (leaning <= 0 || crossed > 0 || isPerfect(terms, at)) return -1
      const isBound = UP_TO.has(terms[start - 1]?.lower ?? '')
      return (isBound ? isBinding(terms, at, start) : start - at > 2) ? 1 : -1
    }
  }
  return 0
}

function rightDirection(terms: readonly Term[], end: number, heading: boolean): Direction {
  // "On Tuesday, the panel meets."
  const announces = terms[end]?.text === ','
  for (let at = end; at < terms.length && at - end < MOST_RIGHT; at++) {
    const { lower } = terms[at]!
    if (lower === ';') return 0
    if (heading && lower === 'to' && isAnnouncement(terms, at)) return 1
    if (FUTURE.has(lower)) {
      const direction = ahead(terms, at)
      if (direction) return direction
    } else if (isPast(terms, at)) return -1
    else if (announces && PRESENT.has(lower) && !terms[at]!.capital) return 1
  }
  return 0
}

/** "Wednesday's attack": the day of something. */
function isOwner(terms: readonly Term[], end: number): boolean {
  return /^['’]/.test(terms[end]?.text ?? '')
}

/** "she leaves on Monday": a present tense beside a day to come. */
function isComing(terms: readonly Term[], at: number): boolean {
  const { lower } = terms[at]!
  const before = terms[at - 1]?.lower
  return (before === 'he' || before === 'she') && /[^s]s$/.test(lower) && !NO_COMING.has(lower)
}

/** "polls open", "stations close": plurals announce, too; "was open" does not. */
function isOpening(terms: readonly Term[], at: number): boolean {
  const { lower } = terms[at]!
  return (lower === 'open' || lower === 'reopen' || lower === 'close') && /[^aius]s$/.test(terms[at - 1]?.lower ?? '')
}

/** "as early as Friday", "as soon as Monday". */
function isSoonest(terms: readonly Term[], start: number): boolean {
  const word = terms[start - 2]?.lower
  return terms[start - 1]?.lower === 'as' && (word === 'early' || word === 'soon')
}

function isPast(terms: readonly Term[], at: number): boolean {
  const { lower, text } = terms[at]!
  // "Saif Ahmed": behind another capital it is a name and no verb, but not so in "TALKS ENDED".
  const isName = terms[at]!.capital && at > 0 && text !== text.toUpperCase() && terms[at - 1]!.capital
  const regular = lower.endsWith('ed') && lower.length > 4 && !isName
  if (NO_PAST.has(lower) || !(regular || PAST.has(lower))) return false
  // "to be held", "will stay shut": a participle behind "be" has the tense of its auxiliary.
  const before = terms[at - 1]?.lower ?? ''
  if (BARE.has(before)) return false
  if (!regular) return true
  // "a proposed date", "a still unspecified date": a participle between an article and its noun says nothing.
  const adverb = before.endsWith('ly') || before === 'still' || before === 'now' || before === 'yet'
  return !ARTICLES.has(adverb ? (terms[at - 2]?.lower ?? '') : before)
}

/** "when the case is heard", "before the treaty is formally signed": what has not come yet. */
function isAwaited(terms: readonly Term[], at: number): boolean {
  const auxiliary = terms[at - 1]?.lower.endsWith('ly') ? at - 2 : at - 1
  if (!IS.has(terms[auxiliary]?.lower ?? '')) return false
  return terms.slice(Math.max(0, auxiliary - 1 - LONGEST_SUBJECT), auxiliary).some(({ lower }) => AWAITING.has(lower))
}

/** "was closed until", "have been suspended until": a state that lasts up to the day. */
function isPassive(terms: readonly Term[], at: number): boolean {
  if (!/^(?:un)?till?$/.test(terms[at + 1]?.lower ?? '') || !terms[at]!.lower.endsWith('ed')) return false
  const auxiliary = terms[at - 1]?.lower ?? ''
  return /^(?:is|are|was|were)$/.test(auxiliary) || (auxiliary === 'been' && terms[at - 2]?.lower !== 'had')
}

/** Whether a verb, or a word between it and the day, makes the day a bound of something to come. */
function isBinding(terms: readonly Term[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (BINDING.has(terms[at]!.lower)) return true
  return false
}

/** "had closed", "had already closed" */
function isPerfect(terms: readonly Term[], at: number): boolean {
  return terms[at - 1]?.lower === 'had' || terms[at - 2]?.lower === 'had'
}

/** What a future word says: "would have met", "had been due" look back, "next to" says nothing. */
function ahead(terms: readonly Term[], at: number): Direction {
  const { lower } = terms[at]!
  const after = terms[at + 1]?.lower ?? ''
  const before = terms[at - 1]?.lower ?? ''
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
  if (before === 'had' || (before === 'been' && terms[at - 2]?.lower === 'had')) return -1
  return 1
}
