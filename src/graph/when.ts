import type { DateEntity } from '../resolve/entity.js'

/** When a date is, in milliseconds since 1970 (UTC); end exclusive. */
export interface When {
  readonly start: number
  readonly end: number
}

/**
 * The milliseconds of an ISO day, month, year or instant; what has no zone is taken as UTC. `undefined` where it is
 * none of these.
 */
export function instantOf(iso: string): number | undefined {
  const time = Date.parse(/T[\d:.]+$/.test(iso) ? `${iso}Z` : iso)
  return Number.isNaN(time) ? undefined : time
}

/** When a date is, or `undefined` for one that names no place on the calendar ("on Friday", "five years"). */
export function whenOf({ type, interval }: DateEntity): When | undefined {
  if (!interval || type === 'DURATION' || type === 'SET') return undefined
  const start = instantOf(interval.start)
  const end = instantOf(interval.end)
  return start === undefined || end === undefined ? undefined : { start, end }
}

/** Order by start; of two that start together the finer one first. */
export function compareWhen(a: When, b: When): number {
  return a.start - b.start || a.end - b.end
}
