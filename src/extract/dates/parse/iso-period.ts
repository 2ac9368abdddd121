import type { Unit } from '../words/word.js'
import type { Quantity } from './expression.js'

/** Factor and designator of each unit in an ISO 8601 period; time units stand after a "T". */
const PERIODS: Readonly<Record<Unit, readonly [number, string, boolean]>> = {
  second: [1, 'S', true],
  minute: [1, 'M', true],
  hour: [1, 'H', true],
  day: [1, 'D', false],
  night: [1, 'D', false],
  week: [1, 'W', false],
  weekend: [2, 'D', false],
  fortnight: [2, 'W', false],
  month: [1, 'M', false],
  quarter: [3, 'M', false],
  half: [6, 'M', false],
  season: [3, 'M', false],
  year: [1, 'Y', false],
  decade: [10, 'Y', false],
  century: [100, 'Y', false],
  millennium: [1000, 'Y', false],
}
/** Where half a unit has a whole name: half a year is six months. */
const HALVES: Partial<Record<Unit, readonly [number, Unit]>> = {
  minute: [30, 'second'],
  hour: [30, 'minute'],
  day: [12, 'hour'],
  year: [6, 'month'],
}
const VAGUE_DESIGNATORS: Partial<Record<Unit, string>> = { decade: 'DE', century: 'CE', millennium: 'ML' }

/**
 * A TIMEX3 duration: `P5Y`, `PT36H`, `PXW`, `PT5H30M`. Decades and centuries are given in years, quarters in months,
 * fortnights in weeks, as ISO 8601 has no names for them.
 */
export function isoPeriod(quantities: readonly Quantity[]): string {
  let date = ''
  let time = ''
  for (const { amount, unit } of quantities.flatMap(splitHalf)) {
    const [factor, designator, isTime] = PERIODS[unit]
    const text = Number.isNaN(amount)
      ? `X${VAGUE_DESIGNATORS[unit] ?? designator}`
      : `${Math.round(amount * factor * 1e4) / 1e4}${designator}`
    if (isTime) time += text
    else date += text
  }
  return `P${date}${time && `T${time}`}`
}

function splitHalf({ amount, unit }: Quantity): Quantity[] {
  const half = HALVES[unit]
  if (!half || amount % 1 !== 0.5) return [{ amount, unit }]
  const rest = { amount: half[0], unit: half[1] }
  return amount < 1 ? [rest] : [{ amount: Math.floor(amount), unit }, rest]
}
