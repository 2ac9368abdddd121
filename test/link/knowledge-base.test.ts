import { describe, expect, it, test } from 'vitest'
import { createKnowledgeBase } from '../../src/link/knowledge-base/create-knowledge-base.js'
import { linkKnowledgeBase } from '../../src/link/knowledge-base/link-knowledge-base.js'
import { readKnowledgeBase } from '../../src/link/knowledge-base/read-knowledge-base.js'
import { describeLinker } from '../../src/testing.js'
import { tokenize } from '../../src/tokenize/tokenize.js'
import { entityOf } from './entity-of.js'

const ENTRIES = [
  {
    id: 'C1',
    name: 'Harbour Union',
    label: 'organization',
    aliases: ['HU', 'Unión Portuaria'],
    prior: 8,
    ids: { wikidata: 'Q1' },
  },
  { id: 'C2', name: 'Harbour Union', label: 'organization', related: ['Oslo', 'Erik Lind'] },
  { id: 'C3', name: 'Tariq Odeh', label: 'person' },
  { id: 'C4', name: 'Odeh', label: 'person' },
  { id: 'C5', name: 'Aden', prior: 2 },
  { id: 'C6', name: 'Aden', label: 'person', prior: 2 },
]
const base = createKnowledgeBase(ENTRIES, { name: 'crm' })

describeLinker(linkKnowledgeBase(base), { describe, it })

describe('candidates', () => {
  test('are ordered by their share of the priors', () => {
    expect(base.candidates('Harbour Union').map(({ entry, score }) => [entry.id, score])).toEqual([
      ['C1', 0.8889],
      ['C2', 0.1111],
    ])
  })

  test('take names around them into account', () => {
    const [first] = base.candidates('Harbour Union', { around: ['OSLO', 'Erik Lind'] })
    expect(first).toMatchObject({ entry: { id: 'C2' }, score: 0.6667 })
  })

  test.each([
    ['the Harbour Union', 1],
    ['HARBOUR UNION', 0.9],
    ['H.U.', 0.95],
    ['Union Portuaria', 0.95],
    ['hu', 0.855],
  ])('%s is found with quality %d', (name, quality) => {
    const only = createKnowledgeBase(ENTRIES.slice(0, 1))
    expect(only.candidates(name)).toEqual([{ entry: ENTRIES[0], score: quality }])
  })

  test('are of the label that is asked for, or of none', () => {
    expect(base.candidates('Aden', { label: 'place' }).map(({ entry }) => entry.id)).toEqual(['C5'])
    expect(base.candidates('Harbour Union', { label: 'person' })).toEqual([])
    expect(base.candidates('Harbour')).toEqual([])
    expect(base.candidates('')).toEqual([])
  })
})

describe('links', () => {
  const link = async (...entities: Parameters<typeof entityOf>[]) => {
    const linked = await linkKnowledgeBase(base).link(
      entities.map((parts) => entityOf(...parts)),
      tokenize(''),
    )
    return linked.map(({ ids }) => ids)
  }

  test('give the identifier and those of other registers', async () => {
    expect(await link(['organization', 'Harbour Union'])).toEqual([{ crm: 'C1', wikidata: 'Q1' }])
  })

  test('follow the text', async () => {
    expect(await link(['organization', 'Harbour Union'], ['place', 'Oslo'], ['person', 'Erik Lind'])).toMatchObject([
      { crm: 'C2' },
      {},
      {},
    ])
  })

  test('use an acronym, but not a part of a name', async () => {
    expect(await link(['organization', 'Dockers of the Harbour', 'HU'])).toEqual([{ crm: 'C1', wikidata: 'Q1' }])
    expect(await link(['person', 'Sami Odeh', 'Odeh'])).toEqual([{}])
  })

  test('are left out in doubt', async () => {
    expect(await link(['person', 'Aden'])).toEqual([{}])
    const strict = linkKnowledgeBase(base, { threshold: 0.9 })
    expect((await strict.link([entityOf('organization', 'Harbour Union')], tokenize('')))[0]!.ids).toEqual({})
  })
})

describe('readKnowledgeBase', () => {
  test('reads JSON and NDJSON', () => {
    expect([...readKnowledgeBase(JSON.stringify(ENTRIES), 'json')]).toEqual(ENTRIES)
    const lines = `\n${ENTRIES.map((entry) => JSON.stringify(entry)).join('\r\n\r\n')}`
    expect([...readKnowledgeBase(lines, 'ndjson')]).toEqual(ENTRIES)
  })

  test('reads CSV with quotes, line breaks and further columns', () => {
    const csv =
      '\uFEFFid,name,aliases,prior,wikidata\r\nA1,"Lind, ""Red"" Erik",E. Lind|Lind,3,Q5\r\n\nA2,"Two\nlines",,,\nA3,Last'
    expect([...readKnowledgeBase(csv, 'csv')]).toEqual([
      { id: 'A1', name: 'Lind, "Red" Erik', aliases: ['E. Lind', 'Lind'], prior: 3, ids: { wikidata: 'Q5' } },
      { id: 'A2', name: 'Two\nlines' },
      { id: 'A3', name: 'Last' },
    ])
  })

  test.each<[string, 'json' | 'ndjson' | 'csv', RegExp]>([
    ['{"id":"1"}', 'json', /must be an array/],
    ['[', 'json', /not JSON/],
    ['[{"id":"1"}]', 'json', /"name" of entry 0/],
    ['{"id":"1","name":"a"}\n{', 'ndjson', /line 2 is not JSON/],
    ['{"id":"1","name":"a"}\n\n{"id":1,"name":"b"}', 'ndjson', /"id" of line 3/],
    ['1,a', 'csv', /first row/],
    ['id,name\n"1","a\nb"\n2,', 'csv', /"name" of line 4/],
    ['id,name\n1,a,b', 'csv', /line 2 has more fields/],
    ['id,name,prior\n1,a,often', 'csv', /"prior" of line 2/],
  ])('refuses %j', (text, format, message) => {
    const call = (): unknown => createKnowledgeBase(readKnowledgeBase(text, format))
    expect(call).toThrow(message)
    expect(call).toThrow(expect.objectContaining({ code: 'INVALID_ENTRY' }))
  })

  test('refuses an unknown format', () => {
    expect(() => readKnowledgeBase('', 'tsv' as never)).toThrow(expect.objectContaining({ code: 'INVALID_OPTION' }))
  })
})

test('refuses wrong options', () => {
  expect(() => createKnowledgeBase([], { name: '' })).toThrow(expect.objectContaining({ code: 'INVALID_OPTION' }))
  expect(() => linkKnowledgeBase(base, { threshold: 2 })).toThrow(expect.objectContaining({ code: 'INVALID_OPTION' }))
})
