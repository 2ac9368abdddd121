import { DataError } from '../errors.js'
import type { Entity } from '../resolve/entity.js'
import { createGraph, type EntityGraph } from './entity-graph.js'
import {
  type Conflict,
  type CoOccurrence,
  GRAPH_SCHEMA,
  type GraphDocument,
  type GraphEvent,
  type GraphMention,
  type GraphRelation,
} from './graph-data.js'

type Json = Record<string, unknown>

/**
 * Reads the JSON form of a graph back: `graphFromJSON(JSON.parse(JSON.stringify(graph)))` equals `graph`. Also reads
 * the lines that the command line writes (which leave out the text).
 * @param data what `graph.toJSON()` gave, parsed
 * @throws DataError `INVALID_GRAPH` for another schema version, a missing part, or ids that lead nowhere
 */
export function graphFromJSON(data: unknown): EntityGraph {
  const graph = object(data, 'graph')
  if (graph.schema !== GRAPH_SCHEMA) {
    throw invalid(`schema is ${JSON.stringify(graph.schema)}, this version reads ${GRAPH_SCHEMA}`)
  }
  const mentions = list(graph, 'mentions').map((mention, index) => checkedMention(mention, `mentions[${index}]`))
  const byId = new Map(mentions.map((mention) => [mention.id, mention]))
  const entities = list(graph, 'entities').map((entity, index) => checkedEntity(entity, `entities[${index}]`, byId))
  const ids = new Set(entities.map((entity) => entity.id))
  for (const mention of mentions) {
    if (!ids.has(mention.entity))
      throw invalid(`mention ${mention.id} names entity ${mention.entity}, which is missing`)
  }
  const edges = <T>(key: string): T[] =>
    list(graph, key, true).map((edge, index) => structuredClone(object(edge, `${key}[${index}]`)) as T)
  try {
    return createGraph({
      id: optionalString(graph, 'id'),
      published: optionalString(graph, 'published'),
      text: optionalString(graph, 'text'),
      documents: graph.documents === undefined ? undefined : edges<GraphDocument>('documents'),
      mentions,
      entities,
      relations: edges<GraphRelation>('relations'),
      events: edges<GraphEvent>('events'),
      coOccurrences: edges<CoOccurrence>('coOccurrences'),
      conflicts: graph.conflicts === undefined ? undefined : edges<Conflict>('conflicts'),
    })
  } catch (error) {
    throw invalid(error instanceof Error ? error.message : String(error), error)
  }
}

function checkedMention(value: unknown, where: string): GraphMention {
  const mention = object(value, where)
  for (const key of ['id', 'entity', 'text', 'label', 'source']) string(mention, key, where)
  for (const key of ['start', 'end', 'confidence']) number(mention, key, where)
  return structuredClone(mention) as unknown as GraphMention
}

function checkedEntity(value: unknown, where: string, byId: ReadonlyMap<string, GraphMention>): Entity {
  const entity = object(value, where)
  for (const key of ['id', 'label', 'name']) string(entity, key, where)
  number(entity, 'confidence', where)
  list(entity, 'aliases')
  object(entity.ids, `${where}.ids`)
  const mentions = list(entity, 'mentions').map((id) => {
    const mention = byId.get(String(id))
    if (!mention) throw invalid(`${where} names mention ${JSON.stringify(id)}, which is missing`)
    return mention
  })
  return { ...structuredClone(entity), mentions } as unknown as Entity
}

function object(value: unknown, where: string): Json {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json
  throw invalid(`${where} is not an object`)
}

function list(parent: Json, key: string, optional = false): readonly unknown[] {
  const value = parent[key]
  if (Array.isArray(value)) return value
  if (optional && value === undefined) return []
  throw invalid(`${key} is not an array`)
}

function string(parent: Json, key: string, where: string): void {
  if (typeof parent[key] !== 'string') throw invalid(`${where}.${key} is not a string`)
}

function number(parent: Json, key: string, where: string): void {
  if (typeof parent[key] !== 'number') throw invalid(`${where}.${key} is not a number`)
}

function optionalString(parent: Json, key: string): string | undefined {
  const value = parent[key]
  if (value === undefined || typeof value === 'string') return value
  throw invalid(`${key} is not a string`)
}

function invalid(problem: string, cause?: unknown): DataError {
  return new DataError('INVALID_GRAPH', `This is not a graph that dramatis wrote: ${problem}.`, { cause })
}
