import { dayPoint, yearPoint } from '../calendar/calendar-point.js'
import { civilDay } from '../calendar/day-number.js'
import type { Expression, Quantity } from '../parse/expression.js'
import { isoPeriod } from '../parse/iso-period.js'
import type { TimexPrecision } from '../timex-value.js'
import { instantOf } from './clock-value.js'
import type { ResolveContext } from './context.js'
import type { ResolveInner } from './resolve-calendar.js'
import { dated, type Resolved, underspecified } from './resolved.js'
import { addMonths, isCalendarUnit, unitPoint, unknownValue } from './units.js'

type Offset = Extract<Expression, { kind: 'offset' }>

const MONTHS: Readonly<Record<string, number>> = {
  month: 1,
  quarter: 3,
  half: 6,
  season: 3,
  year: 12,
  decade: 120,
  century: 1200,
  millennium: 12_000,
}
const DAYS: Readonly<Record<string, number>> = { day: 1, night: 1, week: 7, weekend: 7, fortnight: 14 }
const DAY = 1440
const MINUTES: Readonly<Record<string, number>> = { second: 1 / 60, minute: 1, hour: 60 }
/** Which unit a shorter stretch keeps when it is moved by a longer one ("a year earlier" of a quarter is a quarter). */
const FINENESS: readonly TimexPrecision[] = ['day', 'weekend', 'week', 'month', 'quarter', 'season', 'half', 'year']

/** "three weeks ago", "a year earlier", "two days later", "a week from Friday", "a week ago Tuesday". */
export function resolveOffset(expression: Offset, context: ResolveContext, inner: ResolveInner): Resolved {
  const { quantity, sign, anchor, base } = expression
  const vague = sign < 0 ? 'PAST_REF' : 'FUTURE_REF'
  // "A few days later": nobody can say when, but how long after.
  if (Number.isNaN(quantity.amount)) {
    return sign > 0 && anchor === 'previous' ? lengthOf(quantity) : underspecified(vague)
  }
  const from = base && anchor === 'reference' ? baseDay(base, sign, context, inner) : undefined
  if (from !== undefined) return dated(dayPoint(move(from, quantity, sign)))
  const minutes = MINUTES[quantity.unit]
  if (minutes !== undefined) return minutesAway(expression, quantity.amount * minutes * sign, context)
  const period = isYearBack(expression) ? periodOf(expression, context) : undefined
  if (period && (period.precision === 'quarter' || period.precision === 'half')) {
    return dated(unitPoint(period.precision, addMonths(period.first, -12), 0, 1), period.value)
  }
  const previous = anchor === 'previous' ? context.previous : undefined
  const day = previous?.first ?? context.reference?.day
  if (day === undefined) return underspecified(unknownValue(quantity.unit))
  const moved = move(day, quantity, sign)
  const anchored = previous?.value
  if (previous) {
    const kept = FINENESS.indexOf(previous.precision)
    const unit = precisionOf(quantity)
    const isFiner = kept >= 0 && kept < FINENESS.indexOf(unit)
    // "in August … five days later": nobody can say which day.
    if (kept > FINENESS.indexOf(unit)) return { ...underspecified(unknownValue(quantity.unit)), anchor: previous.value }
    if (isFiner && !(unit === 'year' && /^(?:day|week|weekend)$/.test(previous.precision))) {
      return dated(unitPoint(previous.precision as 'day', moved, 0, context.weekStart), anchored)
    }
  }
  return dated(pointOf(quantity, moved, context.weekStart), anchored)
}

/** The quarter or half-year that is moved: which was spoken of, or the last one where the words say that it is one. */
function periodOf({ of }: Offset, { period, lastPeriod, reference, weekStart }: ResolveContext) {
  if (of === undefined || of === period?.precision) return period
  if (of === 'period' || of === lastPeriod?.precision) return lastPeriod
  return reference && unitPoint(of, reference.day, -1, weekStart)
}

/** "a year ago", "a year earlier": of a quarter the same quarter of the year before. */
function isYearBack({ quantity, sign }: Offset): boolean {
  return sign < 0 && quantity.amount === 1 && quantity.unit === 'year'
}

/** The day from which "a week ago Tuesday" or "a week from Friday" counts. */
function baseDay(base: Expression, sign: number, context: ResolveContext, inner: ResolveInner): number | undefined {
  const direction = sign > 0 ? 1 : -1
  return inner(base, { ...context, direction: () => direction }).point?.first
}

function move(day: number, { amount, unit }: Quantity, sign: number): number {
  const days = DAYS[unit]
  if (days !== undefined) return day + Math.round(amount * days) * sign
  const months = amount * (MONTHS[unit] ?? 0)
  const whole = Math.trunc(months)
  return addMonths(day, whole * sign) + Math.round((months - whole) * 30) * sign
}

function pointOf({ amount, unit }: Quantity, day: number, weekStart: number) {
  if (unit === 'year' && amount % 1 !== 0) return unitPoint('month', day, 0, weekStart)
  if (unit === 'decade' || unit === 'century' || unit === 'millennium') return yearPoint(civilDay(day).year)
  if (unit === 'fortnight') return unitPoint('week', day, 0, weekStart)
  return unitPoint(isCalendarUnit(unit) ? unit : 'day', day, 0, weekStart)
}

function precisionOf({ unit }: Quantity): TimexPrecision {
  if (unit === 'decade' || unit === 'century' || unit === 'millennium') return 'year'
  return unit === 'fortnight' ? 'week' : isCalendarUnit(unit) ? unit : 'day'
}

function lengthOf(quantity: Quantity): Resolved {
  return { type: 'DURATION', value: isoPeriod([quantity]) }
}

/** Where no clock time was given, "24 hours ago" is a day, and "an hour later" says how long. */
function minutesAway({ quantity, anchor }: Offset, minutes: number, { reference }: ResolveContext): Resolved {
  if (reference?.minute === undefined) {
    const days = minutes / DAY
    const isDays = reference && anchor === 'reference' && Number.isInteger(days)
    return isDays ? dated(dayPoint(reference.day + days)) : lengthOf(quantity)
  }
  const total = reference.minute + Math.round(minutes)
  const day = reference.day + Math.floor(total / DAY)
  const minute = ((total % DAY) + DAY) % DAY
  return instantOf(day, { hour: Math.floor(minute / 60), minute: minute % 60 }, reference.zone)
}
