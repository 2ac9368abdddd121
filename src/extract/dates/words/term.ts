import type { Document, Sentence, Token } from '../../../document/document.js'
import { mayBeKnown, VOCABULARY } from './vocabulary.js'
import type { Word } from './word.js'

/**
 * The smallest piece that the grammar reads: a token, or a part of one where a token holds several ("mid-1996",
 * "10:35am", "2019-05-13", "13th" fall into letters, digits and marks).
 */
export interface Term {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly lower: string
  readonly word: Word | undefined
  /** Value of a number in digits ("1,200", "3.5", "05"), otherwise NaN. */
  readonly number: number
  /** How many digits a plain run of digits has, otherwise 0. */
  readonly digits: number
  /** Whether it follows the term before without a space. */
  readonly joined: boolean
  /** Whether its first character is an upper-case letter. */
  readonly capital: boolean
}

/** The terms of one sentence, in order. */
export function readTerms(document: Document, sentence: Sentence): Term[] {
  const terms: Term[] = []
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    const token = document.tokens[at]!
    const joined = at > 0 && document.tokens[at - 1]!.end === token.start
    if (!isCompound(token)) terms.push(makeTerm(token.text, token.start, joined))
    else splitToken(token, joined, terms)
  }
  return terms
}

/** Whether a character code is an ASCII digit. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code > 0x24f || (code >= 0xc0 && code <= 0x24f)
}

/** Whether a token falls into several terms. */
function isCompound({ kind, text }: Token): boolean {
  if (kind === 'number') return text.length > 1
  if (kind !== 'word') return false
  for (let at = 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (!isPlain(code) && (isDigit(code) || isHyphen(code))) return true
  }
  return false
}

/** Whether a character code is a letter for sure, as most are. */
function isPlain(code: number): boolean {
  return code > 0x39 && code < 0x2010
}

/** Whether a character code is a hyphen, a dash or a slash, at which words fall apart. */
function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2f || code === 0x2010 || code === 0x2011 || code === 0x2013
}

const isWordPart = (code: number): boolean =>
  (isLetter(code) && !(code >= 0x2010 && code <= 0x2014)) || code === 0x2e || code === 0x27 || code === 0x2019

function splitToken({ text, start }: Token, joined: boolean, terms: Term[]): void {
  let at = 0
  while (at < text.length) {
    const code = text.charCodeAt(at)
    let end = at + 1
    if (isDigit(code)) end = endOfNumber(text, at)
    else if (isLetter(code) && isWordPart(code)) while (end < text.length && isWordPart(text.charCodeAt(end))) end++
    else if (code >= 0xd800 && code < 0xdc00 && end < text.length) end++
    terms.push(makeTerm(text.slice(at, end), start + at, at > 0 || joined))
    at = end
  }
}

/** Digits with thousands commas ("1,200") or one decimal point ("3.5"); "13.05.2019" ends at its first point. */
function endOfNumber(text: string, from: number): number {
  let end = endOfDigits(text, from)
  while (text[end] === ',' && endOfDigits(text, end + 1) === end + 4) end += 4
  if (text[end] !== '.' || text[from - 1] === '.') return end
  const decimals = endOfDigits(text, end + 1)
  return decimals > end + 1 && text[decimals] !== '.' ? decimals : end
}

function endOfDigits(text: string, from: number): number {
  let at = from
  while (at < text.length && isDigit(text.charCodeAt(at))) at++
  return at
}

function makeTerm(text: string, start: number, joined: boolean): Term {
  const first = text.charCodeAt(0)
  const end = start + text.length
  if (isDigit(first)) {
    const plain = endOfDigits(text, 0) === text.length
    const number = Number(plain ? text : text.replaceAll(',', ''))
    const digits = plain ? text.length : 0
    return { start, end, text, lower: text, word: undefined, number, digits, joined, capital: false }
  }
  const lower = text.toLowerCase()
  const word = mayBeKnown(text) ? VOCABULARY.get(lower) : undefined
  return {
    start,
    end,
    text,
    lower,
    word,
    number: Number.NaN,
    digits: 0,
    joined,
    capital: lower.charCodeAt(0) !== first,
  }
}
