import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EntityGraph } from '../../../src/graph/entity-graph.js'
import { graphFromJSON } from '../../../src/graph/graph-from-json.js'
import { mergeGraphs } from '../../../src/graph/merge/merge-graphs.js'
import { type Telling, toldGraph } from '../told-graph.js'

const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync('data/schema/graph.schema.json', 'utf8')) as object,
)
const asJson = (graph: EntityGraph) => JSON.parse(JSON.stringify(graph)) as Record<string, unknown>

/** Merges marked texts, each a document `a`, `b`, `c` …, and shows each entity as "name: its documents". */
async function merged(...texts: readonly (string | readonly [string, Telling])[]): Promise<readonly string[]> {
  const graphs = texts.map((told, index) => {
    const [text, telling] = typeof told === 'string' ? [told, {}] : told
    return toldGraph(text, { id: String.fromCharCode(97 + index), ...telling })
  })
  const graph = await mergeGraphs(graphs)
  expect(validate(asJson(graph)), JSON.stringify(validate.errors)).toBe(true)
  return graph.entities.map(({ name, mentions }) => {
    const documents = (mentions as EntityGraph['mentions']).map(({ document }) => document)
    return `${name}: ${[...new Set(documents)].join(' ')}`
  })
}

const facts = (name: string, fields: object): Telling => ({ facts: { [name]: { ids: {}, ...fields } } })

