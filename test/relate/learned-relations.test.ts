import { describe, expect, it } from 'vitest'
import { learnedRelations } from '../../src/relate/learned-relations.js'
import { RELATION_TYPES } from '../../src/relate/relation-types.js'
import { tokenize } from '../../src/tokenize/tokenize.js'
import { readMarks } from '../cases/relate/stated-cases.js'
import { describeRelator } from './describe-relator.js'

describeRelator(learnedRelations())

async function relationsOf(marked: string): Promise<readonly string[]> {
  const { text, entities } = readMarks(marked)
  const { relations = [] } = await learnedRelations().relate(entities, tokenize(text))
  const name = (id: string): string => entities.find((entity) => entity.id === id)!.name
  return relations.map(({ type, source, target }) => `${type} ${name(source)} > ${name(target)}`)
}

describe('learned-relations', () => {
  it('ties a place to its country, also across sentences', async () => {
    const found = await relationsOf('Rain fell in [Lima](city:PE) again. Schools in [Peru](country:PE) stayed shut.')
    expect(found).toEqual(['located_in Lima > Peru'])
  })

  it('ties people to the organizations that they are said to belong to', async () => {
    const marked =
      'A report by [Lena Holt](person) of the [Harbour Institute](organization) came out in [Lima](city:PE).'
    expect(await relationsOf(marked)).toContain('member_of Lena Holt > Harbour Institute')
  })

  it('says nothing of names that nothing ties', async () => {
    expect(await relationsOf('[Lena Holt](person) slept. [Brightline](organization) shares fell 3 percent.')).toEqual(
      [],
    )
  })

  it('marries nobody who only meets', async () => {
    const found = await relationsOf('[Greta Vogel](person) met [Emil Duval](person) in [Paris](city:FR) on Monday.')
    expect(found.filter((relation) => /^(spouse_of|born_in|died_in|parent_of)/.test(relation))).toEqual([])
  })

  it('lets nobody be born twice, but in a city and its country', async () => {
    const born = async (marked: string) => (await relationsOf(marked)).filter((said) => said.startsWith('born_in'))
    expect(
      await born('[Emil Duval](person) was born in [Lima](city:PE) in 1961 and studied in [Vienna](city:AT).'),
    ).toEqual(['born_in Emil Duval > Lima'])
    expect(await born('[Emil Duval](person) was born in [Lima](city:PE), [Peru](country:PE), in 1961.')).toContain(
      'born_in Emil Duval > Lima',
    )
  })

  it('makes nobody head of a province, or of a state that is named elsewhere', async () => {
    const marked = `Senator [Ana Reyes](person) of [Ohio](region:US) agreed. [Emil Duval](person) and [Juan Soto](person),
      the president, did not. Elections are due in [Peru](country:PE), and [Peru](country:PE) is calm.`
    expect((await relationsOf(marked)).filter((relation) => relation.startsWith('head_of'))).toEqual([])
  })

  it('makes nobody head of where he only worked, though he is a chief elsewhere', async () => {
    const marked = `[Brightline](organization) named finance chief [Juan Soto](person) on Monday. It rained. [Soto](person)
      previously worked for [Northern Bank](organization) in [London](city:GB).`
    expect(await relationsOf(marked)).not.toContain('head_of Juan Soto > Northern Bank')
  })

  it('takes no byline for the seat of an agency', async () => {
    const found = await relationsOf('[Lima](city:PE) ([HNS](organization)) The mayor of the port opened a new pier.')
    expect(found).not.toContain('based_in HNS > Lima')
  })

  it('keeps to the labels that a relation may have', async () => {
    const { text, entities } = readMarks(
      `[German](group:DE) Chancellor [Greta Vogel](person) met [Juan Soto](person), head of the [Harbour
      Council](organization), in [Lima](city:PE), [Peru](country:PE). [Vogel](person) flew home to [Germany](country:DE).`,
    )
    const label = new Map(entities.map((entity) => [entity.id, entity.label]))
    const { relations = [] } = await learnedRelations().relate(entities, tokenize(text))
    expect(relations.length).toBeGreaterThan(2)
    for (const { type, source, target } of relations) {
      const { ends } = RELATION_TYPES.find(({ name }) => name === type)!
      expect(ends).toContainEqual([label.get(source), label.get(target)])
    }
  })
})
