import { describe, expect, it } from 'vitest'
import { references } from '../../src/link/references.js'
import { patternRelations } from '../../src/relate/pattern-relations.js'
import { tokenize } from '../../src/tokenize/tokenize.js'
import { readMarks, readStatedCases } from '../cases/relate/stated-cases.js'
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

  it.each([
    ['[Ana Reyes](person) died. Her daughter, [Rosa Klein](person), said so.', 'e1 parent_of e2'],
    ['[Ana Reyes](person) died. Her late husband [Juan Soto](person) was ill.', 'e1 spouse_of e2'],
    ['[Juan Soto](person) died. His mother, [Ana Reyes](person), said so.', 'e2 parent_of e1'],
    ['[Juan Soto](person) died. His sister [Ana Reyes](person) said so.', 'e1 sibling_of e2'],
  ])('knows whose relatives are named, where a linker has found who "his" is: %s', async (marked, expected) => {
    const { text, entities } = readMarks(marked)
    const document = tokenize(text)
    expect((await patternRelations().relate(entities, document)).relations).toEqual([])
    const linked = await references().link(entities, document)
    const { relations = [] } = await patternRelations().relate(linked, document)
    expect(relations.map(({ type, source, target }) => `${source} ${type} ${target}`)).toEqual([expected])
    expect(relations[0]!.confidence).toBeLessThan(0.95)
  })

  it('gives the words that state a relation as its evidence', async () => {
    const [found] = readStatedCases('./patterns.txt').filter(({ title }) => title === 'head of an organization')
    const { relations = [] } = await patternRelations().relate(found!.entities, found!.document)
    const [{ start, end } = { start: 0, end: 0 }] = relations[0]!.evidence
    expect(found!.document.text.slice(start, end)).toBe('Paul Reyes, head of the Harbour Council')
  })
})
