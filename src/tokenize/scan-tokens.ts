import type { Token, TokenKind } from '../document/document.js'
import { classOf, DIGIT, isApostrophe, isLetter, LETTER, PUNCTUATION, SPACE } from './characters.js'
import { mayOpenUrl, scanEmail, scanHandle, scanUrl } from './scan-address.js'
import { scanMark } from './scan-mark.js'
import { scanWord, startsAstralLetter, stopLength } from './scan-word.js'
import { cliticStart } from './split-clitics.js'

/** A token whose sentence is not known yet. */
export type DraftToken = { -readonly [K in keyof Token]: Token[K] }

const AT = 0x40
const PLUS = 0x2b
const HASH = 0x23
const COMMA = 0x2c
const BLANK = 0x20
const LINE_FEED = 0x0a
const OPENING_QUOTE = 0x2018

/** Splits a text into tokens in one pass from left to right. */
export function scanTokens(text: string): DraftToken[] {
  const tokens: DraftToken[] = []
  const length = text.length
  // Whether a single quotation mark is open in this paragraph, so that the next one after an "s" closes it.
  let quoteOpen = false

  const push = (start: number, end: number, kind: TokenKind): number => {
    tokens.push({ start, end, text: text.slice(start, end), kind, index: tokens.length, sentence: 0 })
    return end
  }

  /** A word or number, with its full stop if it has one, or an e-mail address; a clitic apart. */
  const pushWord = (start: number): number => {
    const end = scanWord(text, start)
    const next = text.charCodeAt(end)
    if (next === AT || next === PLUS || next === 0x2e) {
      const mailEnd = scanEmail(text, start)
      if (mailEnd > start) return push(start, mailEnd, 'address')
    }
    const clitic = cliticStart(text, start, end)
    if (clitic < end) {
      push(start, clitic, wordKind(text, start, clitic))
      return push(clitic, end, 'clitic')
    }
    return push(start, end + stopLength(text, start, end), wordKind(text, start, end))
  }

  /** An apostrophe that no word has taken in: a clitic, an elision, or a quotation mark. */
  const pushApostrophe = (start: number): number => {
    const before = start === 0 ? SPACE : classOf(text.charCodeAt(start - 1))
    const after = start + 1 < length ? classOf(text.charCodeAt(start + 1)) : SPACE
    const last = tokens[tokens.length - 1]
    const touches = last !== undefined && last.end === start
    if (touches && text.charCodeAt(start) !== OPENING_QUOTE) {
      // "U.S.'s", "1990's": the word before ended with its stop or digit.
      if (after === LETTER && (text.charCodeAt(start + 1) | 0x20) === 0x73 && last.kind !== 'punctuation') {
        if (scanWord(text, start + 1) === start + 2) return push(start, start + 2, 'clitic')
      }
      // "the Guards' commander", unless a quotation is open that it closes.
      if (!quoteOpen && last.kind === 'word' && (text.charCodeAt(start - 1) | 0x20) === 0x73) {
        return push(start, start + 1, 'clitic')
      }
    }
    if (after === DIGIT && before !== DIGIT && before !== LETTER) {
      // "the '90s"
      const end = scanWord(text, start + 1)
      if (end - start <= 4) return push(start, end, 'number')
    }
    quoteOpen = !touches && after !== SPACE
    return push(start, start + 1, 'punctuation')
  }

  let at = 0
  while (at < length) {
    const unit = text.charCodeAt(at)
    if (unit === BLANK) {
      at++
      continue
    }
    const kind = classOf(unit)
    if (kind === SPACE) {
      if (unit === LINE_FEED && text.charCodeAt(at + 1) === LINE_FEED) quoteOpen = false
      at++
    } else if (kind === LETTER) {
      const urlEnd = mayOpenUrl(unit, text.charCodeAt(at + 1)) ? scanUrl(text, at) : at
      if (urlEnd > at) {
        at = push(at, urlEnd, 'address')
        continue
      }
      // Most words are letters up to a space or a comma, with nothing to decide.
      let end = at + 1
      while (end < length && isLetter(text.charCodeAt(end))) end++
      const next = text.charCodeAt(end)
      const isPlain = next === BLANK || next === COMMA || end === length || classOf(next) === SPACE
      at = isPlain ? push(at, end, 'word') : pushWord(at)
    } else if (kind === DIGIT) {
      at = pushWord(at)
    } else if (isApostrophe(unit) || unit === OPENING_QUOTE) {
      at = pushApostrophe(at)
    } else if (kind === PUNCTUATION && (unit === AT || unit === HASH)) {
      const end = scanHandle(text, at)
      at = end > at ? push(at, end, 'address') : push(at, at + 1, 'punctuation')
    } else if (startsAstralLetter(text, at)) {
      at = pushWord(at)
    } else {
      at = push(at, scanMark(text, at), kind === PUNCTUATION ? 'punctuation' : 'symbol')
    }
  }
  return tokens
}

/** A number is digits and their separators, with a short suffix at most ("13th", "1.2bn", "1990s"). */
function wordKind(text: string, start: number, end: number): TokenKind {
  if (classOf(text.charCodeAt(start)) !== DIGIT) return 'word'
  let suffix = 0
  for (let at = start; at < end; at++) {
    if (classOf(text.charCodeAt(at)) === LETTER) suffix++
    else if (suffix > 0) return 'word'
  }
  return suffix <= 3 ? 'number' : 'word'
}
