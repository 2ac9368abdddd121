import { describe, expect, it } from 'vitest'
import { references } from '../../src/link/references.js'
import { EVENT_TYPES } from '../../src/relate/events/event-types.js'
import { events } from '../../src/relate/events.js'
import { tokenize } from '../../src/tokenize/tokenize.js'
import { readMarks, readStatedCases } from '../cases/relate/stated-cases.js'
import { describeRelator } from './describe-relator.js'

describeRelator(events())

describe('events', () => {
  for (const { title, document, entities, expected } of readStatedCases('./events.txt')) {
    it(title, async () => {
      const { events: found = [] } = await events().relate(entities, document)
      const name = (id: string): string => entities.find((entity) => entity.id === id)!.name
      const shown = found.map(({ type, roles }) => {
        return [type, ...roles.map(({ role, entity }) => `${role}=${name(entity)}`)].join(' ')
      })
      expect(shown).toEqual(expected)
    })
  }

  it('knows who is meant by a pronoun that a linker has found, with less confidence', async () => {
    const { text, entities } = readMarks(
      '[Ana Reyes](person) left. She was arrested in [Cairo](city:EG). Police hit him.',
    )
    const document = tokenize(text)
    const linked = await references().link(entities, document)
    expect((await events().relate(entities, document)).events).toEqual([])
    const { events: found = [] } = await events().relate(linked, document)
    expect(found).toMatchObject([{ type: 'arrested', roles: [{ role: 'target' }, { role: 'place' }] }])
    expect(found[0]!.confidence).toBeLessThan(0.88)
  })

  it('marks the verb with its auxiliaries as the trigger', async () => {
    const [found] = readStatedCases('./events.txt').filter(({ title }) => title === 'passive with an agent')
    const [event] = (await events().relate(found!.entities, found!.document)).events!
    expect(found!.document.text.slice(event!.trigger.start, event!.trigger.end)).toBe('was arrested')
  })

  it('gives only kinds of its table', async () => {
    const names = new Set<string>(EVENT_TYPES.map(({ name }) => name))
    for (const { document, entities } of readStatedCases('./events.txt')) {
      for (const { type } of (await events().relate(entities, document)).events!) expect(names).toContain(type)
    }
  })
})
