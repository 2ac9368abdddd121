import type { Document, Token } from '../../../document/document.js'
import { isDigit, isHyphen, isPlain } from './term.js'
import { mayBeTrigger, TRIGGERS } from './vocabulary.js'

/**
 * Whether some tokens may hold a time expression: one of them is a word of time, or a number or compound that can be a
 * part of one. Most sentences of most texts fall out here.
 */
export function isWorthReading(document: Document, from: number, to: number, more: ReadonlySet<string>): boolean {
  const { text, tokens } = document
  for (let at = from; at < to; at++) {
    const token = tokens[at]!
    const { kind } = token
    if (kind === 'word' ? isTimeWord(text, token, more) : kind === 'number' && isTimeNumber(text, token)) return true
    if (kind === 'clitic' && TRIGGERS.has(token.text)) return true
  }
  return false
}

/** Reads the word in its text, which is faster than to look into a part of it. */
function isTimeWord(text: string, token: Token, more: ReadonlySet<string>): boolean {
  const { start, end } = token
  if ((mayBeTrigger(text, start, end) && TRIGGERS.has(token.text)) || (more.size > 0 && more.has(token.text)))
    return true
  for (let at = start + 1; at < end; at++) {
    const code = text.charCodeAt(at)
    if (isPlain(code)) continue
    if (isDigit(code)) return true
    if (isHyphen(code)) return token.text.split(/[-\u2010\u2011\u2013/]/).some(isTimePart)
  }
  return false
}

function isTimePart(part: string): boolean {
  return TRIGGERS.has(part) || isDigit(part.charCodeAt(0))
}

/** A year, or digits with more than a decimal point or thousands commas in them ("13th", "5/6", "14:30", "2011-12"). */
function isTimeNumber(text: string, { start, end }: Token): boolean {
  let points = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x2e) points++
    else if (!isDigit(code) && code !== 0x2c) return true
  }
  return points > 1 || (points === 0 && (end - start === 4 || end - start === 8))
}
