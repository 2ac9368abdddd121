import { abbreviationKind } from './abbreviations.js'
import { isLower, isUpper } from './characters.js'
import { LINE, NO_BREAK } from './line-breaks.js'
import type { DraftToken } from './scan-tokens.js'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const CLOSERS = /* @__PURE__ */ set("\" ” ’ ' ) ] » ''")
const OPENERS = /* @__PURE__ */ set('" “ ‘ \' ( [ « ``')
const STOPS = /* @__PURE__ */ set('. .. 。 ।')
const CALLS = /* @__PURE__ */ set('? ! ？ ！ ؟')

/** Words that begin a sentence after "U.S." or "Inc." rather than go on in a name. */
const STARTERS = /* @__PURE__ */ set(
  'The A An This That These Those It Its He She They We You I His Her Their Our My But And Or So Yet In On At As If For From By With When While After Before Since Until Although Though Because However Meanwhile Also Then There Here What Who Why How Where Which No Not Some Many Most All Both Each Other Another One Two Under Over During Despite According Last Next Asked Still Now Even Such Mr. Mrs. Ms.',
)

/** Those of them that are no family names, so that they end a sentence after an initial, too. */
const AFTER_INITIAL = /* @__PURE__ */ set(
  'The This That These It He She They We His Her Their But And When While After',
)

/** What may follow "5 p.m." in its sentence. */
const TIME_WORDS = /* @__PURE__ */ set(
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday Eastern Pacific Central Mountain GMT UTC EST EDT ET CST CDT CT PST PDT PT MST MDT BST CET CEST IST Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.',
)

const SPEECH = /* @__PURE__ */ set('said says asked asks wrote writes tweeted added told replied shouted cried')

/** Tokens within which the speaker of a question is looked for. */
const SPEAKER = 5

/**
 * One past the last token of the sentence that token `at` ends, closing quotes and brackets included; -1 if the
 * sentence goes on after it. The ends of lines and paragraphs are not asked here.
 * @param first the sentence's first token
 * @param quoteOpen whether a straight double quotation mark is open after `at`
 */
export function endOfSentence(
  tokens: readonly DraftToken[],
  breaks: readonly number[],
  first: number,
  at: number,
  quoteOpen: boolean,
): number {
  const { text, kind } = tokens[at]!
  const isStop = STOPS.has(text)
  const isCall = !isStop && CALLS.has(text)
  const isEllipsis = kind === 'punctuation' && (text === '…' || text.startsWith('...'))
  if (!isStop && !isCall && !isEllipsis && (kind === 'punctuation' || text.length < 2)) return -1

  const after = skipClosers(tokens, breaks, at + 1, quoteOpen)
  const follower = tokens[after]
  if (!follower || breaks[after]! >= LINE) return -1
  const isClosed = after > at + 1
  const hasGap = follower.start > tokens[after - 1]!.end
  if (isStop || isCall) {
    if (!hasGap && !isClosed && !OPENERS.has(follower.text) && !isGlued(tokens, at)) return -1
    if (!hasGap && isClosed && !startsInCapital(tokens, after)) return -1
    if (isStop && isEnumerator(tokens, first, at)) return -1
    if (isClosed && (isDash(follower.text) || (isCall && speakerFollows(tokens, after)))) return -1
    if (follower.kind === 'punctuation') return isMidSentence(follower.text) ? -1 : after
    if (!isLower(follower.text.charCodeAt(0))) return after
    if (isClosed) return -1
    // "Yahoo! said": a name of its own, and not the whole sentence.
    const isName = text === '!' && at > first && isUpper(tokens[at - 1]!.text.charCodeAt(0))
    return isName ? -1 : after
  }
  if (!hasGap) return -1
  if (isEllipsis) return startsInCapital(tokens, after) ? after : -1
  return endsAfterAbbreviation(tokens, first, at, after) ? after : -1
}

/** Over closing quotes, brackets and reference marks ("[12]"), none of which begins a sentence. */
function skipClosers(
  tokens: readonly DraftToken[],
  breaks: readonly number[],
  from: number,
  quoteOpen: boolean,
): number {
  let at = from
  let isOpen = quoteOpen
  while (at < tokens.length && breaks[at] === NO_BREAK) {
    const { text, start, end } = tokens[at]!
    const touches = start === tokens[at - 1]!.end
    const isSpaced = !touches && text === '"' && isOpen && at + 1 < tokens.length && tokens[at + 1]!.start > end
    if ((touches && CLOSERS.has(text)) || isSpaced) at++
    else if (text === '[' && tokens[at + 1]?.kind === 'number' && tokens[at + 2]?.text === ']') at += 3
    else break
    if (text === '"') isOpen = !isOpen
  }
  return at
}

/** Whether the sentence ends with an abbreviation or initial, which keeps its full stop in any case. */
function endsAfterAbbreviation(tokens: readonly DraftToken[], first: number, at: number, after: number): boolean {
  const { text } = tokens[at]!
  const follower = tokens[after]!.text
  const kind = abbreviationKind(text.slice(0, -1))
  if (kind === 'forward' || kind === 'before-number') return false
  if (kind === 'calendar') return STARTERS.has(follower)
  if (text.length === 2) return at > first && isUpper(text.charCodeAt(0)) && AFTER_INITIAL.has(follower)
  if (kind === 'closing') {
    // "5 p.m. (GMT)"
    const word = follower === '(' ? tokens[after + 1]?.text : follower
    return startsInCapital(tokens, after) && !TIME_WORDS.has(word ?? '')
  }
  if (after > at + 1) return startsInCapital(tokens, after)
  if (STARTERS.has(follower)) return true
  return OPENERS.has(follower) && follower !== '(' && follower !== '[' && startsInCapital(tokens, after)
}

/** "1. The first", "2.1. The second": the number of an item, not a sentence. */
function isEnumerator(tokens: readonly DraftToken[], first: number, at: number): boolean {
  return at === first + 1 && tokens[first]!.kind === 'number' && tokens[first]!.text.length < 4
}

/** "the end.The next": a space that got lost between two words. */
function isGlued(tokens: readonly DraftToken[], at: number): boolean {
  const before = tokens[at - 1]?.text
  const after = tokens[at + 1]!.text
  return (
    before !== undefined &&
    before.length > 1 &&
    isLower(before.charCodeAt(before.length - 1)) &&
    isUpper(after.charCodeAt(0)) &&
    isLower(after.charCodeAt(1))
  )
}

/** "“Why?” Minister Ali Said asked": names, then a verb of speech. */
function speakerFollows(tokens: readonly DraftToken[], after: number): boolean {
  for (let at = after; at < Math.min(tokens.length, after + SPEAKER); at++) {
    const { text } = tokens[at]!
    if (SPEECH.has(text)) return true
    if (!isUpper(text.charCodeAt(0))) return false
  }
  return false
}

function startsInCapital(tokens: readonly DraftToken[], at: number): boolean {
  const { text, kind } = tokens[at]!
  if (kind === 'address') return true
  if (!OPENERS.has(text)) return isUpper(text.charCodeAt(0))
  const next = tokens[at + 1]
  return next !== undefined && isUpper(next.text.charCodeAt(0))
}

function isDash(text: string): boolean {
  return text === '-' || text === '--' || text === '–' || text === '—'
}

/** Punctuation before which no sentence has ended. */
function isMidSentence(text: string): boolean {
  return text === ',' || text === ';' || text === ':' || text === ')' || text === ']' || text === '/'
}