describe('who is who across documents', () => {
  it('joins full names, whatever their case, diacritics and middle initials', async () => {
    expect(
      await merged(
        '[José Peña](person) spoke.',
        '[JOSE PENA](person) left.',
        '[Jose M. Pena](person) slept.',
        '[Tunis](place) and [TUNIS](place) again.',
      ),
    ).toEqual(['Jose M. Pena: a b c', 'Tunis: d'])
  })

  it('does not join lone surnames, with or without particles and titles', async () => {
    const once = '[Haddad](person) and [bin Salman](person) and [Mr. Silva](person) and [J. Brown](person) left.'
    expect(await merged(once, once)).toHaveLength(8)
  })

  it('joins by an alias that is a full name, and takes the surnames along', async () => {
    expect(
      await merged(
        '[Maria Elena Silva](person) spoke. [Maria Silva](person:Maria Elena Silva) left. [Silva](person:Maria Elena Silva) slept.',
        '[Maria Silva](person) came. [Silva](person:Maria Silva) sang.',
        '[Silva](person) of another family.',
      ),
    ).toEqual(['Maria Elena Silva: a b', 'Silva: c'])
  })

  it('keeps namesakes apart that identifiers, initials or one document tell apart', async () => {
    const q = (id: string): Telling => facts('Ali Hassan', { ids: { wikidata: id } })
    const told = '[Ali Hassan](person) spoke.'
    expect(await merged([told, q('Q1')], [told, q('Q2')], [told, q('Q1')])).toEqual([
      'Ali Hassan: a c',
      'Ali Hassan: b',
    ])
    expect(await merged('[George W. Bush](person) spoke.', '[George H. W. Bush](person) spoke.')).toHaveLength(2)
    expect(
      await merged(
        '[Ali Hassan](person:Ali Hassan) met [Ali Hassan](person:ALI HASSAN).',
        told,
        '[Ali Hassan](person) left.',
      ),
    ).toEqual(['Ali Hassan: a', 'ALI HASSAN: a', 'Ali Hassan: b c'])
  })

  it('leaves a name alone that may mean two, and gives it to the one it nearly always means', async () => {
    const told = '[Tripoli](place) was calm.'
    const libya = facts('Tripoli', { country: 'LY' })
    const lebanon = facts('Tripoli', { country: 'LB' })
    expect(await merged([told, libya], [told, lebanon], told, told)).toEqual([
      'Tripoli: a',
      'Tripoli: b',
      'Tripoli: c d',
    ])
    const many = Array.from({ length: 9 }, () => [told, libya] as const)
    expect(await merged(...many, [told, lebanon], told)).toEqual(['Tripoli: a b c d e f g h i k', 'Tripoli: j'])
  })

  it('joins by any shared identifier of one label, whatever the names', async () => {
    const told = '[Persia](place) and [Iran](place) are one.'
    const ids = { facts: { Persia: { ids: { iso3166: 'IR' } }, Iran: { ids: { own: '7' } } } }
    expect(await merged([told, ids], ['[Iran](place)', facts('Iran', { ids: { own: '7', iso3166: 'IR' } })])).toEqual([
      'Iran: a b',
    ])
  })

  it('joins organizations by name and by an acronym that only one explains', async () => {
    expect(
      await merged(
        'The [Northern Salvation Front](organization) ([NSF](organization:Northern Salvation Front)) withdrew.',
        '[NSF](organization) fighters left.',
        '[The Northern Salvation Front](organization) said so.',
      ),
    ).toEqual(['The Northern Salvation Front: a b c'])
    expect(
      await merged(
        'The [Northern Salvation Front](organization) ([NSF](organization:Northern Salvation Front)) withdrew.',
        'The [National Science Fund](organization) ([NSF](organization:National Science Fund)) paid.',
        '[NSF](organization) said so.',
      ),
    ).toHaveLength(3)
  })

  it('tells offices of common words apart by the country they belong to', async () => {
    const ministry = (country: string) =>
      [
        `The [Foreign Ministry](organization) of [${country}](place) spoke.`,
        { relations: [['Foreign Ministry', 'agency_of', country]] },
      ] as const
    expect(
      await merged(ministry('Oman'), ministry('Peru'), ministry('Oman'), 'The [Foreign Ministry](organization) spoke.'),
    ).toEqual(['Foreign Ministry: a c', 'Oman: a c', 'Foreign Ministry: b', 'Peru: b', 'Foreign Ministry: d'])
  })

  it('joins dates that say when, and groups in the plural', async () => {
    const told =
      '[Iranians](group) left on [May 17](date:2019-05-17) or [Friday](date:XXXX-WXX-5) after [a year](date:P1Y).'
    expect(await merged(told, 'An [Iranian](group) came [today](date:2019-05-17).', told)).toEqual([
      'Iranians: a b c',
      'May 17: a b c',
      'Friday: a',
      'a year: a',
      'Friday: c',
      'a year: c',
    ])
  })

  it('does not join across labels', async () => {
    expect(await merged('[Victoria](person)', '[Victoria](place)', '[Victoria](place)')).toHaveLength(2)
  })
})

