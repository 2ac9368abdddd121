import type { RelationName } from '../relation-types.js'

/** A relation that the words between two names state. */
export interface BetweenRule {
  /** Labels of the first and the second name. */
  readonly labels: readonly [first: string, second: string]
  readonly type: RelationName
  /** The second name is the source. */
  readonly inverse: boolean
  /** What must follow the second name: `mark` a comma, full stop or bracket, or words of which one must follow. */
  readonly after?: readonly string[]
}

/** Labels, relation ("<" before it: the second name is the source), the words between, the words after. */
type Row = readonly [labels: string, relation: string, between: string, after?: string]

/** Behind a name that no noun goes on with: "owned by X, said", but not "owned by the X trading group". */
const WHOLE = './,/;/:/)/-/–/—/and/or/but/in/since/for/from/with/by/at/on/said/says/is/was/has/had/will'

/**
 * The words between two names, in lower case. `a/b` are alternatives, `(a)` may be missing, `*` stands for the
 * adjectives of `ADJECTIVES`, which may be missing. Names of titled people begin with their title.
 */
const ROWS: readonly Row[] = [
  ['person person', 'spouse_of', ', (the/a) * wife/husband/widow/widower/spouse of'],
  ['person person', 'spouse_of', "'s * wife/husband/widow/spouse (,)"],
  ['person person', 'spouse_of', 'and his/her * wife/husband (,)'],
  ['person person', 'spouse_of', '(who) married'],
  ['person person', 'spouse_of', '(,) (who) is/was married to'],
  ['person person', '<parent_of', ', (the/a) * son/daughter/child of'],
  ['person person', 'parent_of', "'s * son/daughter (,)"],
  ['person person', 'parent_of', 'and his/her * son/daughter (,)'],
  ['person person', 'parent_of', ', (the/a) * father/mother of'],
  ['person person', '<parent_of', "'s * father/mother (,)"],
  ['person person', '<parent_of', 'and his/her * father/mother (,)'],
  ['person person', 'sibling_of', ', (the/a) * brother/sister of'],
  ['person person', 'sibling_of', "'s * brother/sister (,)"],
  ['person person', 'sibling_of', 'and his/her * brother/sister (,)'],
  ['person person', 'ally_of', "'s * ally (,)"],
  ['person person', 'ally_of', 'ally'],
  ['person person', 'ally_of', ', (an/a) * ally of'],
  ['person person', 'ally_of', '(,) (who) is/was (an/a) * ally of'],
  ['person person', 'opponent_of', "'s * rival/opponent/challenger/foe/enemy (,)"],
  ['person person', 'opponent_of', 'rival/opponent/challenger/critic/foe'],
  ['person person', 'opponent_of', ', (an/a) * rival/opponent/critic/foe/enemy of'],
  ['person person', 'opponent_of', '(,) (who) is/was (an/a) * rival/opponent/critic/foe/enemy of'],
  ['person person', '<advisor_of', "'s * adviser/advisor/aide/confidant (,)"],
  ['person person', '<advisor_of', '* adviser/advisor/aide/confidant'],
  ['person person', 'advisor_of', ', (an/a/the) * adviser/advisor/aide to'],
  ['person person', 'met_with', '(has/had) met (with)'],
  ['person person', 'met_with', 'held talks with'],
  ['person person', 'met_with', 'held (a/an) * meeting/talks with'],
  ['person person', 'met_with', 'and', 'met/held'],
  ['place person', '<citizen_of', "'s"],
  ['person place', 'born_in', '(,) (who) was born in'],
  ['person place', 'born_in', ', born in'],
  ['person place', 'died_in', '(,) (who) died in'],
  ['person place', 'died_in', 'has/had died in'],
  ['organization place', 'based_in', '(,) (which/that) is/are/was based/headquartered in'],
  ['organization place', 'based_in', ', based/headquartered in'],
  ['organization place', 'based_in', '(,) (which/that) has its headquarters/seat in'],
  ['organization place', 'based_in', '(,) whose headquarters is/are in'],
  ['organization place', 'based_in', ', a/an * company/firm/group/organization/organisation/charity based in'],
  ['place place', 'located_in', ', (the/a) * capital/city/town/village/province/region/district of'],
  ['place place', 'located_in', ', (a/the) * city/town/village/province/region/district in'],
  ['place place', '<located_in', "'s * capital/city/town/village/province/region/port (of) (,)"],
  ['group place', '<located_in', '* capital/city/town/village/province/region/port/island (of) (,)'],
  ['organization organization', 'part_of', ', (the/a/an) * subsidiary/unit/arm/division/branch/affiliate/wing of'],
  ['organization organization', '<part_of', "'s * subsidiary/unit/arm/division/affiliate (,)"],
  ['organization organization', '<part_of', '* subsidiary'],
  ['organization organization', 'part_of', '(,) (which/that) (is/was) owned by', WHOLE],
  ['organization organization', '<part_of', ', (the/a) * owner/parent of', WHOLE],
  ['organization organization', '<part_of', ', (the/a) parent company of', WHOLE],
  ['organization organization', '<part_of', '(,) which/that owns', WHOLE],
  ['person organization', 'founder_of', '(,) (who) (has/had) founded/co-founded'],
  ['organization person', '<founder_of', '(,) (which/that/was) founded/co-founded by'],
  ['person organization', 'head_of', '(,) (who/now) heads/chairs (up)'],
  ['person organization', 'head_of', '(,) who leads/runs/heads/chairs/led/headed/chaired'],
  ['person organization', 'head_of', 'is/was (the) head/leader/chairman/chairwoman/president/director of'],
  ['organization person', '<head_of', '(,) (which/that) (is/was) headed/led/chaired by'],
  ['person organization', 'member_of', 'of'],
  ['person organization', 'works_for', '(,) who works for/at/with'],
  ['person organization', 'works_for', 'works for/at'],
  ['person organization', 'player_of', '(,) who plays for'],
  ['person organization', 'player_of', 'plays for'],
  ['person organization', 'coach_of', '(,) who coaches'],
]

