import type { Document } from '../../document/document.js'
import type { Span } from '../../document/span.js'
import type { Reading } from '../../link/reading.js'
import type { FoundRole } from '../../link/roles/find-roles.js'
import type { RolePhrase } from '../../link/roles/role-phrase.js'
import type { RoleTie } from '../../link/roles/role-tail.js'
import type { RoleKind } from '../../link/roles/role-words.js'
import type { Entity, PlaceEntity } from '../../resolve/entity.js'
import { nationOf } from '../pairs/countries.js'
import type { RelationName } from '../relation-types.js'
import type { Stated } from './stated.js'

/** Of the relations read off roles, the share that is right (see `bench/relations.ts`). */
const CONFIDENCE = { title: 0.92, apposition: 0.92, before: 0.9, verb: 0.88 } as const

/** What a role says about the organization that it names: as a whole ("head of X"), and about a part of it. */
const OF_ORGANIZATION: Readonly<Partial<Record<RoleKind, readonly [whole: RelationName, part: RelationName]>>> = {
  ruler: ['head_of', 'member_of'],
  head: ['head_of', 'member_of'],
  minister: ['member_of', 'member_of'],
  official: ['member_of', 'member_of'],
  spokesperson: ['spokesperson_of', 'spokesperson_of'],
  founder: ['founder_of', 'member_of'],
  player: ['player_of', 'player_of'],
  coach: ['coach_of', 'coach_of'],
  member: ['member_of', 'member_of'],
}

/** What a role says about the state that it names. */
const OF_STATE: Readonly<Partial<Record<RoleKind, RelationName>>> = {
  ruler: 'head_of',
  minister: 'minister_of',
  official: 'agent_of',
}

/** The relations that roles state: "German Chancellor X", "X, head of the Harbour Council". */
export function* roleRelations(roles: readonly FoundRole[], reading: Reading): Iterable<Stated> {
  for (const role of roles) {
    const { person, phrase, how } = role
    const evidence = evidenceOf(role, reading.document)
    for (const tie of phrase.ties) {
      const target = tie.mention.entity
      for (const type of relationsOf(phrase, tie, reading)) {
        yield { type, source: person.entity, target, confidence: CONFIDENCE[how], evidence }
      }
    }
  }
}

/** From the name or the role to the end of the other, with all that the role names. */
export function evidenceOf({ person, phrase }: FoundRole, { tokens }: Document): Span {
  const first = Math.min(person.first, phrase.first)
  const last = Math.max(person.end, phrase.end, ...phrase.ties.map(({ mention }) => mention.end)) - 1
  return { start: tokens[first]!.start, end: tokens[last]!.end }
}

/** What a role of an organization as a whole says of it ("its chairman, X"). */
export function relationToWhole(kind: RoleKind): RelationName | undefined {
  return OF_ORGANIZATION[kind]?.[0]
}

function relationsOf({ kind, first, noun }: RolePhrase, tie: RoleTie, reading: Reading): readonly RelationName[] {
  // "a Hamas leader" is one of several.
  const isOneOfMany = /^an?$/.test(reading.word(first - 1)) && /^(?:leader|commander)$/.test(reading.word(noun))
  const target = tie.mention.entity
  if (target.label === 'organization') {
    if (tie.by === 'in' || tie.by === 'to' || (tie.by === 'with' && kind !== 'worker')) return []
    // "a student at X", but not "the winner at X".
    if (tie.by === 'at' && kind !== 'worker') return kind === 'other' ? [] : ['member_of']
    if (kind === 'worker') return ['works_for', 'member_of']
    const relations = OF_ORGANIZATION[kind]
    return relations ? [tie.direct && !isOneOfMany ? relations[0] : relations[1]] : []
  }
  const isCountry = nationOf(target) !== undefined
  if (tie.by !== 'before' && tie.by !== 'of') return []
  const relations: RelationName[] = []
  const ofState = OF_STATE[kind]
  if (ofState && (tie.direct || kind !== 'ruler')) {
    if (isCountry || (kind === 'ruler' && isGoverned(target, reading.word(noun)))) relations.push(ofState)
  }
  // "the British actor X", but not "the head of Germany's …" or "ambassador to".
  if (isCountry && (ofState || (tie.by === 'before' && isNationality(tie, reading)))) relations.push('citizen_of')
  return relations
}

/** "British actor", "Germany's striker", "US singer", but not "Syria expert". */
function isNationality({ mention }: RoleTie, { document }: Reading): boolean {
  if (mention.entity.label === 'group' || document.tokens[mention.end]?.kind === 'clitic') return true
  return /^[A-Z.]{2,5}$/.test(mention.mention.text)
}

/** Whether a place may have such a ruler; one of which no more is known may have a governor or a mayor. */
function isGoverned(entity: Entity, noun: string): boolean {
  if (entity.label !== 'place') return false
  const { kind } = entity as PlaceEntity
  return kind === undefined ? /^(?:mayor|governor|emir|sultan)$/.test(noun) : /^(?:region|city|country)$/.test(kind)
}
