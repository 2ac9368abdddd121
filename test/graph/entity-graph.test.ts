import { describe, expect, it } from 'vitest'
import { createGraph } from '../../src/graph/entity-graph.js'
import { sampleGraph, sampleText } from './sample-graph.js'

describe('look-ups', () => {
  const graph = sampleGraph()

  it('gives entities by label, in order of first mention', () => {
    expect(graph.people.map((person) => person.name)).toEqual(['Ada Byron', 'Karim Saleh'])
    expect(graph.entitiesOf('place').map((place) => place.name)).toEqual(['Tunis'])
    expect(graph.organizations).toEqual([])
    expect(graph.groups).toEqual([])
    expect(graph.dates).toEqual([])
  })

  it('finds an entity by id', () => {
    expect(graph.entity('e2')?.name).toBe('Karim Saleh')
    expect(graph.entity('e9')).toBeUndefined()
  })

  it('finds the mention at an offset, end exclusive', () => {
    const start = sampleText.indexOf('Karim')
    expect(graph.at(start)?.id).toBe('m2')
    expect(graph.at(start + 'Karim Saleh'.length)).toBeUndefined()
    expect(graph.at(-1)).toBeUndefined()
    expect(graph.at(10_000)).toBeUndefined()
  })

  it('ties neighbours by shared sentences and relations, strongest first', () => {
    const neighbours = graph.neighbours('e1')
    expect(neighbours.map(({ entity, weight }) => [entity.name, weight])).toEqual([
      ['Karim Saleh', 2],
      ['Tunis', 2],
    ])
    expect(neighbours[0]?.relations.map(({ type }) => type)).toEqual(['met_with'])
    expect(graph.neighbours(graph.places[0]!)).toHaveLength(2)
  })

  it('says so when asked for the neighbours of an entity that is not there', () => {
    expect(() => graph.neighbours('e9')).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }))
  })

  it('is frozen to the bottom', () => {
    expect(Object.isFrozen(graph)).toBe(true)
    expect(Object.isFrozen(graph.entities[0]?.mentions[0])).toBe(true)
    expect(Object.isFrozen(graph.coOccurrences[0]?.evidence)).toBe(true)
  })
})

describe('co-occurrence edges', () => {
  it('count the sentences that name both, with their spans', () => {
    const { coOccurrences } = sampleGraph()
    expect(coOccurrences).toEqual([
      { source: 'e1', target: 'e2', weight: 1, evidence: [{ start: 0, end: 35 }] },
      {
        source: 'e1',
        target: 'e3',
        weight: 2,
        evidence: [
          { start: 0, end: 35 },
          { start: 36, end: 53 },
        ],
      },
      { source: 'e2', target: 'e3', weight: 1, evidence: [{ start: 0, end: 35 }] },
    ])
  })
})

describe('createGraph', () => {
  it('refuses edges that lead nowhere', () => {
    const relation = { type: 'met_with', source: 'e1', target: 'e2', confidence: 1, evidence: [] }
    expect(() => createGraph({ mentions: [], entities: [], relations: [relation] })).toThrow(
      expect.objectContaining({ code: 'INVALID_STAGE' }),
    )
  })
})
