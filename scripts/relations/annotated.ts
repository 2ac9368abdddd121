import { RELATION_TYPES, type RelationName, type RelationType } from '../../src/relate/relation-types.js'
import type { Entity } from '../../src/resolve/entity.js'

/** A text with the entities and relations that its annotators saw, whatever the corpus. */
export interface Annotated {
  readonly id: string
  readonly text: string
  /** `label` is missing for what the corpus marks but the library does not find as an entity. */
  readonly mentions: readonly AnnotatedMention[]
  readonly facts: readonly Fact[]
  /** The relations that the corpus marks wherever they hold: a pair without one is an example against it. */
  readonly complete: ReadonlySet<RelationName>
}

export interface AnnotatedMention {
  readonly start: number
  readonly end: number
  readonly label?: string | undefined
  /** Number of the entity within its text. */
  readonly concept: number
}

export interface Fact {
  readonly name: RelationName
  readonly source: number
  readonly target: number
}

/** The annotated entities, as a resolver would give them. */
export function annotatedEntities({ text, mentions }: Annotated): {
  entities: Entity[]
  concepts: (number | undefined)[]
} {
  const groups = new Map<string, AnnotatedMention[]>()
  for (const mention of mentions) {
    if (mention.label === undefined) continue
    const key = `${mention.concept} ${mention.label}`
    groups.set(key, [...(groups.get(key) ?? []), mention])
  }
  const clusters = [...groups.values()].sort((a, b) => a[0]!.start - b[0]!.start)
  const entities = clusters.map((cluster, index) => {
    const forms = [...new Set(cluster.map(({ start, end }) => text.slice(start, end)))]
    const name = forms.reduce((longest, form) => (form.length > longest.length ? form : longest))
    return {
      id: `e${index + 1}`,
      label: cluster[0]!.label!,
      name,
      aliases: forms.filter((form) => form !== name),
      mentions: cluster.map(({ start, end, label }) => ({
        start,
        end,
        text: text.slice(start, end),
        label: label!,
        confidence: 1,
        source: 'annotated',
      })),
      ids: {},
      confidence: 1,
    } as unknown as Entity
  })
  return { entities, concepts: clusters.map((cluster) => cluster[0]!.concept) }
}

/** Adds what facts imply, and symmetric facts the other way round. */
export function withImplied(facts: readonly Fact[], labelOf: (concept: number) => string | undefined): readonly Fact[] {
  const all = new Map<string, Fact>()
  const add = (fact: Fact): void => {
    const key = `${fact.name} ${fact.source} ${fact.target}`
    if (all.has(key)) return
    all.set(key, fact)
    const { symmetric, implies = [] } = RELATION_TYPES.find(({ name }) => name === fact.name) as RelationType
    if (symmetric) add({ ...fact, source: fact.target, target: fact.source })
    for (const [label, name] of implies) {
      if (label === '*' || label === labelOf(fact.target)) add({ ...fact, name: name as RelationName })
    }
  }
  for (const fact of facts) add(fact)
  return [...all.values()]
}

/** From offsets in code points to offsets in UTF-16 code units. */
export function codeUnits(text: string): (offset: number) => number {
  const units = [0]
  for (const character of text) units.push(units[units.length - 1]! + character.length)
  return (offset) => units[offset] ?? text.length
}
