/**
 * The relations that the built-in relators may give, in the names of the field (TAC KBP and DWIE, one word for one
 * tie): `source` does or is something to `target`. `ends` says which labels the two may have.
 */
export interface RelationType {
  readonly name: string
  /** In words, as "source … target". */
  readonly says: string
  readonly ends: readonly (readonly [source: string, target: string])[]
  /** The relation reads the same both ways. */
  readonly symmetric?: true
  /** A source has one target at most, and what holds it (a country, a region). The classifier keeps to it. */
  readonly single?: true
  /** Given only where the text says so in as many words, never by the learned classifier. */
  readonly stated?: true
  /** Other relations that this one contains, if the target has the label ("*": any). */
  readonly implies?: readonly (readonly [target: string, name: string])[]
}

const personToOrganization = ['person', 'organization'] as const
const personToPlace = ['person', 'place'] as const
const personToGroup = ['person', 'group'] as const
const organizationToPlace = ['organization', 'place'] as const
const organizationToGroup = ['organization', 'group'] as const
const betweenPeople = [['person', 'person']] as const
const betweenPowers = [
  ['person', 'person'],
  ['person', 'place'],
  ['person', 'organization'],
  ['organization', 'organization'],
  ['organization', 'place'],
  ['place', 'place'],
  ['place', 'organization'],
] as const

/** All of them. Targets labelled `group` are nationalities that stand for their country ("the German chancellor"). */
export const RELATION_TYPES = [
  {
    name: 'head_of',
    says: 'leads, presides over or commands',
    ends: [personToOrganization, personToPlace, personToGroup],
    implies: [
      ['organization', 'member_of'],
      ['place', 'agent_of'],
      ['group', 'agent_of'],
    ],
  },
  {
    name: 'minister_of',
    says: 'is or was a minister of',
    ends: [personToPlace, personToGroup],
    implies: [['*', 'agent_of']],
  },
  { name: 'agent_of', single: true, says: 'acts for the state of', ends: [personToPlace, personToGroup] },
  { name: 'member_of', says: 'belongs to, works for or plays for', ends: [personToOrganization] },
  {
    name: 'works_for',
    stated: true,
    says: 'is employed by',
    ends: [personToOrganization],
    implies: [['*', 'member_of']],
  },
  {
    name: 'spokesperson_of',
    says: 'speaks for',
    ends: [personToOrganization],
    implies: [['*', 'member_of']],
  },
  { name: 'player_of', says: 'plays for', ends: [personToOrganization], implies: [['*', 'member_of']] },
  { name: 'coach_of', says: 'coaches', ends: [personToOrganization], implies: [['*', 'member_of']] },
  { name: 'advisor_of', stated: true, says: 'advises', ends: [['person', 'person']] },
  { name: 'founder_of', says: 'founded', ends: [personToOrganization] },
  { name: 'citizen_of', single: true, says: 'is a citizen of', ends: [personToPlace, personToGroup] },
  { name: 'born_in', single: true, says: 'was born in', ends: [personToPlace] },
  { name: 'died_in', single: true, says: 'died in', ends: [personToPlace] },
  { name: 'based_in', says: 'has its seat in', ends: [organizationToPlace, organizationToGroup] },
  {
    name: 'agency_of',
    says: 'is an agency, ministry or court of',
    ends: [organizationToPlace, organizationToGroup],
    implies: [['*', 'based_in']],
  },
  { name: 'part_of', says: 'is a part or subsidiary of', ends: [['organization', 'organization']] },
  { name: 'located_in', single: true, says: 'lies in', ends: [['place', 'place']] },
  { name: 'spouse_of', single: true, says: 'is or was married to', ends: betweenPeople, symmetric: true },
  { name: 'parent_of', says: 'is a parent of', ends: betweenPeople },
  { name: 'sibling_of', says: 'is a brother or sister of', ends: betweenPeople, symmetric: true },
  { name: 'ally_of', stated: true, says: 'is an ally of', ends: betweenPowers, symmetric: true },
  {
    name: 'opponent_of',
    stated: true,
    says: 'is an opponent, rival or enemy of',
    ends: betweenPowers,
    symmetric: true,
  },
  { name: 'met_with', stated: true, says: 'met or held talks with', ends: betweenPeople, symmetric: true },
] as const satisfies readonly RelationType[]

/** The name of a built-in relation. */
export type RelationName = (typeof RELATION_TYPES)[number]['name']

/** The relation with a name. */
export function relationType(name: RelationName): RelationType {
  return RELATION_TYPES.find((type) => type.name === name) as RelationType
}

const NONE: readonly RelationName[] = []

/** By the labels of source and target: the relations that the learned classifier may find between them. */
const LEARNABLE: ReadonlyMap<string, ReadonlyMap<string, readonly RelationName[]>> = /* @__PURE__ */ byLabels()

function byLabels(): ReadonlyMap<string, ReadonlyMap<string, readonly RelationName[]>> {
  const sources = new Map<string, Map<string, RelationName[]>>()
  for (const { name, ends, stated } of RELATION_TYPES as readonly (RelationType & { name: RelationName })[]) {
    for (const [source, target] of stated ? [] : ends) {
      const targets = sources.get(source) ?? new Map<string, RelationName[]>()
      sources.set(source, targets)
      targets.set(target, [...(targets.get(target) ?? []), name])
    }
  }
  return sources
}

/** The names of the learnable relations that may hold between two labels, in order of the table. */
export function namesBetween(source: string, target: string): readonly RelationName[] {
  return LEARNABLE.get(source)?.get(target) ?? NONE
}
