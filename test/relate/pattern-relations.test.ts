import { describe, expect, it } from 'vitest'
import { patternRelations } from '../../src/relate/pattern-relations.js'
import { readStatedCases } from '../cases/relate/stated-cases.js'
import { describeRelator } from './describe-relator.js'

describeRelator(patternRelations())

describe('pattern-relations', () => {
  for (const { title, document, entities, expected } of readStatedCases('./patterns.txt')) {
    it(title, async () => {
      const { relations = [] } = await patternRelations().relate(entities, document)
      const name = (id: string): string => entities.find((entity) => entity.id === id)!.name
      expect(relations.map(({ type, source, target }) => `${type} ${name(source)} > ${name(target)}`)).toEqual(expected)
    })
  }

  it('gives the words that state a relation as its evidence', async () => {
    const [found] = readStatedCases('./patterns.txt').filter(({ title }) => title === 'head of an organization')
    const { relations = [] } = await patternRelations().relate(found!.entities, found!.document)
    const [{ start, end } = { start: 0, end: 0 }] = relations[0]!.evidence
    expect(found!.document.text.slice(start, end)).toBe('Paul Reyes, head of the Harbour Council')
  })
})
