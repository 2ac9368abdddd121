import type { Token, TokenKind } from '../document/document.js'
import {
  classOf,
  classOfPair,
  DIGIT,
  isApostrophe,
  isHighSurrogate,
  isLowSurrogate,
  LETTER,
  MARK,
  PUNCTUATION,
  SPACE,
} from './characters.js'
import { scanAddress, scanEmailDomain } from './scan-address.js'
import { scanWord, stopLength } from './scan-word.js'
import { cliticStart } from './split-clitics.js'

/** A token whose sentence is not known yet. */
export type DraftToken = { -readonly [K in keyof Token]: Token[K] }

const DOT = 0x2e
const HYPHEN = 0x2d
const AT = 0x40
const LINE_FEED = 0x0a
const VARIATION_SELECTOR = 0xfe0f
const ZERO_WIDTH_JOINER = 0x200d

/** Splits a text into tokens in one pass from left to right. */
export function scanTokens(text: string): DraftToken[] {
  const tokens: DraftToken[] = []
  const length = text.length
  // Whether a single quotation mark is open in this paragraph, so that the next one after an "s" closes it.
  let quoteOpen = false

  const push = (start: number, end: number, kind: TokenKind): void => {
    tokens.push({ start, end, text: text.slice(start, end), kind, index: tokens.length, sentence: 0 })
  }

  let at = 0
  while (at < length) {
    const unit = text.charCodeAt(at)
    const kind = classOf(unit)
    if (kind === SPACE) {
      if (unit === LINE_FEED && text.charCodeAt(at + 1) === LINE_FEED) quoteOpen = false
      at++
      continue
    }
    const addressEnd = scanAddress(text, at)
    if (addressEnd > at) {
      push(at, addressEnd, 'address')
      at = addressEnd
      continue
    }
    if (kind === LETTER || kind === DIGIT || startsAstralLetter(text, at)) {
      at = pushWord(at)
      continue
    }
    if (isApostrophe(unit) || unit === 0x2018) {
      at = pushApostrophe(at)
      continue
    }
    const end = markEnd(text, at)
    push(at, end, kind === PUNCTUATION ? 'punctuation' : 'symbol')
    at = end
  }
  return tokens

  function pushWord(start: number): number {
    const end = scanWord(text, start)
    if (text.charCodeAt(end) === AT && end - start <= 64) {
      const mailEnd = scanEmailDomain(text, end)
      if (mailEnd > end) {
        push(start, mailEnd, 'address')
        return mailEnd
      }
    }
    const clitic = cliticStart(text, start, end)
    if (clitic < end) {
      if (clitic > start) push(start, clitic, wordKind(text, start, clitic))
      push(clitic, end, 'clitic')
      return end
    }
    const withStop = end + stopLength(text, start, end)
    push(start, withStop, wordKind(text, start, end))
    return withStop
  }

  /** An apostrophe that no word has taken in: a clitic, an elision, or a quotation mark. */
  function pushApostrophe(start: number): number {
    const next = classOf(text.charCodeAt(start + 1))
    const afterSpace = start === 0 || classOf(text.charCodeAt(start - 1)) !== LETTER
    const last = tokens[tokens.length - 1]
    const touches = last !== undefined && last.end === start
    if (touches && text.charCodeAt(start) !== 0x2018) {
      // "U.S.'s", "1990's": the clitic was cut off by the stop or the digit.
      const word = scanWord(text, start + 1)
      if (word - start === 2 && (text.charCodeAt(start + 1) | 0x20) === 0x73 && last.kind !== 'punctuation') {
        push(start, word, 'clitic')
        return word
      }
      // "the Guards' commander", unless a quotation is open that it closes.
      if ((text.charCodeAt(start - 1) | 0x20) === 0x73 && !quoteOpen && last.kind === 'word') {
        push(start, start + 1, 'clitic')
        return start + 1
      }
    }
    if (afterSpace && next === DIGIT) {
      // "the '90s"
      const end = scanWord(text, start + 1)
      if (end - start <= 4) {
        push(start, end, 'number')
        return end
      }
    }
    quoteOpen = afterSpace && next !== SPACE && start + 1 < length && !touches
    push(start, start + 1, 'punctuation')
    return start + 1
  }
}

function startsAstralLetter(text: string, at: number): boolean {
  const high = text.charCodeAt(at)
  const low = text.charCodeAt(at + 1)
  return isHighSurrogate(high) && isLowSurrogate(low) && classOfPair(high, low) === LETTER
}

/** A number is digits and their separators, with a short suffix at most ("13th", "1.2bn", "1990s"). */
function wordKind(text: string, start: number, end: number): TokenKind {
  if (classOf(text.charCodeAt(start)) !== DIGIT) return 'word'
  let suffix = 0
  for (let at = start; at < end; at++) {
    const kind = classOf(text.charCodeAt(at))
    if (kind === LETTER) suffix++
    else if (suffix > 0) return 'word'
  }
  return suffix <= 3 ? 'number' : 'word'
}

/** The end of a mark: runs of full stops and of hyphens, and an emoji with what modifies it, are one token. */
function markEnd(text: string, start: number): number {
  const unit = text.charCodeAt(start)
  let end = start + 1
  if (unit === DOT || unit === HYPHEN) {
    while (text.charCodeAt(end) === unit) end++
    return end
  }
  if (isHighSurrogate(unit) && isLowSurrogate(text.charCodeAt(end))) end++
  while (end < text.length) {
    const next = text.charCodeAt(end)
    if (classOf(next) === MARK || next === VARIATION_SELECTOR) end++
    else if (next === ZERO_WIDTH_JOINER && isHighSurrogate(unit) && isHighSurrogate(text.charCodeAt(end + 1))) {
      end += isLowSurrogate(text.charCodeAt(end + 2)) ? 3 : 2
    } else if (isSkinTone(text, end) && isHighSurrogate(unit)) end += 2
    else break
  }
  return end
}

function isSkinTone(text: string, at: number): boolean {
  const low = text.charCodeAt(at + 1)
  return text.charCodeAt(at) === 0xd83c && low >= 0xdffb && low <= 0xdfff
}
