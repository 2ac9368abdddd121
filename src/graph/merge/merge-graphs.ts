import { AbortError } from '../../errors.js'
import type { DateEntity, Entity } from '../../resolve/entity.js'
import { createGraph, type EntityGraph } from '../entity-graph.js'
import type { Conflict, GraphMention } from '../graph-data.js'
import { cluster } from './cluster.js'
import { createCollection } from './collection.js'
import { compareText } from './compare-text.js'
import { mergeCoOccurrences, mergeEvents, mergeRelations, type Numbering, nodeId } from './merge-edges.js'
import { mergeEntity } from './merge-entity.js'
import { checkMergeOptions } from './merge-options.js'
import type { CollectedDocument, Part, Source } from './part.js'

/** Options of `mergeGraphs`. */
export interface MergeOptions {
  /**
   * Whether the documents keep their texts, so that evidence can be quoted: `true` (default), or `false` where the
   * texts of very many articles would fill the memory.
   */
  readonly text?: boolean
  /** Stops the work between two graphs; the promise is then rejected with an `AbortError`. */
  readonly signal?: AbortSignal
}

/**
 * Makes one graph of many: the same person, organization, place, group or date of different documents is one entity,
 * whose mentions and evidence say their document. Entities are the same if they share an identifier, or a full name
 * that nothing speaks against; a lone surname, "the Foreign Ministry" or "on Friday" never is enough.
 * Where documents disagree about an entity, `conflicts` has what each says.
 *
 * The result does not depend on the order of the graphs. Graphs without an id get one made of their content; a graph
 * given twice counts once. A merged graph may be merged again with others; its entities stay joined.
 *
 * Each graph can be let go as soon as it was read, so a stream is never held as a whole; what is kept is as large as
 * the result. Takes time close to linear in the number of mentions and edges.
 * @param graphs an iterable, or an async one such as a stream
 * @throws UsageError `DUPLICATE_DOCUMENT`, `INVALID_OPTION`, `UNKNOWN_OPTION`
 * @throws AbortError `ABORTED`
 * @example
 * const story = await mergeGraphs(await Promise.all(articles.map((text) => extractEntities(text))))
 */
export async function mergeGraphs<L extends string>(
  graphs: Iterable<EntityGraph<L>> | AsyncIterable<EntityGraph<L>>,
  options: MergeOptions = {},
): Promise<EntityGraph<L>> {
  checkMergeOptions(graphs, options)
  const { text = true, signal } = options
  const collection = createCollection<L>(text)
  for await (const graph of graphs) {
    if (signal?.aborted) throw new AbortError(signal.reason)
    collection.add(graph)
  }
  if (signal?.aborted) throw new AbortError(signal.reason)
  return assemble(collection.sources())
}

/** Puts the parts of all sources together. */
function assemble<L extends string>(sources: readonly Source<L>[]): EntityGraph<L> {
  const documents = sources.flatMap((source) => source.documents)
  documents.sort((a, b) => compareText(a.document.id, b.document.id))
  const nodes = numberNodes(sources, documents)
  const mentions: GraphMention<L>[] = []
  for (const collected of documents) {
    collected.mentions.forEach((mention, index) => {
      const node = nodes.of(collected.parts[index]!)
      mention.id = `m${mentions.length + 1}`
      mention.entity = nodeId(node)
      nodes.mentions[node]!.push(mention)
      mentions.push(mention)
    })
  }
  const entities: Entity<L>[] = []
  const conflicts: Conflict[] = []
  nodes.parts.forEach((parts, node) => {
    const merged = mergeEntity(nodeId(node), parts, nodes.mentions[node]!)
    entities.push(merged.entity)
    for (const conflict of merged.conflicts) conflicts.push(conflict)
  })
  const isDated = (node: number): boolean => (entities[node] as Partial<DateEntity>).interval !== undefined
  return createGraph<L>({
    documents: documents.map(({ document }) => document),
    mentions,
    entities,
    relations: mergeRelations(sources, nodes),
    events: mergeEvents(sources, nodes, isDated),
    coOccurrences: mergeCoOccurrences(sources, nodes),
    ...(conflicts.length > 0 ? { conflicts } : {}),
  })
}

/** The nodes of the merged graph, numbered in order of first mention. */
interface Nodes<L extends string> extends Numbering {
  readonly parts: Part<L>[][]
  readonly mentions: GraphMention<L>[][]
}

function numberNodes<L extends string>(
  sources: readonly Source<L>[],
  documents: readonly CollectedDocument<L>[],
): Nodes<L> {
  const ordered: Part<L>[] = []
  const place = (part: Part<L>): void => {
    if (part.position >= 0) return
    part.position = ordered.length
    ordered.push(part)
  }
  for (const { parts } of documents) parts.forEach(place)
  for (const { parts } of sources) parts.forEach(place)
  const sets = cluster(ordered)
  const numbers = new Int32Array(ordered.length)
  const parts: Part<L>[][] = []
  ordered.forEach((part, position) => {
    const root = sets.find(position)
    if (root === position) {
      numbers[position] = parts.length
      parts.push([part])
    } else parts[numbers[root]!]!.push(part)
  })
  return {
    count: parts.length,
    of: (part) => numbers[sets.find(part.position)]!,
    parts,
    mentions: parts.map(() => []),
  }
}
