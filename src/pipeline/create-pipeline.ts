import type { Document } from '../document/document.js'
import { compareSpans } from '../document/span.js'
import { AbortError, StageError } from '../errors.js'
import type { Extractor } from '../extract/extractor.js'
import type { Mention } from '../extract/mention.js'
import { coOccurrences } from '../graph/co-occurrences.js'
import { createGraph, type EntityGraph } from '../graph/entity-graph.js'
import type { GraphMention } from '../graph/graph-data.js'
import type { Event, Relation } from '../relate/relation.js'
import type { Entity } from '../resolve/entity.js'
import { sieves } from '../resolve/sieves.js'
import { tokenize } from '../tokenize/tokenize.js'
import { checkDocumentOptions, checkText } from './options.js'
import type { DocumentOptions, LabelsOf, Pipeline, Stages } from './pipeline.js'
import { checkMentions, checkStages } from './stage-checks.js'

/**
 * Puts stages together. The labels of the graphs are inferred from the extractors.
 * @throws StageError `INVALID_STAGE` if a stage is not what its contract says
 * @example
 * const pipeline = createPipeline({ extractors: [dates(), tickers] })
 * const graph = await pipeline.extract('$ACME fell on Friday.', { published: '2019-05-18' })
 * graph.entitiesOf('ticker')
 */
export function createPipeline<const E extends readonly Extractor[]>(stages: Stages<E>): Pipeline<LabelsOf<E>> {
  checkStages(stages)
  const { extractors, refiners = [], resolver = sieves(), linkers = [], relators = [] } = stages
  type L = LabelsOf<E>
  const names = [...extractors, ...refiners, resolver, ...linkers, ...relators].map((stage) => stage.name)

  async function extract(text: string, options: DocumentOptions = {}): Promise<EntityGraph<L>> {
    checkText(text, 'extract')
    checkDocumentOptions(options, 'extract')
    const { id, published, signal } = options
    const proceed = (): void => {
      if (signal?.aborted) throw new AbortError(signal.reason)
    }
    proceed()
    const document = tokenize(text, published === undefined ? {} : { published })
    const found: Mention<L>[] = []
    for (const extractor of extractors as readonly Extractor[] as readonly Extractor<L>[]) {
      const mentions = [...(await extractor.extract(document))]
      checkMentions(mentions, extractor, document)
      for (const mention of mentions) found.push(mention)
      proceed()
    }
    let refined: readonly Mention<L>[] = found.sort(compareSpans)
    for (const refiner of refiners) refined = refiner.refine(refined, document)
    proceed()
    const mentions = refined.map((mention, index): Draft<L> => ({ ...mention, id: `m${index + 1}`, entity: '' }))
    let entities = resolver.resolve(mentions, document) as readonly Entity<L>[]
    assignEntities(mentions, entities, resolver.name)
    for (const linker of linkers) entities = await linker.link(entities, document)
    proceed()
    const { relations, events } = await relate(entities, document)
    proceed()
    return createGraph<L>({
      id,
      published: document.published,
      text,
      mentions,
      entities,
      relations,
      events,
      coOccurrences: coOccurrences(mentions, document),
    })
  }

  async function relate(
    entities: readonly Entity[],
    document: Document,
  ): Promise<{ relations: Relation[]; events: Event[] }> {
    const relations: Relation[] = []
    const events: Event[] = []
    for (const relator of relators) {
      const findings = await relator.relate(entities, document)
      relations.push(...(findings.relations ?? []))
      events.push(...(findings.events ?? []))
    }
    return { relations, events }
  }

  return Object.freeze({
    labels: Object.freeze([...new Set(extractors.flatMap((extractor) => extractor.labels))]) as readonly L[],
    stages: Object.freeze(names),
    extract,
  })
}

/** A graph mention before its entity is known. */
type Draft<L extends string> = { -readonly [K in keyof GraphMention<L>]: GraphMention<L>[K] }

/** Writes the ids of their entities into the mentions, and sees to it that every mention has just one. */
function assignEntities<L extends string>(
  mentions: readonly Draft<L>[],
  entities: readonly Entity<L>[],
  resolver: string,
): void {
  for (const entity of entities) {
    for (const mention of entity.mentions as readonly Draft<L>[]) {
      if (mention.entity) throw broken(resolver, mention.id, 'in two entities')
      mention.entity = entity.id
    }
  }
  for (const mention of mentions) if (!mention.entity) throw broken(resolver, mention.id, 'in no entity')
}

function broken(resolver: string, mention: string, how: string): StageError {
  return new StageError('INVALID_STAGE', `Resolver "${resolver}" left mention ${mention} ${how}.`)
}
