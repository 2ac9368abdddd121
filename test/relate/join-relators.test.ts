import { expect, it } from 'vitest'
import { events } from '../../src/relate/events.js'
import { joinRelators } from '../../src/relate/join-relators.js'
import { patternRelations } from '../../src/relate/pattern-relations.js'
import type { Relator } from '../../src/relate/relator.js'
import { tokenize } from '../../src/tokenize/tokenize.js'
import { readMarks } from '../cases/relate/stated-cases.js'
import { describeRelator } from './describe-relator.js'

const { text, entities } = readMarks('[Ana Reyes](person), head of the [Harbour Council](organization), resigned.')

const sure: Relator<'head_of' | 'likes'> = {
  name: 'sure',
  types: ['head_of', 'likes'],
  relate: () => ({
    relations: [
      { type: 'head_of', source: 'e1', target: 'e2', confidence: 0.99, evidence: [{ start: 0, end: text.length }] },
      { type: 'likes', source: 'e1', target: 'e2', confidence: 0.5, evidence: [{ start: 0, end: 3 }] },
    ],
  }),
}

describeRelator(joinRelators<string>([patternRelations(), events()]))

it('gives what two relators find once, with the higher confidence and all evidence', async () => {
  const relator = joinRelators<string>([patternRelations(), sure, events()])
  const { relations, events: found } = await relator.relate(entities, tokenize(text))
  expect(relations?.map(({ type, confidence }) => [type, confidence])).toEqual([
    ['head_of', 0.99],
    ['likes', 0.5],
  ])
  expect(relations?.[0]?.evidence.map(({ end }) => end)).toEqual([text.indexOf(', resigned'), text.length])
  expect(found?.map(({ type }) => type)).toEqual(['resigned'])
  expect(relator.name).toBe('pattern-relations+sure+events')
  expect(relator.types.filter((type) => type === 'head_of')).toHaveLength(1)
})
