import { dayNumber } from '../calendar/day-number.js'
import type { Reference } from './context.js'

/** Reads `published`: a day, or an instant with its zone. Anything else is no reference. */
export function readReference(published: string | undefined): Reference | undefined {
  const match = published === undefined ? null : PUBLISHED.exec(published)
  if (!match) return undefined
  const [, year, month, date, hour, minute, zone] = match
  const day = dayNumber(Number(year), Number(month), Number(date))
  if (hour === undefined) return { day }
  return { day, minute: Number(hour) * 60 + Number(minute), ...(zone === undefined ? {} : { zone: readZone(zone) }) }
}

const PUBLISHED = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/

function readZone(zone: string): number {
  if (zone === 'Z') return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))
  return zone[0] === '-' ? -minutes : minutes
}
