import type { EntityGraph } from '../../src/graph/entity-graph.js'
import { presets } from '../../src/pipeline/presets/presets.js'
import { entityPairs } from '../../src/relate/entity-pairs.js'
import { documentFacts, pairFeatures } from '../../src/relate/pair-features.js'
import { namesBetween, RELATION_TYPES, type RelationName } from '../../src/relate/relation-types.js'
import type { Entity } from '../../src/resolve/entity.js'
import { tokenize } from '../../src/tokenize/tokenize.js'

/** A pair of entities that the pipeline found, and which relations the annotators gave it. */
export interface PairExample {
  readonly features: Uint16Array
  /** The relations that its labels allow. */
  readonly names: ReadonlySet<RelationName>
  readonly holds: ReadonlySet<RelationName>
}

export interface DocumentExamples {
  readonly pairs: readonly PairExample[]
}

interface Annotated {
  readonly id: string
  readonly content: string
  readonly mentions: readonly { readonly begin: number; readonly end: number; readonly concept: number }[]
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

/** Reads the articles with the `news` pipeline and labels the pairs that it finds. */
export async function readExamples(lines: readonly string[]): Promise<readonly DocumentExamples[]> {
  const pipeline = presets.of('news')
  const documents: DocumentExamples[] = []
  for (const line of lines) {
    const article = JSON.parse(line) as Annotated
    const graph = await pipeline.extract(article.content)
    documents.push({ pairs: labelled(article, graph) })
  }
  return documents
}

function labelled(article: Annotated, graph: EntityGraph): readonly PairExample[] {
  const document = tokenize(article.content)
  const facts = documentFacts(graph.entities, document)
  const conceptOf = new Map(graph.entities.map((entity) => [entity, concept(entity, article)]))
  const country = countryOfDemonym(article)
  const said = new Set<string>()
  for (const { s, p, o } of article.relations) {
    const known = NAMES.get(p.replace(/-x$/, ''))
    if (!known) continue
    const [from, to] = known.inverse ? [o, s] : [s, o]
    said.add(`${known.name} ${from} ${country.get(to) ?? to}`)
  }
  return entityPairs(graph.entities, document).map((pair) => {
    const [source, target] = [conceptOf.get(pair.source), conceptOf.get(pair.target)]
    const names = namesBetween(pair.source.label, pair.target.label)
    const holds = new Set<RelationName>()
    if (source !== undefined && target !== undefined) {
      for (const {
        name,
        symmetric,
        implies,
      } of RELATION_TYPES as readonly (typeof RELATION_TYPES)[number][] as readonly {
        name: RelationName
        symmetric?: true
        implies?: readonly (readonly [string, string])[]
      }[]) {
        const end = country.get(target) ?? target
        if (!said.has(`${name} ${source} ${end}`) && !(symmetric && said.has(`${name} ${end} ${source}`))) continue
        holds.add(name)
        for (const [label, implied] of implies ?? [])
          if (label === '*' || label === pair.target.label) holds.add(implied as RelationName)
      }
    }
    return { features: pairFeatures(pair, document, facts), names: new Set(names), holds }
  })
}

/** The annotated concept that most mentions of an entity touch. */
function concept(entity: Entity, { mentions }: Annotated): number | undefined {
  const votes = new Map<number, number>()
  for (const { start, end } of entity.mentions) {
    for (const { begin, end: to, concept: touched } of mentions) {
      if (begin < end && start < to)
        votes.set(touched, (votes.get(touched) ?? 0) + (begin === start && to === end ? 2 : 1))
    }
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0]
}

/** Demonyms are concepts of their own in the corpus, tied to their country by `gpe0`. */
function countryOfDemonym({ relations }: Annotated): ReadonlyMap<number, number> {
  return new Map(relations.filter(({ p }) => /^gpe\d$/.test(p)).map(({ s, o }) => [s, o]))
}
