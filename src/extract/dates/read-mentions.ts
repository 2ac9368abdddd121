import type { Document } from '../../document/document.js'
import { createMention } from '../mention.js'
import type { CalendarPoint } from './calendar/calendar-point.js'
import { confidenceOf } from './confidence.js'
import { type Found, findExpressions } from './find-expressions.js'
import { dayIn, type Expression } from './parse/expression.js'
import { isOneOf, textAt, words } from './parse/marks.js'
import { isWholeDay } from './parse/part-of-day.js'
import type { ResolveContext } from './resolve/context.js'
import { readReference } from './resolve/reference-day.js'
import { resolveExpression } from './resolve/resolve-expression.js'
import type { Resolved } from './resolve/resolved.js'
import { statedReference } from './resolve/stated-reference.js'
import { verbDirection } from './resolve/verb-direction.js'
import type { Settings } from './settings.js'
import type { DateMention } from './timex-value.js'

const TO = /* @__PURE__ */ words('to through until till')

/** The name that mentions carry as their source. */
export const SOURCE = 'dates'

/** Sentences for which "a year earlier" remembers the quarter that was spoken of. */
const MEMORY = 3

/** What the text has said so far. */
interface Memory {
  previous: CalendarPoint | undefined
  period: CalendarPoint | undefined
  periodSentence: number
  sentence: number
  day: number | undefined
  daySentence: number
}

/** The mentions of a document with their values, in order. */
export function readMentions(document: Document, settings: Settings): DateMention[] {
  const found = findExpressions(document, settings)
  const reference = readReference(document.published) ?? statedReference(document, found)
  const memory: Memory = {
    previous: undefined,
    period: undefined,
    periodSentence: 0,
    sentence: -1,
    day: undefined,
    daySentence: -1,
  }
  return found.map((one, at) => {
    memory.sentence = one.sentence
    const context: ResolveContext = {
      reference,
      previous: memory.previous,
      period: one.sentence - memory.periodSentence < MEMORY ? memory.period : undefined,
      lastPeriod: memory.period,
      sentenceDay: dayOf(memory, one.sentence, reference?.day),
      rangeStart: isRangeEnd(found, at) ? memory.day : undefined,
      direction: () => verbDirection(one.terms, one.parsed.start, one.parsed.end, isHeading(document, one)),
      leaning: settings.leaning,
      weekStart: settings.weekStart,
      holidayDay: settings.holidayDay,
    }
    const resolved = resolveExpression(withDayBehind(found, at), context)
    if (!isComparison(one.parsed.expression)) remember(memory, resolved.point)
    return toMention(document, one, resolved)
  })
}

function isHeading({ sentences }: Document, { sentence }: Found): boolean {
  return sentences[sentence]!.kind === 'heading'
}

/** "at 10:35 a.m. (0735 GMT) Friday": a clock time takes the day that follows in the same sentence. */
function withDayBehind(found: readonly Found[], at: number): Expression {
  const { sentence, parsed } = found[at]!
  const { expression } = parsed
  if ((expression.kind !== 'clock' && expression.kind !== 'part') || expression.day) return expression
  for (const next of [found[at + 1], found[at + 2]]) {
    if (next?.sentence !== sentence || next.parsed.start - parsed.end > NEAR) break
    const { expression: behind } = next.parsed
    if (isWholeDay(behind)) return { ...expression, day: behind }
    if (behind.kind !== 'clock' && behind.kind !== 'part') break
    if (behind.day) return { ...expression, day: behind.day }
  }
  return expression
}

/** "from 6 p.m. on Thursday to 9 a.m. on Friday", "between Monday and Wednesday" */
function isRangeEnd(found: readonly Found[], at: number): boolean {
  const { terms, parsed, sentence } = found[at]!
  const first = found[at - 1]
  if (first?.sentence !== sentence || first.parsed.end !== parsed.start - 1) return false
  const { expression, start, end } = first.parsed
  if (dayIn(expression)?.kind !== 'weekday') return false
  return isOneOf(terms, end, TO) || textAt(terms, start - 1) === 'between'
}

/** "up from a year earlier" stands beside what is told; the next comparison is with the same year. */
function isComparison(expression: Expression): boolean {
  if (expression.kind === 'year') return expression.comparable === true
  return expression.kind === 'offset' && expression.sign < 0 && expression.quantity.unit === 'year'
}

/** Terms that may stand between a clock time and the day it belongs to. */
const NEAR = 7

/** The day said last in a sentence, or in the one before it if it is not to come. */
function dayOf({ day, daySentence }: Memory, sentence: number, today = Number.NEGATIVE_INFINITY): number | undefined {
  if (day === undefined || daySentence === sentence) return day
  return daySentence === sentence - 1 && day <= today ? day : undefined
}

function remember(memory: Memory, point: CalendarPoint | undefined): void {
  if (!point) return
  memory.previous = point
  if (point.precision === 'day') {
    memory.day = point.first
    memory.daySentence = memory.sentence
  }
  if (point.precision === 'quarter' || point.precision === 'half' || point.precision === 'year') {
    // "the third quarter … of 1988": a year behind a quarter does not end the talk of the quarter.
    if (point.precision === 'year' && memory.periodSentence === memory.sentence && memory.period) return
    memory.period = point
    memory.periodSentence = memory.sentence
  }
}

function toMention(document: Document, { terms, parsed }: Found, { point: _, ...value }: Resolved): DateMention {
  return createMention<DateMention>(document, {
    start: terms[parsed.start]!.start,
    end: terms[parsed.end - 1]!.end,
    label: 'date',
    confidence: confidenceOf(parsed.rule),
    source: SOURCE,
    ...value,
    ...(parsed.mod ? { mod: parsed.mod } : {}),
  })
}
