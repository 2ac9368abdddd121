import { readFileSync } from 'node:fs'
import type { RelationName } from '../../../src/relate/relation-types.js'
import { type Annotated, codeUnits, type Fact, withImplied } from '../annotated.js'

interface Article {
  readonly id: string
  readonly content: string
  readonly mentions: readonly { readonly begin: number; readonly end: number; readonly concept: number }[]
  readonly concepts: readonly { readonly concept: number; readonly tags?: readonly string[] }[]
  readonly relations: readonly { readonly s: number; readonly p: string; readonly o: number }[]
}

/** Relation names of the corpus in ours. `inverse` swaps the ends. */
const NAMES: ReadonlyMap<string, { readonly name: RelationName; readonly inverse?: true }> = new Map(
  Object.entries({
    based_in0: { name: 'based_in' },
    based_in1: { name: 'based_in' },
    based_in2: { name: 'based_in' },
    in0: { name: 'located_in' },
    in1: { name: 'located_in' },
    in2: { name: 'located_in' },
    citizen_of: { name: 'citizen_of' },
    member_of: { name: 'member_of' },
    player_of: { name: 'player_of' },
    coach_of: { name: 'coach_of' },
    spokesperson_of: { name: 'spokesperson_of' },
    head_of: { name: 'head_of' },
    head_of_state: { name: 'head_of' },
    head_of_gov: { name: 'head_of' },
    mayor_of: { name: 'head_of' },
    minister_of: { name: 'minister_of' },
    agent_of: { name: 'agent_of' },
    agency_of: { name: 'agency_of' },
    ministry_of: { name: 'agency_of' },
    part_of: { name: 'part_of' },
    institution_of: { name: 'part_of' },
    founder_of: { name: 'founder_of' },
    spouse_of: { name: 'spouse_of' },
    parent_of: { name: 'parent_of' },
    child_of: { name: 'parent_of', inverse: true },
    sibling: { name: 'sibling_of' },
  } as const),
)

const LABELS: readonly (readonly [tag: string, label: string])[] = [
  ['type::person', 'person'],
  ['type::organization', 'organization'],
  ['type::location', 'place'],
  ['type::gpe0-x', 'group'],
  ['type::gpe1-x', 'group'],
  ['type::gpe2-x', 'group'],
  ['type::loc-x', 'group'],
  ['type::ethnicity', 'group'],
]

/** Every relation of the map is marked wherever it holds in an article. */
const COMPLETE: ReadonlySet<RelationName> = new Set([...NAMES.values()].map(({ name }) => name))

/** DWIE: articles of Deutsche Welle, annotated as wholes. Demonyms are folded into their country (`gpe0`). */
export function readDwie(folder: string): readonly Annotated[] {
  const lines = readFileSync(`${folder}/dwie/dev.jsonl`, 'utf8').trim().split('\n')
  return lines.map((line) => {
    const article = JSON.parse(line) as Article
    const country = new Map(article.relations.filter(({ p }) => /^gpe\d$/.test(p)).map(({ s, o }) => [s, o]))
    const node = (concept: number): number => country.get(concept) ?? concept
    const labels = new Map(
      article.concepts.map(({ concept, tags = [] }) => [concept, LABELS.find(([tag]) => tags.includes(tag))?.[1]]),
    )
    const facts = article.relations.flatMap(({ s, p, o }): Fact[] => {
      const known = NAMES.get(p.replace(/-x$/, ''))
      if (!known) return []
      const [source, target] = known.inverse ? [o, s] : [s, o]
      return [{ name: known.name, source: node(source), target: node(target) }]
    })
    const unit = codeUnits(article.content)
    return {
      id: article.id,
      text: article.content,
      mentions: article.mentions.map(({ begin, end, concept }) => ({
        start: unit(begin),
        end: unit(end),
        label: labels.get(concept),
        concept: node(concept),
      })),
      facts: withImplied(facts, (concept) => labels.get(concept)),
      complete: COMPLETE,
    }
  })
}
