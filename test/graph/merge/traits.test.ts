import { describe, expect, it } from 'vitest'
import { createDisjointSets } from '../../../src/graph/merge/disjoint-sets.js'
import { createTraits } from '../../../src/graph/merge/traits.js'

type Known = Readonly<Record<string, string>>

/** Joins namesakes, each with its traits and number of documents, and shows the sets. */
function joined(...members: readonly (readonly [Known, number])[]): readonly (readonly number[])[] {
  const sets = createDisjointSets(members.length)
  const traits = createTraits(sets)
  members.forEach(([known], index) => {
    traits.add(index, Object.entries(known))
  })
  traits.joinCompatible(new Map(members.map(([, weight], index) => [index, weight])))
  const groups = new Map<number, number[]>()
  members.forEach((_, index) => {
    groups.set(sets.find(index), [...(groups.get(sets.find(index)) ?? []), index])
  })
  return [...groups.values()]
}

describe('namesakes', () => {
  it('become one where nothing contradicts', () => {
    expect(joined([{ wikidata: 'Q1' }, 1], [{ geonames: '5' }, 1], [{}, 1])).toEqual([[0, 1, 2]])
    expect(joined([{ country: 'LY' }, 1], [{ wikidata: 'Q1', country: 'LY' }, 1])).toEqual([[0, 1]])
  })

  it('stay apart where they contradict, and those that may be either stay by themselves', () => {
    expect(joined([{ wikidata: 'Q1' }, 1], [{ wikidata: 'Q2' }, 1], [{}, 5])).toEqual([[0], [1], [2]])
    expect(joined([{ wikidata: 'Q1' }, 1], [{ wikidata: 'Q2' }, 1], [{ geonames: '5' }, 5])).toEqual([[0], [1], [2]])
  })

  it('join the only one that knows all that they know', () => {
    expect(joined([{ wikidata: 'Q1', initials: 'w' }, 1], [{ initials: 'hw' }, 1], [{ initials: 'w' }, 1])).toEqual([
      [0, 2],
      [1],
    ])
  })

  it('join the one that nine in ten documents mean, counting what leads to it', () => {
    expect(joined([{ country: 'LY' }, 9], [{ country: 'LB' }, 1], [{}, 3])).toEqual([[0, 2], [1]])
    expect(joined([{ country: 'LY' }, 8], [{ country: 'LB' }, 1], [{}, 3])).toEqual([[0], [1], [2]])
    expect(joined([{ country: 'LY', own: '1' }, 5], [{ country: 'LY' }, 4], [{ country: 'LB' }, 1], [{}, 1])).toEqual([
      [0, 1, 3],
      [2],
    ])
  })

  it('of very many kinds cost no comparison of all with all', () => {
    const many = Array.from({ length: 5_000 }, (_, index) => [{ own: `${index}` }, 1] as const)
    expect(joined(...many, [{}, 1])).toHaveLength(5_001)
  })
})

describe('sets', () => {
  it('are named by their smallest number, however they were joined', () => {
    const sets = createDisjointSets(6)
    sets.join(4, 5)
    sets.join(5, 2)
    expect(sets.join(3, 1)).toBe(1)
    expect([0, 1, 2, 3, 4, 5].map(sets.find)).toEqual([0, 1, 2, 1, 2, 2])
  })
})
