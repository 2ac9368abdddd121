import { UsageError } from '../../errors.js'
import type { EntityGraph } from '../entity-graph.js'
import type { GraphDocument } from '../graph-data.js'
import { compareText } from './compare-text.js'
import { fingerprint } from './fingerprint.js'
import type { Source } from './part.js'
import { takeApart } from './take-apart.js'

/** Input graphs taken apart, one by one. */
export interface Collection<L extends string> {
  /** @throws UsageError `DUPLICATE_DOCUMENT` if a document with this id but other content was added before */
  add(graph: EntityGraph<L>): void
  /** What was added, in order of the documents' ids. */
  sources(): readonly Source<L>[]
}

/** Makes an empty collection; `keepText` says whether documents keep their texts. */
export function createCollection<L extends string>(keepText: boolean): Collection<L> {
  const seen = new Map<string, string>()
  const sources: Source<L>[] = []
  return {
    add(graph) {
      const print = fingerprint(graph)
      const documents = documentsOf(graph, print, keepText)
      const known = documents.filter(({ id }) => seen.has(id))
      const changed = known.find(({ id }) => seen.get(id) !== print)
      if (changed || (known.length > 0 && known.length < documents.length)) {
        const { id } = changed ?? known[0]!
        throw new UsageError(
          'DUPLICATE_DOCUMENT',
          `mergeGraphs: two graphs with different content are of document ${JSON.stringify(id)}; ids must be unique.`,
        )
      }
      if (known.length > 0) return
      for (const { id } of documents) seen.set(id, print)
      sources.push(takeApart(graph, documents))
    },
    sources: () => sources.sort((a, b) => compareText(idOf(a), idOf(b))),
  }
}

const idOf = ({ documents }: Source): string => documents[0]?.document.id ?? ''

/** The documents of a graph, in order of their ids. A graph without an id gets one from its content. */
function documentsOf(graph: EntityGraph, print: string, keepText: boolean): readonly GraphDocument[] {
  const { id = `document-${print}`, published, text } = graph
  const own = { id, ...(published === undefined ? {} : { published }), ...(text === undefined ? {} : { text }) }
  return (graph.documents ?? [own])
    .map((document) => {
      if (keepText) return document
      const { text: _, ...rest } = document
      return rest
    })
    .sort((a, b) => compareText(a.id, b.id))
}
