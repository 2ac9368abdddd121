import type { Document } from '../../../document/document.js'
import { isDigit, isHyphen, isPlain } from './term.js'
import { mayBeKnown, TRIGGERS } from './vocabulary.js'

/**
 * Whether some tokens may hold a time expression: one of them is a word of time, or a number or compound that can be a
 * part of one. Most sentences of most texts fall out here.
 */
export function isWorthReading({ tokens }: Document, from: number, to: number, more: ReadonlySet<string>): boolean {
  for (let at = from; at < to; at++) {
    const { text, kind } = tokens[at]!
    if (kind === 'word' ? isTimeWord(text, more) : kind === 'number' && isTimeNumber(text)) return true
    if (kind === 'clitic' && TRIGGERS.has(text)) return true
  }
  return false
}

function isTimeWord(text: string, more: ReadonlySet<string>): boolean {
  if ((mayBeKnown(text) && TRIGGERS.has(text)) || (more.size > 0 && more.has(text))) return true
  for (let at = 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isPlain(code)) continue
    if (isDigit(code)) return true
    if (isHyphen(code))
      return text.split(/[-\u2010\u2011\u2013/]/).some((part) => TRIGGERS.has(part) || isDigit(part.charCodeAt(0)))
  }
  return false
}

/** A year, or digits with more than a decimal point or thousands commas in them ("13th", "5/6", "14:30", "2011-12"). */
function isTimeNumber(text: string): boolean {
  let points = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x2e) points++
    else if (!isDigit(code) && code !== 0x2c) return true
  }
  return points > 1 || (points === 0 && (text.length === 4 || text.length === 8))
}
