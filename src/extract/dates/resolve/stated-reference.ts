import type { Document } from '../../../document/document.js'
import { dayNumber, daysInMonth } from '../calendar/day-number.js'
import type { Found } from '../find-expressions.js'
import type { Expression } from '../parse/expression.js'
import type { Reference } from './context.js'

/** Sentences from the top in which a line of its own may say the day. */
const TOP = 6
/** Terms that such a line may have beside the date ("Published", "at", "By", "GMT"). */
const MOST_BESIDE = 8
const LABELS = ' published posted updated date dated filed issued released created modified last first '

/**
 * The day on which a text says that it was written, for one whose publication day the caller does not give: a full
 * date in the dateline, behind "Published", "Updated" or the like, or on a line of its own near the top.
 */
export function statedReference(document: Document, found: readonly Found[]): Reference | undefined {
  for (const one of found) {
    const day = fullDay(one.parsed.expression)
    if (day !== undefined && saysWhen(document, one)) return { day }
  }
  return undefined
}

function saysWhen(document: Document, { terms, sentence, parsed }: Found): boolean {
  const { dateline } = document.sentences[sentence]!
  if (dateline && terms[parsed.start]!.start < dateline.end) return true
  const lastOfText = sentence >= document.sentences.length - 2
  if (sentence >= TOP && !lastOfText) return false
  if (LABELS.includes(` ${terms[0]!.lower} `) && parsed.start <= MOST_BESIDE) return true
  return sentence < TOP && parsed.start === 0 && parsed.end >= terms.length - 1
}

function fullDay(expression: Expression): number | undefined {
  const day = expression.kind === 'clock' || expression.kind === 'part' ? expression.day : expression
  if (day?.kind !== 'calendar' || day.year === undefined || day.month === undefined || day.day === undefined) {
    return undefined
  }
  return day.day > daysInMonth(day.year, day.month) ? undefined : dayNumber(day.year, day.month, day.day)
}
