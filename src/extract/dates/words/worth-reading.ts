import type { Document, Sentence } from '../../../document/document.js'
import { isDigit } from './term.js'
import { mayBeTrigger, TRIGGERS } from './vocabulary.js'

/**
 * Makes a test whether a sentence may hold a time expression: one of its tokens is a word of time, or a number or
 * compound that can be a part of one. Most sentences of most texts fall out here. Sentences are asked in their order.
 * @param more further words of time
 */
export function createFilter({ text, tokens }: Document, more: ReadonlySet<string>): (sentence: Sentence) => boolean {
  let hyphen = -1

  /** Whether a hyphen, dash or slash stands in a part of the text. The search for the next one is the engine's own. */
  const hasHyphen = (start: number, end: number): boolean => {
    if (hyphen < start) {
      HYPHEN.lastIndex = start
      hyphen = HYPHEN.test(text) ? HYPHEN.lastIndex - 1 : Number.POSITIVE_INFINITY
    }
    return hyphen < end
  }

  return ({ firstToken, endToken }) => {
    for (let at = firstToken; at < endToken; at++) {
      const token = tokens[at]!
      const { kind, start, end } = token
      if (kind === 'word') {
        if (mayBeTrigger(text, start, end) && TRIGGERS.has(token.text)) return true
        if (more.size > 0 && more.has(token.text)) return true
        // "Q3", "10mins", "mid-May"
        if (isDigit(text.charCodeAt(end - 1)) || isDigit(text.charCodeAt(start))) return true
        if (hasHyphen(start, end) && token.text.split(HYPHEN).some(isTimePart)) return true
      } else if (kind === 'number') {
        if (isTimeNumber(text, start, end)) return true
      } else if (kind === 'clitic' && TRIGGERS.has(token.text)) return true
    }
    return false
  }
}

const HYPHEN = /[-\u2010\u2011\u2013/]/g

function isTimePart(part: string): boolean {
  return TRIGGERS.has(part) || isDigit(part.charCodeAt(0))
}

/** A year, or digits with more than a decimal point or thousands commas in them ("13th", "5/6", "14:30", "2011-12"). */
function isTimeNumber(text: string, start: number, end: number): boolean {
  let points = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x2e) points++
    else if (!isDigit(code) && code !== 0x2c) return true
  }
  return points > 1 || (points === 0 && (end - start === 4 || end - start === 8))
}
