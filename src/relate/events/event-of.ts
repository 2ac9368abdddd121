import type { Reading } from '../../link/reading.js'
import { isDeterminer, isFunctionWord } from '../../link/roles/closed-words.js'
import type { Extent } from '../extents.js'
import type { Event, EventRole } from '../relation.js'
import type { Clauses } from './clause.js'
import type { EventName, EventType } from './event-types.js'
import { officeFollows } from './role-follows.js'
import type { VerbGroup } from './verb-group.js'

/** Of the events that are said with agent and target, and with one of them, the share that is right. */
const CONFIDENCE = { both: 0.93, one: 0.88 } as const

/** Done in words, which may be about other places. */
const IN_WORDS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  'announced accused warned threatened urged charged convicted sued condemned backed praised'.split(' '),
)

/** Verbs whose subject stands before them. */
const FINITE = /^(?:is|are|was|were|has|had|have|will|would|can|could|may|might|should|must)$/

/** What begins another clause, whose subject may be another. */
const OTHER_CLAUSE = /^(?:that|who|which|whom|whose|when|while|where|because|although|though|if|but|;|:|--|–|—|["“”])$/

/** In tokens: how far behind a passive its "by" is looked for. */
const BY_REACH = 7

/** Who takes part, and where the part of the clause begins that may name a place. */
interface Parties {
  readonly agents: readonly Extent[]
  readonly targets: readonly Extent[]
  readonly after: number
}

/** What a verb group says, and the agents that a second verb may share with it. */
export interface ToldEvent {
  /** `undefined` if no name takes the part that the event needs ("criticised the verdict"). */
  readonly event: Event<EventName> | undefined
  readonly group: VerbGroup
  readonly agents: readonly Extent[]
}

/**
 * The event that a verb group says, or `undefined` if the group has neither subject nor object.
 * @param before the group before it, whose agents may go on acting ("X accused Y and urged Z to …")
 */
export function eventOf(
  group: VerbGroup,
  clauses: Clauses,
  reading: Reading,
  before?: ToldEvent,
): ToldEvent | undefined {
  const { type } = group.trigger
  const { document } = reading
  const parties = group.voice === 'passive' ? passive(group, clauses, reading) : active(group, clauses, reading, before)
  if (!parties) return undefined
  const agents = parties.agents.filter(({ mention }) => type.agents.includes(mention.entity.label))
  const targets = parties.targets.filter(({ mention }) => type.targets.includes(mention.entity.label))
  const told = { event: undefined, group, agents: parties.agents }
  if (agents.length + targets.length === 0 || (type.needsTarget && targets.length === 0)) return told
  if (group.trigger.needsBoth && agents.length * targets.length === 0) return told
  const made = reading.word(parties.after) === 'as' ? parties.after + 1 : parties.after
  if (group.trigger.needsRole && !officeFollows(made, reading)) return told
  const clauseEnd = clauses.clauseEnd(Math.max(group.end, parties.after))
  const roles: EventRole[] = []
  const add = (role: string, id: string | undefined): void => {
    if (id !== undefined && !roles.some(({ entity }) => entity === id)) roles.push({ role, entity: id })
  }
  for (const { mention } of agents) add('agent', mention.entity.id)
  for (const { mention } of targets) add('target', mention.entity.id)
  // "was arrested in X by Y"
  const placesFrom = group.voice === 'passive' ? group.end : parties.after
  add('place', clauses.place(placesFrom, clauseEnd, IN_WORDS.has(type.name))?.entity.id)
  add('time', clauses.time(group.first, group.end, clauseEnd)?.entity.id)
  const { start, end } = document.sentences[document.tokens[group.verb]!.sentence]!
  const event = {
    type: type.name,
    roles,
    confidence: confidenceOf(agents, targets),
    trigger: { start: document.tokens[group.first]!.start, end: document.tokens[group.end - 1]!.end },
    evidence: [{ start, end }],
  }
  return { ...told, event }
}

function confidenceOf(agents: readonly Extent[], targets: readonly Extent[]): number {
  const said = agents.length > 0 && targets.length > 0 ? CONFIDENCE.both : CONFIDENCE.one
  const sure = [...agents, ...targets].reduce((product: number, { certainty = 1 }) => product * certainty, said)
  return Math.round(sure * 1e4) / 1e4
}

/** "X was arrested (by Y)". */
function passive(
  { trigger: { type }, first, end }: VerbGroup,
  clauses: Clauses,
  reading: Reading,
): Parties | undefined {
  if (type.targets.length === 0) return undefined
  const by = byAfter(end, clauses, reading)
  const agents = by === undefined ? [] : orElse(clauses.objects(by + 1), () => clauses.actsThrough(by + 1))
  return { agents, targets: clauses.subjects(first), after: agents[agents.length - 1]?.end ?? end }
}

/** The "by" of "was replaced as host by X", "was killed in Y by Z". */
function byAfter(end: number, clauses: Clauses, { word }: Reading): number | undefined {
  const limit = Math.min(end + BY_REACH, clauses.clauseEnd(word(end) === 'as' ? end + 1 : end))
  for (let at = end; at < limit; at++) if (word(at) === 'by') return at
  return undefined
}

/** "X arrested Y", "X met with Y", "X signed a treaty with Y". */
function active(
  { trigger: { type, by }, first, end }: VerbGroup,
  clauses: Clauses,
  reading: Reading,
  before: ToldEvent | undefined,
): Parties | undefined {
  const { name } = type
  let targets: readonly Extent[] = []
  for (const word of by) {
    if (word === '') targets = targetsAt(end, type, clauses)
    else if (reading.word(end) === word) targets = targetsAt(end + 1, type, clauses)
    if (targets.length > 0) break
  }
  // "warned Iran had a plan": the name is the subject of what was said.
  if (name === 'warned' && FINITE.test(reading.word(targets.at(-1)?.end ?? -1))) return undefined
  if (name === 'signed' && targets.length === 0) targets = partners(end, clauses, reading)
  if (targets.length === 0 && type.targets.length > 0 && name !== 'met' && !hasObject(end, reading)) return undefined
  const found = clauses.subjects(first)
  const agents = found.length === 0 && targets.length > 0 ? sharedAgents(first, before, reading) : found
  if (agents.length === 0 && !clauses.hasSubject(first)) return undefined
  return { agents, targets, after: targets[targets.length - 1]?.end ?? end }
}

/** The names at a token, or those whose people or offices stand there: "urged Israeli officials", "raided X's home". */
function targetsAt(at: number, { name, targets }: EventType, clauses: Clauses): readonly Extent[] {
  const isOfPowers = targets.includes('group') && targets.includes('place')
  const named = orElse(clauses.objects(at), () => (isOfPowers ? clauses.actsThrough(at) : []))
  return orElse(named, () => (name === 'raided' || name === 'attacked' ? clauses.siteOf(at) : []))
}

function orElse(found: readonly Extent[], others: () => readonly Extent[]): readonly Extent[] {
  return found.length > 0 ? found : others()
}

/** Of "X accused Y of a breach and urged Z": who does both. */
function sharedAgents(first: number, before: ToldEvent | undefined, { word, document }: Reading): readonly Extent[] {
  if (before?.group.voice !== 'active' || word(first - 1) !== 'and') return []
  const { tokens } = document
  if (tokens[before.group.verb]!.sentence !== tokens[first]!.sentence) return []
  for (let at = before.group.end; at < first - 1; at++) {
    // "Since X released his letter, Y has lost and accused Z": what is no event may be an aside.
    if (OTHER_CLAUSE.test(word(at)) || (!before.event && word(at) === ',')) return []
  }
  return before.agents
}

/** "signed a treaty with X". */
function partners(end: number, clauses: Clauses, { word }: Reading): readonly Extent[] {
  const clauseEnd = clauses.clauseEnd(end)
  for (let at = end; at < clauseEnd; at++) if (word(at) === 'with') return clauses.objects(at + 1)
  return []
}

/** Whether something that is not a name follows a verb as its object; without one, "killed" is a passive. */
function hasObject(at: number, { word, document, mentionAt }: Reading): boolean {
  const token = document.tokens[at]
  if (!token || token.kind === 'punctuation' || token.kind === 'clitic') return false
  if (mentionAt(at)) return mentionAt(at)!.entity.label !== 'date'
  return isDeterminer(word(at)) || !isFunctionWord(word(at))
}
