import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { createGraph } from '../../src/graph/entity-graph.js'
import { graphFromJSON } from '../../src/graph/graph-from-json.js'
import { sampleGraph } from './sample-graph.js'

const schema = JSON.parse(readFileSync('data/schema/graph.schema.json', 'utf8')) as object
const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema)
const asJson = (graph: unknown) => JSON.parse(JSON.stringify(graph)) as Record<string, unknown>

describe('JSON', () => {
  it('goes out and comes back without loss', () => {
    const graph = sampleGraph()
    const back = graphFromJSON(asJson(graph))
    expect(asJson(back)).toEqual(asJson(graph))
    expect(back.people[0]?.mentions[1]?.text).toBe('Byron')
    expect(back.neighbours('e1')).toEqual(graph.neighbours('e1'))
  })

  it('goes through a structured clone', () => {
    const graph = sampleGraph()
    expect(asJson(graphFromJSON(structuredClone(graph.toJSON())))).toEqual(asJson(graph))
  })

  it('keeps to the published schema, also when empty', () => {
    for (const graph of [sampleGraph(), createGraph({ mentions: [], entities: [] })]) {
      expect(validate(asJson(graph)), JSON.stringify(validate.errors)).toBe(true)
    }
  })

  it('the schema refuses what is not a graph', () => {
    expect(validate({ ...asJson(sampleGraph()), schema: 2 })).toBe(false)
    expect(validate({ schema: 1 })).toBe(false)
  })

  it.each([
    ['not an object', 7],
    ['null', null],
    ['another schema', { ...asJson(sampleGraph()), schema: 2 }],
    ['no mentions', { ...asJson(sampleGraph()), mentions: undefined }],
    ['a mention without an entity', { ...asJson(sampleGraph()), entities: [] }],
    [
      'a relation that leads nowhere',
      { ...asJson(sampleGraph()), relations: [{ type: 't', source: 'e1', target: 'x' }] },
    ],
  ])('refuses %s with a typed error', (_, data) => {
    expect(() => graphFromJSON(data)).toThrow(expect.objectContaining({ code: 'INVALID_GRAPH' }))
  })
})
