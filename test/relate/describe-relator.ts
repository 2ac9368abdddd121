import { describe, expect, it } from 'vitest'
import type { Relator } from '../../src/relate/relator.js'
import { tokenize } from '../../src/tokenize/tokenize.js'
import { readMarks } from '../cases/relate/stated-cases.js'

const TEXT = `[German](group:DE) Chancellor [Greta Vogel](person) met [Juan Soto](person), head of the [Harbour
Council](organization), in [Lima](city:PE), [Peru](country:PE), on [Friday](date). The [Council](organization) and
[Soto](person) arrested [Vogel](person). `

/** What every relator promises. */
export function describeRelator(relator: Relator): void {
  describe(`${relator.name} keeps the contract of relators`, () => {
    const { text, entities } = readMarks(TEXT)
    const document = tokenize(text)

    it('points only to entities that it was given, with evidence inside of the text', async () => {
      const { relations = [], events = [] } = await relator.relate(entities, document)
      const ids = new Set(entities.map(({ id }) => id))
      expect(relations.length + events.length).toBeGreaterThan(0)
      for (const { source, target, type } of relations) {
        expect([ids.has(source), ids.has(target), source !== target]).toEqual([true, true, true])
        expect(relator.types).toContain(type)
      }
      for (const { roles } of events) for (const { entity } of roles) expect(ids.has(entity)).toBe(true)
      for (const { evidence, confidence } of [...relations, ...events]) {
        expect(confidence).toBeGreaterThan(0)
        expect(confidence).toBeLessThanOrEqual(1)
        expect(evidence.length).toBeGreaterThan(0)
        for (const { start, end } of evidence) expect(0 <= start && start < end && end <= text.length).toBe(true)
      }
    })

    it('answers the same for the same input and changes nothing', async () => {
      const before = structuredClone(entities)
      const once = await relator.relate(entities, document)
      expect(await relator.relate(entities, document)).toEqual(once)
      expect(entities).toEqual(before)
    })

    it('takes documents without entities and entities without a country', async () => {
      expect(await relator.relate([], tokenize(''))).toEqual(
        expect.objectContaining(relator.types.length > 0 ? { relations: [] } : { events: [] }),
      )
      const bare = entities.map(({ ...entity }) => ({ ...entity, country: undefined, kind: undefined }))
      expect(await relator.relate(bare as never, document)).toBeDefined()
    })

    it('takes time that grows with the text', { timeout: 30_000 }, async () => {
      const time = async (copies: number): Promise<number> => {
        const { text, entities } = readMarks(TEXT.repeat(copies))
        const document = tokenize(text)
        const start = performance.now()
        await relator.relate(entities, document)
        return performance.now() - start
      }
      await time(200)
      const [small, large] = [await time(200), await time(1600)]
      expect(large).toBeLessThan(40 * small + 200)
    })
  })
}
