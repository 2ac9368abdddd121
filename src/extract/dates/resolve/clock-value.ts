import { dayPoint } from '../calendar/calendar-point.js'
import { isoDay, pad2 } from '../calendar/day-number.js'
import type { TimexInterval } from '../timex-value.js'
import type { DayPart } from '../words/word.js'
import type { Resolved } from './resolved.js'

interface Clock {
  readonly hour: number
  readonly minute?: number | undefined
  readonly second?: number | undefined
}

/** Hours of the day that each part covers, by the clock of the place; the night ends on the next day. */
const PART_HOURS: Readonly<Record<DayPart, readonly [number, number]>> = {
  MO: [5, 12],
  MI: [11, 14],
  AF: [12, 18],
  EV: [17, 21],
  NI: [20, 29],
  DT: [8, 18],
}

/** A clock time of a day: `2019-05-13T09:30Z`. Without a zone its interval is in local time. */
export function instantOf(day: number, clock: Clock, zone: number | undefined): Resolved {
  const { hour, minute, second } = clock
  const start = (hour * 60 + (minute ?? 0)) * 60 + (second ?? 0)
  const length = second !== undefined ? 1 : minute !== undefined ? 60 : 3600
  return {
    type: 'TIME',
    value: `${isoDay(day)}${clockText(clock)}${zoneText(zone)}`,
    interval: secondsOf(day, start, length, zone),
    precision: second !== undefined ? 'second' : minute !== undefined ? 'minute' : 'hour',
    point: dayPoint(day),
  }
}

/** A part of a day: `2019-05-13TNI`. Its interval is in local time. */
export function partOf(day: number, part: DayPart): Resolved {
  const [from, to] = PART_HOURS[part]
  return {
    type: 'TIME',
    value: `${isoDay(day)}T${part}`,
    interval: secondsOf(day, from * 3600, (to - from) * 3600, undefined),
    precision: 'part-of-day',
    point: dayPoint(day),
  }
}

/** `T09:30`, `T17:00`, `T10:35:20`. */
export function clockText({ hour, minute, second }: Clock): string {
  return `T${pad2(hour)}:${pad2(minute ?? 0)}${second === undefined ? '' : `:${pad2(second)}`}`
}

/** `Z`, `-05:00`, or nothing where the zone is unknown. */
export function zoneText(zone: number | undefined): string {
  if (zone === undefined) return ''
  if (zone === 0) return 'Z'
  const minutes = Math.abs(zone)
  return `${zone < 0 ? '-' : '+'}${pad2(Math.floor(minutes / 60))}:${pad2(minutes % 60)}`
}

function secondsOf(day: number, start: number, length: number, zone: number | undefined): TimexInterval {
  const from = start - (zone ?? 0) * 60
  const mark = zone === undefined ? '' : 'Z'
  return { start: `${isoSecond(day, from)}${mark}`, end: `${isoSecond(day, from + length)}${mark}` }
}

function isoSecond(day: number, seconds: number): string {
  const days = Math.floor(seconds / 86_400)
  const rest = seconds - days * 86_400
  return `${isoDay(day + days)}T${pad2(Math.floor(rest / 3600))}:${pad2(Math.floor(rest / 60) % 60)}:${pad2(rest % 60)}`
}