describe('what is kept', () => {
  const a = toldGraph('[Ada Byron](person) met [Karim Saleh](person) in [Tunis](place) on [May 3](date:2019-05-03).', {
    id: 'a',
    published: '2019-05-04',
    facts: {
      'Ada Byron': {
        titles: ['Lady'],
        roles: [{ text: 'met', start: 10, end: 13 }],
        references: [{ text: 'met', start: 10, end: 13, kind: 'pronoun', confidence: 0.9 }],
      },
      Tunis: { country: 'TN', metonyms: [29] },
    },
    relations: [
      ['Ada Byron', 'spouse_of', 'Karim Saleh'],
      ['Ada Byron', 'visited', 'Tunis'],
    ],
    events: [['met', { agent: 'Ada Byron', target: 'Karim Saleh', time: '2019-05-03' }]],
  })
  const b = toldGraph(
    'On [3 May 2019](date:2019-05-03), [Karim Saleh](person) met [Ada Byron](person) in [Tunis](place).',
    {
      id: 'b',
      facts: { 'Ada Byron': { titles: ['Countess', 'Lady'] }, Tunis: { country: 'US', ids: { own: '1' } } },
      relations: [['Karim Saleh', 'spouse_of', 'Ada Byron']],
      events: [['met', { time: '2019-05-03', target: 'Karim Saleh', agent: 'Ada Byron' }]],
    },
  )

  it('says the document of every mention and passage', async () => {
    const graph = await mergeGraphs([b, a])
    expect(graph.documents?.map(({ id, published }) => [id, published])).toEqual([
      ['a', '2019-05-04'],
      ['b', undefined],
    ])
    for (const { document, start, end, text } of graph.mentions) {
      expect(graph.documents?.find(({ id }) => id === document)?.text?.slice(start, end)).toBe(text)
    }
    const together = graph.coOccurrences.find(({ source, target }) => source === 'e1' && target === 'e2')
    expect(together).toMatchObject({ weight: 2, evidence: [{ document: 'a' }, { document: 'b' }] })
    expect(graph.at(0, 'a')?.text).toBe('Ada Byron')
    expect(() => graph.at(0)).toThrow(expect.objectContaining({ code: 'INVALID_OPTION' }))
  })

  it('keeps conflicts, with the value of most documents in the entity', async () => {
    const c = toldGraph('[Tunis](place) slept.', { id: 'c', facts: { Tunis: { country: 'TN', ids: { own: '1' } } } })
    const joined = await mergeGraphs([a, b, c])
    expect(joined.places).toHaveLength(1)
    expect(joined.places[0]).toMatchObject({ country: 'TN', ids: { own: '1' } })
    expect(joined.conflicts).toEqual([
      {
        entity: joined.places[0]?.id,
        field: 'country',
        claims: [
          { value: 'TN', documents: ['a', 'c'] },
          { value: 'US', documents: ['b'] },
        ],
      },
    ])
    expect(validate(asJson(joined)), JSON.stringify(validate.errors)).toBe(true)
    expect(asJson(graphFromJSON(asJson(joined)))).toEqual(asJson(joined))
  })

  it('puts together titles, roles, references, relations both ways, and the same event', async () => {
    const graph = await mergeGraphs([a, b])
    expect(graph.people[0]).toMatchObject({
      titles: ['Lady', 'Countess'],
      roles: [{ text: 'met', document: 'a' }],
      references: [{ text: 'met', document: 'a', kind: 'pronoun' }],
    })
    expect(validate(asJson(graph)), JSON.stringify(validate.errors)).toBe(true)
    expect(graph.mentions.filter(({ metonym }) => metonym).map(({ text, document }) => [text, document])).toEqual([
      ['Tunis', 'a'],
    ])
    expect(graph.relations.map(({ type, source, target }) => [source, type, target])).toEqual([
      ['e1', 'spouse_of', 'e2'],
      ['e1', 'visited', 'e3'],
    ])
    expect(graph.relations[0]?.evidence.map(({ document }) => document)).toEqual(['a', 'b'])
    expect(graph.events).toHaveLength(1)
    expect(graph.events[0]?.evidence.map(({ document }) => document)).toEqual(['a', 'b'])
  })

  it('leaves texts out when told so', async () => {
    const graph = await mergeGraphs([a, b], { text: false })
    expect(graph.documents).toEqual([{ id: 'a', published: '2019-05-04' }, { id: 'b' }])
  })

  it('reads a stream, counts a graph once, and names graphs without an id by their content', async () => {
    async function* stream() {
      yield a
      yield toldGraph('[Oslo](place)')
      yield a
      yield toldGraph('[Oslo](place)')
    }
    const graph = await mergeGraphs(stream())
    expect(graph.documents?.map(({ id }) => id)).toEqual(['a', expect.stringMatching(/^document-[0-9a-f]{16}$/)])
    expect(graph.mentions).toHaveLength(5)
  })

  it('merges nothing, a graph without entities, and merged graphs', async () => {
    expect(asJson(await mergeGraphs([]))).toEqual({
      schema: 1,
      documents: [],
      mentions: [],
      entities: [],
      relations: [],
      events: [],
      coOccurrences: [],
    })
    const c = toldGraph('[Ada Byron](person) slept.', { id: 'c' })
    const empty = toldGraph('Nothing.', { id: 'd' })
    const steps = await mergeGraphs([await mergeGraphs([c, a]), await mergeGraphs([empty, b])])
    expect(asJson(steps)).toEqual(asJson(await mergeGraphs([a, b, c, empty])))
    expect(asJson(await mergeGraphs([steps]))).toEqual(asJson(steps))
  })
})

