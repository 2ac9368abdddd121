import type { Unit } from '../words/word.js'
import type { Expression, Parsed } from './expression.js'
import { isoPeriod } from './iso-period.js'
import { isOneOf, type Terms, textAt, words } from './marks.js'
import { readOrdinal } from './ordinal.js'

const LAST = /* @__PURE__ */ words('last final closing')

type Read = (terms: Terms, at: number) => Parsed | undefined

/** Which one of several stretches: counted from the first, or -1 for the last. */
interface Rank {
  readonly rank: number
  readonly end: number
}

/** Stretches that are counted within a longer one. */
const COUNTED: ReadonlySet<Unit | undefined> = /* @__PURE__ */ new Set<Unit | undefined>([
  'day',
  'week',
  'weekend',
  'month',
  'quarter',
])
/** What they are counted in; also named by its article alone ("the first day of the month"). */
const HOLDERS: ReadonlySet<Unit | undefined> = /* @__PURE__ */ new Set<Unit | undefined>([
  'week',
  'month',
  'quarter',
  'half',
  'season',
  'year',
  'decade',
])

/** "the third Thursday of November", "the last week of March", "the final quarter of 2009", "the week of May 13". */
export function parseRanked(terms: Terms, at: number, date: Read): Parsed | undefined {
  const start = textAt(terms, at) === 'the' ? at + 1 : at
  const { rank, end: heart } = readRank(terms, start) ?? { rank: 0, end: start }
  const word = terms[heart]?.word
  if (!word || word.plural || (rank === 0 && start === at)) return undefined
  const { weekday, unit } = word
  if (weekday === undefined && !COUNTED.has(unit)) return undefined
  if (rank === 0 && unit !== 'week' && unit !== 'weekend' && unit !== 'month') return undefined
  const of = textAt(terms, heart + 1)
  if (of !== 'of' && !(of === 'in' && rank !== 0)) return undefined
  const every = rank === 0 ? undefined : readEvery(terms, heart + 2)
  if (every) return { start: at, end: heart + 4, expression: { kind: 'set', value: every }, rule: 'set' }
  const within = rank === 0 ? readMember(terms, heart + 2, date) : readHolder(terms, heart + 2, date)
  if (!within) return undefined
  const what = weekday === undefined ? { unit: unit! } : { unit: 'day' as const, weekday }
  return {
    start: at,
    end: within.end,
    expression: { kind: 'ranked', rank, ...what, within: within.expression },
    rule: 'ranked',
  }
}

/** "the last Friday of each month" comes as often as the month. */
function readEvery(terms: Terms, at: number): string | undefined {
  const unit = terms[at + 1]?.word?.unit
  const every = textAt(terms, at) === 'each' || textAt(terms, at) === 'every'
  return every && HOLDERS.has(unit) ? isoPeriod([{ amount: 1, unit: unit! }]) : undefined
}

function readRank(terms: Terms, at: number): Rank | undefined {
  if (isOneOf(terms, at, LAST)) return { rank: -1, end: at + 1 }
  if (textAt(terms, at) === 'opening') return { rank: 1, end: at + 1 }
  const named = readOrdinal(terms, at)
  return named && { rank: named.ordinal, end: named.end }
}

/** A month, a quarter, a year …, with or without what says which one. */
function readHolder(terms: Terms, at: number, date: Read): { expression: Expression; end: number } | undefined {
  const named = date(terms, at)
  if (named && !named.mod && isHolder(named.expression)) return named
  const unit = textAt(terms, at) === 'the' ? terms[at + 1]?.word?.unit : undefined
  if (!HOLDERS.has(unit) || unit === undefined || terms[at + 1]!.word!.plural) return undefined
  return { expression: { kind: 'unit', unit, shift: 0, anchor: 'reference', loose: true }, end: at + 2 }
}

function isHolder(expression: Expression): boolean {
  const { kind } = expression
  if (kind === 'calendar') return expression.day === undefined && expression.month !== undefined
  if (kind === 'unit') return HOLDERS.has(expression.unit)
  return kind === 'year' || kind === 'division' || kind === 'decade'
}

/** A day in "the week of May 13", a month in "the month of May". */
function readMember(terms: Terms, at: number, date: Read): { expression: Expression; end: number } | undefined {
  const named = date(terms, at)
  if (named?.mod || named?.expression.kind !== 'calendar') return undefined
  return named
}
