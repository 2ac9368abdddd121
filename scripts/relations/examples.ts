import type { Document } from '../../src/document/document.js'
import type { Linker } from '../../src/link/linker.js'
import { read } from '../../src/link/reading.js'
import { readCountries } from '../../src/relate/pairs/countries.js'
import { isSayable } from '../../src/relate/pairs/cue-words.js'
import { entityPairs } from '../../src/relate/pairs/entity-pairs.js'
import { createFeatureSet } from '../../src/relate/pairs/feature-set.js'
import { isCredible } from '../../src/relate/pairs/is-credible.js'
import { leadersOf } from '../../src/relate/pairs/leaders.js'
import { pairFeatureReader } from '../../src/relate/pairs/pair-features.js'
import { namesBetween, type RelationName } from '../../src/relate/relation-types.js'
import type { Entity } from '../../src/resolve/entity.js'
import { tokenize } from '../../src/tokenize/tokenize.js'
import { type Annotated, annotatedEntities } from './annotated.js'

/** A pair of entities, and which relations the annotators gave it. */
export interface PairExample {
  readonly source: string
  readonly target: string
  readonly features: Uint16Array
  /** The relations that the example is for or against. */
  readonly names: readonly RelationName[]
  readonly holds: ReadonlySet<RelationName>
  /** What is learnt from the example and, if it were met in a text, not said. */
  readonly incredible: readonly RelationName[]
}

export interface DocumentExamples {
  readonly id: string
  readonly entities: readonly Entity[]
  readonly pairs: readonly PairExample[]
}

const set = createFeatureSet()

/** Examples from the annotated entities themselves. */
export async function annotatedExamples(annotated: Annotated, linkers: readonly Linker[]): Promise<DocumentExamples> {
  const document = tokenize(annotated.text)
  const { entities, concepts } = annotatedEntities(annotated)
  return examplesOf(annotated, await linked(entities, document, linkers), document, concepts)
}

/** Examples from entities as the pipeline finds them, each standing for the annotated one that it touches most. */
export function foundExamples(annotated: Annotated, entities: readonly Entity[]): DocumentExamples {
  const document = tokenize(annotated.text)
  return examplesOf(
    annotated,
    entities,
    document,
    entities.map((entity) => conceptOf(entity, annotated)),
  )
}

async function linked(
  entities: readonly Entity[],
  document: Document,
  linkers: readonly Linker[],
): Promise<readonly Entity[]> {
  let all = entities
  for (const linker of linkers) all = await linker.link(all, document)
  return all
}

function examplesOf(
  { id, mentions, facts, complete }: Annotated,
  entities: readonly Entity[],
  document: Document,
  concepts: readonly (number | undefined)[],
): DocumentExamples {
  const said = new Set(facts.map(({ name, source, target }) => `${name} ${source} ${target}`))
  const ignored = new Set(mentions.map(({ concept }) => concept))
  for (const { concept, label } of mentions) if (label !== undefined && label !== 'group') ignored.delete(concept)
  const conceptAt = new Map(entities.map((entity, index) => [entity, concepts[index]]))
  const reading = read(entities, document)
  const countries = readCountries(entities)
  const pairs = entityPairs(reading, countries)
  const leaders = leadersOf(reading)
  const readFeatures = pairFeatureReader(pairs, reading, countries, set)
  return {
    id,
    entities,
    pairs: pairs.flatMap((pair): PairExample[] => {
      const [source, target] = [conceptAt.get(pair.source), conceptAt.get(pair.target)]
      if ([source, target].some((concept) => concept !== undefined && ignored.has(concept))) return []
      const possible = namesBetween(pair.source.label, pair.target.label).filter((name) =>
        isSayable(name, pair, reading),
      )
      const holds = new Set(possible.filter((name) => said.has(`${name} ${source} ${target}`)))
      const names = possible.filter((name) => complete.has(name) || holds.has(name))
      if (names.length === 0) return []
      readFeatures(pair)
      const features = set.buckets.slice(0, set.size)
      const incredible = names.filter((name) => !isCredible(name, pair, leaders))
      return [{ source: pair.source.id, target: pair.target.id, features, names, holds, incredible }]
    }),
  }
}

/** The annotated entity that most mentions of a found one touch; exact spans come before overlaps. */
function conceptOf(entity: Entity, { mentions }: Annotated): number | undefined {
  const votes = new Map<number, number>()
  for (const { start, end } of entity.mentions) {
    const touched = mentions.filter((mention) => mention.start < end && start < mention.end)
    const best =
      touched.find((mention) => mention.start === start && mention.end === end) ??
      touched.find(({ label }) => label !== undefined && label !== 'group') ??
      touched[0]
    if (best) votes.set(best.concept, (votes.get(best.concept) ?? 0) + 1)
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0]
}
