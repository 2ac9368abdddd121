import { UsageError } from '../errors.js'
import type { EntityGraph } from './entity-graph.js'
import type { CoOccurrence, Evidence, GraphEvent, GraphRelation } from './graph-data.js'

/** A passage that proves an edge, as far as the graph knows it. */
export interface Passage extends Evidence {
  /** When its document was published, if known. */
  readonly published?: string
  /** What stands there; absent where the graph does not keep the text. */
  readonly text?: string
}

/** Makes the function that fills in what a graph knows of a passage. Linear in the number of documents once. */
export function createPassageReader(graph: EntityGraph, where: string): (passage: Evidence) => Passage {
  const documents = new Map((graph.documents ?? []).map((document) => [document.id, document]))
  return ({ start, end, document }) => {
    const home = document === undefined && !graph.documents ? graph : documents.get(document ?? '')
    if (!home) {
      throw new UsageError('NOT_FOUND', `${where}: the graph has no document ${JSON.stringify(document ?? null)}.`)
    }
    const { published, text } = home
    return {
      start,
      end,
      ...(document === undefined ? {} : { document }),
      ...(published === undefined ? {} : { published }),
      ...(text === undefined ? {} : { text: text.slice(start, end) }),
    }
  }
}

/**
 * The passages that prove a relation, an event or a co-occurrence: usually sentences, in order of the documents and
 * of their texts.
 * @param edge one of the edges of the graph
 * @throws UsageError `NOT_FOUND` if a passage is of a document that the graph does not have
 * @example evidence(graph, graph.relations[0])[0].text // 'Jeremy Hunt, the British Foreign Secretary, …'
 */
export function evidence(graph: EntityGraph, edge: GraphRelation | GraphEvent | CoOccurrence): readonly Passage[] {
  return edge.evidence.map(createPassageReader(graph, 'evidence'))
}
