import type { Sentence } from '../document/document.js'
import { abbreviationKind } from './abbreviations.js'
import { isLower, isUpper } from './characters.js'
import { findDateline } from './find-dateline.js'
import { findLineBreaks, LINE, NO_BREAK, WRAP } from './line-breaks.js'
import type { DraftToken } from './scan-tokens.js'

const TERMINALS = new Set(['.', '!', '?', '…', '。', '！', '？', '؟', '।'])
const CLOSERS = new Set(['"', '”', '’', "'", ')', ']', '»', '’’', "''"])
const OPENERS = new Set(['"', '“', '‘', "'", '(', '[', '«', '``'])

/** Words that often begin a sentence and are no part of a name after "U.S." or "Inc.". */
const STARTERS = new Set(
  'The A An This That These Those It Its He She They We You I His Her Their Our My But And Or So Yet In On At As If For From By With When While After Before Since Until Although Though Because However Meanwhile Also Then There Here What Who Why How Where Which No Not Some Many Most All Both Each Other Another One Two Under Over During Despite According Last Next Asked Still Now Even Such'.split(
    ' ',
  ),
)

/** Groups tokens into sentences and writes each token's sentence into it. */
export function findSentences(text: string, tokens: readonly DraftToken[]): Sentence[] {
  const breaks = findLineBreaks(text, tokens)
  const sentences: Sentence[] = []
  let first = 0
  // A paragraph's first sentence may have a dateline, in which nothing ends.
  let datelineEnd = -1
  let dateline = openDateline(0)

  function openDateline(index: number): ReturnType<typeof findDateline> {
    let end = index + 1
    while (end < tokens.length && end < index + 20 && breaks[end]! < LINE) end++
    const found = findDateline(tokens, index, end)
    if (found) datelineEnd = found.end
    return found
  }

  function close(end: number, hard: boolean): void {
    const opening = tokens[first]!
    const closing = tokens[end - 1]!
    const startsLine = first === 0 || breaks[first]! >= LINE
    const isHeading = hard && startsLine && !dateline && !endsLikeASentence(tokens, first, end)
    const index = sentences.length
    sentences.push({
      start: opening.start,
      end: closing.end,
      index,
      firstToken: first,
      endToken: end,
      kind: isHeading ? 'heading' : 'body',
      ...(dateline ? { dateline } : {}),
    })
    for (let at = first; at < end; at++) tokens[at]!.sentence = index
    first = end
    dateline = hard && end < tokens.length ? openDateline(end) : undefined
  }

  for (let index = 0; index < tokens.length; index++) {
    const next = index + 1
    if (next === tokens.length || breaks[next]! > WRAP) {
      close(next, true)
      continue
    }
    const token = tokens[index]!
    if (token.start < datelineEnd || !isEnd(text, tokens, index, breaks)) continue
    let end = next
    while (end < tokens.length && breaks[end] === NO_BREAK && isCloser(tokens, end)) end++
    if (end === tokens.length || breaks[end]! > WRAP) continue
    close(end, false)
    index = end - 1
  }
  return sentences
}

/** Whether the sentence ends with this token, leaving aside the marks that close it. */
function isEnd(text: string, tokens: readonly DraftToken[], index: number, breaks: Uint8Array): boolean {
  const token = tokens[index]!
  let after = index + 1
  while (after < tokens.length && breaks[after] === NO_BREAK && isCloser(tokens, after)) after++
  const follower = tokens[after]
  if (!follower) return false
  const hasGap = follower.start > tokens[after - 1]!.end
  if (TERMINALS.has(token.text)) {
    if (!hasGap && !(after > index + 1)) return false
    if (!hasGap && !OPENERS.has(follower.text)) return false
    const lower = isLower(follower.text.charCodeAt(0))
    if (token.text === '.') return !(lower && after > index + 1)
    return !lower
  }
  if (token.kind === 'punctuation') {
    // "..." ends a sentence only where a capital follows.
    return token.text.length > 2 && token.text.startsWith('...') && hasGap && startsSentence(tokens, after)
  }
  if (!token.text.endsWith('.') || token.text.length < 2 || !hasGap) return false
  return endsAfterAbbreviation(text, tokens, index, after)
}

function endsAfterAbbreviation(_text: string, tokens: readonly DraftToken[], index: number, after: number): boolean {
  const { text } = tokens[index]!
  const kind = abbreviationKind(text.slice(0, -1))
  if (kind === 'title' || kind === 'forward') return false
  const follower = tokens[after]!.text
  if (kind === 'calendar') return STARTERS.has(follower)
  if (text.length === 2) {
    // An initial: "J. Smith", but "Plan B. The …" where the word before is no name.
    return STARTERS.has(follower) && follower.length > 1 && index > 0 && isLower(tokens[index - 1]!.text.charCodeAt(0))
  }
  if (after > index + 1) return startsSentence(tokens, after)
  return (
    STARTERS.has(follower) ||
    (OPENERS.has(follower) && follower !== '(' && follower !== '[' && opensCapital(tokens, after))
  )
}

function opensCapital(tokens: readonly DraftToken[], index: number): boolean {
  const next = tokens[index + 1]
  return next !== undefined && isUpper(next.text.charCodeAt(0))
}

function startsSentence(tokens: readonly DraftToken[], index: number): boolean {
  const { text } = tokens[index]!
  if (OPENERS.has(text)) return opensCapital(tokens, index)
  return isUpper(text.charCodeAt(0))
}

/** A quote or bracket that closes: it touches the token before it. */
function isCloser(tokens: readonly DraftToken[], index: number): boolean {
  return CLOSERS.has(tokens[index]!.text) && tokens[index]!.start === tokens[index - 1]!.end
}

/** A line is a headline or an item of a list if it does not end in a full stop, however it is closed. */
function endsLikeASentence(tokens: readonly DraftToken[], first: number, end: number): boolean {
  let last = end - 1
  while (last > first && CLOSERS.has(tokens[last]!.text)) last--
  const { text } = tokens[last]!
  return TERMINALS.has(text) || text === ':' || (text.length > 2 && text.endsWith('.'))
}
