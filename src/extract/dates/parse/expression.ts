import type { TimexModifier } from '../timex-value.js'
import type { HolidayName } from '../words/holiday-names.js'
import type { DayPart, Unit } from '../words/word.js'

/** Whether a relative expression counts from the publication or from what the text said last. */
export type AnchorKind = 'reference' | 'previous'

/** An amount of units; `amount` is NaN where the words leave it open ("several years"). */
export interface Quantity {
  readonly amount: number
  readonly unit: Unit
}

/** What the words of a time expression say, before it is known when they were said. */
export type Expression =
  | {
      readonly kind: 'calendar'
      readonly year?: number
      readonly month?: number
      readonly day?: number
      readonly weekday?: number
      readonly shift?: number
      /** Another expression that says the year ("July last year"). */
      readonly within?: Expression
      /** Day and month could be swapped ("5/6/2019"). */
      readonly numeric?: boolean
    }
  | {
      readonly kind: 'weekday'
      readonly weekday: number
      readonly shift?: number
      readonly within?: Expression
      readonly anchor?: AnchorKind
      /** "a Sunday in June", "one recent Saturday": nobody can say which. */
      readonly any?: boolean
    }
  | {
      readonly kind: 'unit'
      readonly unit: Unit
      readonly shift: number
      readonly anchor: AnchorKind
      readonly fiscal?: boolean
      /** "the quarter", "the weekend": the one that was spoken of, or the nearest. */
      readonly loose?: boolean
      /** "the latest quarter": one that is over. */
      readonly latest?: boolean
    }
  | {
      readonly kind: 'offset'
      readonly quantity: Quantity
      readonly sign: -1 | 1
      readonly anchor: AnchorKind
      readonly base?: Expression
      /** "the year-earlier quarter": what is moved, though the text may not have named it lately. */
      readonly of?: 'quarter' | 'half' | 'period'
    }
  /** A quarter (1–4), half (1–2) or season (0–3) of a year. */
  | {
      readonly kind: 'division'
      readonly unit: 'quarter' | 'half' | 'season'
      readonly index: number
      readonly shift?: number
      readonly within?: Expression
    }
  /** One of the stretches within another, counted from its first; -1 the last, 0 the one that holds it ("the week of May 13"). */
  | {
      readonly kind: 'ranked'
      readonly rank: number
      readonly unit: Unit
      readonly weekday?: number
      readonly within: Expression
    }
  /** `comparable`: of the quarter or half-year that the text is about, the one of this year ("the 1988 quarter"). */
  | { readonly kind: 'year'; readonly year: number; readonly comparable?: true }
  /** `short` decades lack their century ("the '90s"). */
  | { readonly kind: 'decade'; readonly decade: number; readonly short?: boolean }
  | { readonly kind: 'century'; readonly century: number }
  | { readonly kind: 'part'; readonly part: DayPart; readonly day?: Expression; readonly anchor?: AnchorKind }
  | {
      readonly kind: 'clock'
      readonly hour: number
      readonly minute?: number
      readonly second?: number
      /** Minutes from UTC. */
      readonly zone?: number
      readonly day?: Expression
    }
  | { readonly kind: 'duration'; readonly value: string }
  | { readonly kind: 'set'; readonly value: string }
  | { readonly kind: 'reference'; readonly value: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF' }
  | { readonly kind: 'holiday'; readonly holiday: HolidayName; readonly year?: Expression; readonly shift?: number }

/** A clock time, on a day perhaps. */
export type Clock = Extract<Expression, { kind: 'clock' }>

/** A stretch of terms that reads as a time expression. `end` is exclusive. */
export interface Parsed {
  readonly start: number
  readonly end: number
  readonly expression: Expression
  readonly mod?: TimexModifier
  /** The pattern that read it; confidence is learned for each. */
  readonly rule: string
}

/** The day that a clock time or a part of the day names with it, if it does; of any other expression itself. */
export function dayIn(expression: Expression): Expression | undefined {
  return expression.kind === 'clock' || expression.kind === 'part' ? expression.day : expression
}