describe('misuse', () => {
  const graph = toldGraph('[Oslo](place)', { id: 'a' })

  it('refuses two contents under one id', async () => {
    await expect(mergeGraphs([graph, toldGraph('[Rome](place)', { id: 'a' })])).rejects.toMatchObject({
      code: 'DUPLICATE_DOCUMENT',
    })
  })

  it.each([
    ['no iterable', 7, {}, 'INVALID_OPTION'],
    ['an unknown option', [], { texts: true }, 'UNKNOWN_OPTION'],
    ['a wrong option', [], { text: 'no' }, 'INVALID_OPTION'],
    ['no options', [], null, 'INVALID_OPTION'],
  ])('refuses %s', async (_, graphs, options, code) => {
    await expect(mergeGraphs(graphs as [], options as object)).rejects.toMatchObject({ code })
  })

  it('stops when told so', async () => {
    const controller = new AbortController()
    controller.abort('enough')
    await expect(mergeGraphs([graph], { signal: controller.signal })).rejects.toMatchObject({
      code: 'ABORTED',
      cause: 'enough',
    })
  })
})

describe('order', () => {
  const forms = fc.constantFrom(
    '[Ali Hassan](person)',
    '[Hassan](person)',
    '[Hassan](person:Ali Hassan)',
    '[Ali A. Hassan](person)',
    '[Paris](place)',
    '[Paris](person)',
    '[NSF](organization)',
    '[NSF](organization:Northern Salvation Front)',
    '[Northern Salvation Front](organization)',
    '[Friday](date:2019-05-17)',
    '[Friday](date:XXXX-WXX-5)',
  )
  const named = fc.constantFrom('Ali Hassan', 'Paris', 'Northern Salvation Front', 'NSF')
  const fields = fc.record(
    {
      ids: fc.dictionary(fc.constantFrom('wikidata', 'own'), fc.constantFrom('Q1', 'Q2', 'Q3')),
      country: fc.constantFrom('FR', 'US'),
      titles: fc.array(fc.constantFrom('Mr', 'Gen.')),
    },
    { requiredKeys: ['ids'] },
  )
  const document = fc
    .tuple(fc.array(fc.array(forms, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }), named, fields)
    .map(
      ([sentences, name, extra]) =>
        [sentences.map((words) => `${words.join(' saw ')}.`).join(' '), name, extra] as const,
    )

  it('of the graphs makes no difference, to the byte', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(document, { maxLength: 8 }), fc.infiniteStream(fc.nat()), async (documents, random) => {
        const graphs = documents.map(([text, name, extra], index) =>
          toldGraph(text, { id: `d${index}`, facts: { [name]: extra } }),
        )
        const shuffled = graphs
          .map((graph) => ({ graph, key: random.next().value as number }))
          .sort((x, y) => x.key - y.key)
          .map(({ graph }) => graph)
        const [straight, turned] = [await mergeGraphs(graphs), await mergeGraphs(shuffled)]
        expect(JSON.stringify(turned)).toBe(JSON.stringify(straight))
        expect(validate(asJson(straight)), JSON.stringify(validate.errors)).toBe(true)
        expect(straight.mentions).toHaveLength(graphs.reduce((sum, { mentions }) => sum + mentions.length, 0))
        for (const { id, mentions } of straight.entities) {
          expect(mentions.length).toBeGreaterThan(0)
          for (const mention of mentions as EntityGraph['mentions']) expect(mention.entity).toBe(id)
        }
      }),
      { numRuns: 100 },
    )
  }, 60_000)
})
