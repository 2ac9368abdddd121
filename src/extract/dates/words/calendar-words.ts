import type { Unit, Word } from './word.js'

type Entry = readonly [string, Word]

const MONTHS = [
  'january jan jan.',
  'february feb feb.',
  'march',
  'april apr apr.',
  'may',
  'june jun jun.',
  'july jul jul.',
  'august aug aug.',
  'september sept sept. sep sep.',
  'october oct oct.',
  'november nov nov.',
  'december dec dec.',
]

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const WEEKDAY_ABBREVIATIONS = [
  'mon mon.',
  'tue tue. tues tues.',
  'wed wed. weds',
  'thu thu. thur thur. thurs thurs.',
  'fri fri.',
  'sat sat.',
  'sun sun.',
]

const UNITS: readonly (readonly [Unit, string, string])[] = [
  ['second', 'second sec sec.', 'seconds secs secs.'],
  ['minute', 'minute min min.', 'minutes mins mins.'],
  ['hour', 'hour hr hr.', 'hours hrs hrs.'],
  ['day', 'day', 'days'],
  ['night', 'night', 'nights'],
  ['week', 'week wk', 'weeks wks'],
  ['weekend', 'weekend', 'weekends'],
  ['fortnight', 'fortnight', 'fortnights'],
  ['month', 'month', 'months'],
  ['quarter', 'quarter', 'quarters'],
  ['half', 'half', 'halves'],
  ['season', 'season', 'seasons'],
  ['year', 'year yr yr.', 'years yrs yrs.'],
  ['decade', 'decade', 'decades'],
  ['century', 'century', 'centuries'],
  ['millennium', 'millennium', 'millennia millenniums'],
]

/** Units that say nothing by themselves in most texts ("a second man", "half of them"). */
const QUIET_UNITS: ReadonlySet<Unit> = new Set<Unit>(['second', 'half', 'season'])

export const CALENDAR_WORDS: readonly Entry[] = [
  ...MONTHS.map((names, at): Entry => [names, { month: at + 1, trigger: true, capital: true }]),
  ['mar mar.', { month: 3, trigger: true, capital: true }],
  ...WEEKDAYS.map((name, at): Entry => [name, { weekday: at + 1, trigger: true }]),
  ...WEEKDAYS.map((name, at): Entry => [`${name}s`, { weekday: at + 1, plural: true, trigger: true }]),
  ...WEEKDAY_ABBREVIATIONS.map((names, at): Entry => [names, { weekday: at + 1, trigger: true, capital: true }]),
  ...UNITS.flatMap(([unit, one, many]): Entry[] => [
    [one, { unit, trigger: !QUIET_UNITS.has(unit) }],
    [many, { unit, plural: true, trigger: true }],
  ]),
  ['spring springtime', { season: 0, trigger: true }],
  ['summer summertime', { season: 1, trigger: true }],
  ['fall', { season: 2, trigger: true }],
  ['autumn', { season: 2, trigger: true }],
  ['winter wintertime', { season: 3, trigger: true }],
  ['springs', { season: 0, plural: true, trigger: true }],
  ['summers', { season: 1, plural: true, trigger: true }],
  ['autumns', { season: 2, plural: true, trigger: true }],
  ['winters', { season: 3, plural: true, trigger: true }],
]
