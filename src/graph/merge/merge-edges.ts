import { RELATION_TYPES } from '../../relate/relation-types.js'
import type { CoOccurrence, Evidence, GraphEvent, GraphRelation } from '../graph-data.js'
import { passageKey } from '../passage-key.js'
import { locate, type Part, type PartEdge, type Source } from './part.js'

/** Which node each part went into; nodes are numbered in order of first mention. */
export interface Numbering {
  readonly count: number
  of(part: Part): number
}

/** Names of relations that read the same both ways. */
const SYMMETRIC: ReadonlySet<string> = /* @__PURE__ */ new Set(
  RELATION_TYPES.flatMap((type) => ('symmetric' in type ? [type.name] : [])),
)

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** Id of the node with a number. */
export const nodeId = (node: number): string => `e${node + 1}`

/** One relation for all of one type between the same two nodes, with the evidence of all and the best confidence. */
export function mergeRelations(sources: readonly Source[], nodes: Numbering): readonly GraphRelation[] {
  return mergeEdges(edgesOf(sources, 'relations'), nodes, {
    turns: ({ type }) => SYMMETRIC.has(type),
    kind: ({ type }) => type,
    join: (edges, ends, evidence) => {
      const confidence = edges.reduce((most, edge) => Math.max(most, edge.confidence), 0)
      return { ...edges[0]!, ...ends, confidence, evidence }
    },
  })
}

/** One edge for each pair of nodes, with the sentences of all documents. */
export function mergeCoOccurrences(sources: readonly Source[], nodes: Numbering): readonly CoOccurrence[] {
  return mergeEdges(edgesOf(sources, 'coOccurrences'), nodes, {
    turns: () => true,
    kind: () => '',
    join: (edges, { source, target }, evidence, repeated) => {
      const weight = edges.reduce((sum, edge) => sum + edge.weight, 0) - repeated
      return { source, target, weight, evidence }
    },
  })
}

function* edgesOf<K extends 'relations' | 'coOccurrences'>(sources: readonly Source[], key: K) {
  for (const source of sources) yield* source[key] as Iterable<Source[K][number]>
}

interface EdgeRules<E> {
  /** Whether an edge reads the same both ways, and starts from the node that is named first. */
  turns(edge: E): boolean
  /** Edges between the same nodes are one if they are of one kind. */
  kind(edge: E): string
  /** Makes one of edges that are the same; `repeated` passages were given more than once, and stand in it once. */
  join(
    edges: readonly E[],
    ends: { readonly source: string; readonly target: string },
    evidence: readonly Evidence[],
    repeated: number,
  ): E
}

/** Takes time linear in the number of edges, and a sort of the targets of each node. */
function mergeEdges<E extends { readonly evidence: readonly Evidence[] }>(
  edges: Iterable<PartEdge<E>>,
  nodes: Numbering,
  rules: EdgeRules<E>,
): readonly E[] {
  const bySource = new Array<{ target: number; given: PartEdge<E> }[] | undefined>(nodes.count).fill(undefined)
  for (const given of edges) {
    let source = nodes.of(given.from)
    let target = nodes.of(given.to)
    if (source === target) continue
    if (source > target && rules.turns(given.edge)) [source, target] = [target, source]
    const outgoing = bySource[source]
    if (outgoing) outgoing.push({ target, given })
    else bySource[source] = [{ target, given }]
  }
  const merged: E[] = []
  bySource.forEach((outgoing, source) => {
    if (!outgoing) return
    bySource[source] = undefined
    const same = new Map<string, { target: number; kind: string; edges: PartEdge<E>[] }>()
    for (const { target, given } of outgoing) {
      const kind = rules.kind(given.edge)
      const known = same.get(`${target} ${kind}`)
      if (known) known.edges.push(given)
      else same.set(`${target} ${kind}`, { target, kind, edges: [given] })
    }
    const inOrder = [...same.values()].sort((a, b) => a.target - b.target || (a.kind < b.kind ? -1 : 1))
    for (const { target, edges } of inOrder) {
      const passages = edges.flatMap(({ edge, home }) => edge.evidence.map((passage) => locate(passage, home)))
      const evidence = distinctPassages(passages)
      const ends = { source: nodeId(source), target: nodeId(target) }
      const found = edges.map(({ edge }) => edge)
      merged.push(rules.join(found, ends, evidence, passages.length - evidence.length))
    }
  })
  return merged
}

function distinctPassages(evidence: readonly Evidence[]): readonly Evidence[] {
  if (evidence.length < 2) return evidence
  return [...new Map(evidence.map((passage) => [passageKey(passage), passage])).values()]
}

/**
 * Events stay what one document tells, except that events of one type with the same roles, one of them the time, are
 * one event with the evidence of all.
 * @param isDated whether a node is a date that says when
 */
export function mergeEvents(
  sources: readonly Source[],
  nodes: Numbering,
  isDated: (node: number) => boolean,
): readonly GraphEvent[] {
  const merged: (Mutable<GraphEvent> & { evidence: Evidence[] })[] = []
  const byKey = new Map<string, (typeof merged)[number]>()
  for (const { event, parts, home } of sources.flatMap(({ events }) => events)) {
    const evidence = event.evidence.map((passage) => locate(passage, home))
    const roles = event.roles.map(({ role }, index) => ({ role, node: nodes.of(parts[index]!) }))
    const dated = roles.length > 1 && roles.some(({ role, node }) => role === 'time' && isDated(node))
    const shown = roles.map(({ role, node }) => `${role} ${node}`).sort()
    const key = `${event.type} ${shown.join(' ')}`
    const known = dated ? byKey.get(key) : undefined
    if (known) {
      known.confidence = Math.max(known.confidence, event.confidence)
      known.evidence.push(...evidence)
      continue
    }
    const copy = {
      ...event,
      roles: roles.map(({ role, node }) => ({ role, entity: nodeId(node) })),
      trigger: locate(event.trigger, home),
      evidence,
    }
    merged.push(copy)
    if (dated) byKey.set(key, copy)
  }
  return merged.map((event) => ({ ...event, evidence: distinctPassages(event.evidence) }))
}
