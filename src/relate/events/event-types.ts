/** A kind of event. */
export interface EventType {
  readonly name: string
  /** In words, as "agent … target". */
  readonly says: string
  /** Labels that the agent may have. */
  readonly agents: readonly string[]
  /** Labels that the target may have; none for what is done to nobody ("resigned"). */
  readonly targets: readonly string[]
  /** Said only together with a target. */
  readonly needsTarget?: true
}

const people = ['person'] as const
const peopleAndGroups = ['person', 'group'] as const
const organizations = ['organization'] as const
const accountable = ['person', 'organization'] as const
const allButGroups = ['person', 'organization', 'place'] as const
const powers = ['person', 'organization', 'place', 'group'] as const

/** What the built-in relator may find. */
export const EVENT_TYPES = [
  { name: 'announced', says: 'made public', agents: powers, targets: [] },
  { name: 'killed', says: 'killed', agents: powers, targets: peopleAndGroups },
  { name: 'injured', says: 'wounded', agents: powers, targets: peopleAndGroups, needsTarget: true },
  {
    name: 'kidnapped',
    says: 'took hostage or away by force',
    agents: powers,
    targets: peopleAndGroups,
    needsTarget: true,
  },
  { name: 'arrested', says: 'arrested or detained', agents: powers, targets: peopleAndGroups },
  { name: 'released', says: 'set free', agents: powers, targets: peopleAndGroups, needsTarget: true },
  { name: 'attacked', says: 'attacked, by arms or in words', agents: powers, targets: powers },
  { name: 'raided', says: 'searched by force', agents: powers, targets: allButGroups, needsTarget: true },
  { name: 'captured', says: 'took by force', agents: powers, targets: powers, needsTarget: true },
  { name: 'visited', says: 'went to', agents: people, targets: allButGroups },
  { name: 'sanctioned', says: 'put under sanctions', agents: powers, targets: powers, needsTarget: true },
  { name: 'met', says: 'met or held talks with', agents: powers, targets: powers },
  { name: 'elected', says: 'chose by vote', agents: powers, targets: people, needsTarget: true },
  { name: 'nominated', says: 'put forward for an office', agents: powers, targets: people, needsTarget: true },
  { name: 'appointed', says: 'gave an office', agents: powers, targets: people, needsTarget: true },
  { name: 'dismissed', says: 'took an office away', agents: powers, targets: people, needsTarget: true },
  { name: 'succeeded', says: 'took the place of', agents: people, targets: people, needsTarget: true },
  {
    name: 'joined',
    says: 'became a member or employee of',
    agents: allButGroups,
    targets: organizations,
    needsTarget: true,
  },
  {
    name: 'left',
    says: 'is no longer a member or employee of',
    agents: allButGroups,
    targets: organizations,
    needsTarget: true,
  },
  { name: 'resigned', says: 'gave up an office', agents: people, targets: [] },
  { name: 'signed', says: 'signed (with)', agents: powers, targets: powers },
  { name: 'accused', says: 'accused', agents: powers, targets: powers, needsTarget: true },
  { name: 'warned', says: 'warned', agents: powers, targets: powers, needsTarget: true },
  { name: 'threatened', says: 'threatened', agents: powers, targets: powers, needsTarget: true },
  { name: 'urged', says: 'called on', agents: powers, targets: powers, needsTarget: true },
  { name: 'charged', says: 'charged with a crime', agents: powers, targets: accountable, needsTarget: true },
  { name: 'convicted', says: 'found guilty in court', agents: powers, targets: accountable, needsTarget: true },
  { name: 'sentenced', says: 'sentenced or sent to prison', agents: powers, targets: accountable, needsTarget: true },
  { name: 'sued', says: 'took to court', agents: powers, targets: allButGroups, needsTarget: true },
  {
    name: 'extradited',
    says: 'handed over to or sent out of a country',
    agents: powers,
    targets: peopleAndGroups,
    needsTarget: true,
  },
  { name: 'defeated', says: 'won against', agents: powers, targets: powers, needsTarget: true },
  { name: 'acquired', says: 'bought', agents: accountable, targets: organizations, needsTarget: true },
  { name: 'condemned', says: 'condemned or criticized in public', agents: powers, targets: powers, needsTarget: true },
  { name: 'backed', says: 'supported or endorsed', agents: powers, targets: powers, needsTarget: true },
  { name: 'praised', says: 'praised in public', agents: powers, targets: powers, needsTarget: true },
  { name: 'died', says: 'died (agent)', agents: people, targets: [] },
] as const satisfies readonly EventType[]

/** The name of a built-in event. */
export type EventName = (typeof EVENT_TYPES)[number]['name']
