import { describe, expect, it } from 'vitest'
import { keepSingle } from '../../src/relate/keep-single.js'
import type { Relation } from '../../src/relate/relation.js'
import type { RelationName } from '../../src/relate/relation-types.js'
import type { Entity } from '../../src/resolve/entity.js'

const said = (type: RelationName, source: string, target: string, confidence: number): Relation<RelationName> => ({
  type,
  source,
  target,
  confidence,
  evidence: [],
})

const place = (id: string, kind: string, country?: string): Entity =>
  ({ id, label: 'place', kind, ...(country ? { country } : {}) }) as unknown as Entity

const places = [
  place('town', 'city'),
  place('state', 'region', 'US'),
  place('us', 'country', 'US'),
  place('ng', 'country', 'NG'),
  place('hill', 'area'),
]

const kept = (relations: readonly Relation<RelationName>[]): readonly string[] =>
  keepSingle(relations, places).map(({ source, target }) => `${source} ${target}`)

describe('keepSingle', () => {
  it('leaves a place in one country, and what holds it there', () => {
    const relations = [
      said('located_in', 'town', 'state', 0.9),
      said('located_in', 'town', 'us', 0.7),
      said('located_in', 'town', 'ng', 0.6),
      said('located_in', 'town', 'hill', 0.5),
    ]
    expect(kept(relations)).toEqual(['town state', 'town us', 'town hill'])
  })

  it('leaves one birthplace and its country', () => {
    const relations = [
      said('born_in', 'ana', 'state', 0.9),
      said('born_in', 'ana', 'us', 0.6),
      said('born_in', 'ana', 'ng', 0.8),
    ]
    expect(kept(relations)).toEqual(['ana state', 'ana us'])
  })

  it('leaves nobody married to two, from either end', () => {
    const relations = [
      said('spouse_of', 'ana', 'omar', 0.9),
      said('spouse_of', 'juan', 'omar', 0.7),
      said('spouse_of', 'rosa', 'ian', 0.6),
    ]
    expect(kept(relations)).toEqual(['ana omar', 'rosa ian'])
  })

  it('lets other relations be', () => {
    const relations = [said('member_of', 'ana', 'x', 0.9), said('member_of', 'ana', 'y', 0.5)]
    expect(kept(relations)).toEqual(['ana x', 'ana y'])
  })
})