/** Adjectives that change nothing about a relation; dropped before the words between are looked up. */
const ADJECTIVES: ReadonlySet<string> = /* @__PURE__ */ new Set(
  `former ex late first second third eldest oldest elder older younger youngest only twin half young little infant
  teenage pregnant estranged current new close closest key longtime long-time staunch loyal political fierce bitter main
  leading chief prominent vocal outspoken arch trusted top senior brief private two-hour hour-long bilateral
  northern southern eastern western north-eastern northeastern north-western northwestern south-eastern southeastern
  south-western southwestern central coastal capital port border largest second-largest biggest second-biggest ancient
  historic besieged rebel-held government-held southernmost northernmost strategic nearby small industrial oil-rich
  remote mountainous wholly-owned fully-owned local regional national european american financial investment military
  political youth armed`.split(/\s+/),
)

/** Whether a word between two names is dropped before look-up. */
export function isDropped(word: string): boolean {
  return ADJECTIVES.has(word)
}

let rules: ReadonlyMap<string, readonly BetweenRule[]> | undefined

/** The rules for the words between two names, in lower case, joined by spaces, without dropped adjectives. */
export function rulesFor(between: string): readonly BetweenRule[] {
  rules ??= readRows()
  return rules.get(between) ?? []
}

function readRows(): ReadonlyMap<string, readonly BetweenRule[]> {
  const all = new Map<string, BetweenRule[]>()
  for (const [labels, relation, between, after] of ROWS) {
    const inverse = relation.startsWith('<')
    const rule: BetweenRule = {
      labels: labels.split(' ') as [string, string],
      type: (inverse ? relation.slice(1) : relation) as RelationName,
      inverse,
      ...(after === undefined ? {} : { after: after.split('/') }),
    }
    for (const words of variants(between.split(' '))) all.set(words, [...(all.get(words) ?? []), rule])
  }
  return all
}

/** All word strings that a row stands for. */
function variants([first, ...rest]: readonly string[]): readonly string[] {
  if (first === undefined) return ['']
  const tails = variants(rest)
  if (first === '*') return tails
  const isOptional = first.startsWith('(')
  const choices = (isOptional ? first.slice(1, -1) : first).split('/')
  const said = choices.flatMap((word) => tails.map((tail) => (tail === '' ? word : `${word} ${tail}`)))
  return isOptional ? [...said, ...tails] : said
}
