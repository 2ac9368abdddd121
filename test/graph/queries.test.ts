import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { between } from '../../src/graph/between.js'
import { createGraph, type EntityGraph } from '../../src/graph/entity-graph.js'
import { evidence } from '../../src/graph/evidence.js'
import { filterGraph } from '../../src/graph/filter-graph.js'
import { mergeGraphs } from '../../src/graph/merge/merge-graphs.js'
import { neighbourhood } from '../../src/graph/neighbourhood.js'
import { paths } from '../../src/graph/paths.js'
import { timeline } from '../../src/graph/timeline.js'
import { toldGraph } from './told-graph.js'

const story = toldGraph(
  `[Ada Byron](person) met [Karim Saleh](person) in [Tunis](place) on [3 May 2019](date:2019-05-03). ` +
    `[Saleh](person:Karim Saleh) led the [Harbour Front](organization) from [2017](date:2017). ` +
    `[Byron](person:Ada Byron) was arrested on [May 5](date:2019-05-05), a day after [Saleh](person:Karim Saleh) fled. ` +
    `[Byron](person:Ada Byron) goes home on [Friday](date:XXXX-WXX-5). ` +
    `[Byron](person:Ada Byron) has waited for [five years](date:P5Y). ` +
    `The [Harbour Front](organization) and [Omar Diallo](person) were silent.`,
  {
    id: 'story',
    published: '2019-05-06',
    relations: [['Karim Saleh', 'head_of', 'Harbour Front']],
    events: [
      ['met', { agent: 'Ada Byron', target: 'Karim Saleh', place: 'Tunis' }],
      ['arrested', { target: 'Ada Byron', time: '2019-05-05' }],
    ],
  },
)
const names = (entities: readonly { name: string }[]): string[] => entities.map(({ name }) => name)
const code = (expected: string) => expect.objectContaining({ code: expected })

describe('timeline', () => {
  const shown = (graph: EntityGraph, name: string) =>
    timeline(graph, graph.people.find((person) => person.name === name)!).map(({ date, passage, events, relations }) =>
      `${date.value}: ${passage.text?.slice(0, 12)} ${[...events, ...relations].map(({ type }) => type).join()}`.trim(),
    )

  it('orders sentences, events and relations by date, under-specified dates last, without durations', () => {
    expect(shown(story, 'Ada Byron')).toEqual([
      '2019-05-03: Ada Byron me met',
      '2019-05-05: Byron was ar arrested',
      'XXXX-WXX-5: Byron goes h',
    ])
    expect(shown(story, 'Karim Saleh')).toEqual([
      '2017: Saleh led th head_of',
      '2019-05-03: Ada Byron me met',
      '2019-05-05: Byron was ar',
    ])
    expect(timeline(story, story.people[2]!)).toEqual([])
  })

  it('goes through all documents of a merged graph', async () => {
    const later = toldGraph(
      '[Ada Byron](person) was freed on [1 May 2020](date:2020-05-01), she said on [Sunday](date:2020-05-03).',
      {
        id: 'later',
      },
    )
    const graph = await mergeGraphs([later, story])
    expect(shown(graph, 'Ada Byron').map((line) => line.slice(0, 10))).toEqual([
      '2019-05-03',
      '2019-05-05',
      '2020-05-01',
      '2020-05-03',
      'XXXX-WXX-5',
    ])
    expect(
      timeline(graph, 'e1')
        .map(({ passage }) => passage.document)
        .slice(-2),
    ).toContain('story')
  })

  it('puts a finer date before a coarser one of the same start', () => {
    const graph = toldGraph(
      '[Ada Byron](person) came in [2019](date:2019). [Ada Byron](person) woke on [1 January 2019](date:2019-01-01).',
    )
    expect(shown(graph, 'Ada Byron').map((line) => line.split(':')[0])).toEqual(['2019-01-01', '2019'])
  })

  it('says so when the entity is not there', () => {
    expect(() => timeline(story, 'e99')).toThrow(code('NOT_FOUND'))
  })
})

describe('between', () => {
  it('gives what is tied to dates within the interval', () => {
    const may = between(story, '2019-05-01', '2019-05-05')
    expect(names(may.dates)).toEqual(['3 May 2019'])
    expect(names(may.entities)).toEqual(['Ada Byron', 'Karim Saleh', 'Tunis'])
    expect(may.events.map(({ type }) => type)).toEqual(['met'])
    expect(may.relations).toEqual([])
    expect(between(story, '2017', '2018').relations.map(({ type }) => type)).toEqual(['head_of'])
  })

  it('takes dates that reach out of it only when told so', () => {
    expect(between(story, '2017-06', '2017-07').dates).toEqual([])
    expect(names(between(story, '2017-06', '2017-07', { match: 'overlapping' }).dates)).toEqual(['2017'])
    expect(between(story, '2018-01-01', '2018-02-01', { match: 'overlapping' }).dates).toEqual([])
    expect(names(between(story, '2019-05-03T00:00:00Z', '2019-05-04T00:00:00').dates)).toEqual(['3 May 2019'])
  })

  it.each([
    ['May', '2019'],
    ['2019', 'later'],
    ['2019', '2018'],
    ['2019', '2019'],
    [undefined, '2019'],
  ])('refuses %s to %s', (start, end) => {
    expect(() => between(story, start as string, end)).toThrow(code('INVALID_OPTION'))
  })
})

describe('evidence', () => {
  it('quotes the sentences with their place', async () => {
    expect(evidence(story, story.events[1]!)).toMatchObject([
      { published: '2019-05-06', text: 'Byron was arrested on May 5, a day after Saleh fled.' },
    ])
    const graph = await mergeGraphs([story, toldGraph('[Ada Byron](person) met [Karim Saleh](person).', { id: 'b' })])
    const edge = graph.coOccurrences.find(({ source, target }) => source === 'e1' && target === 'e2')!
    expect(evidence(graph, edge).map(({ document, text }) => [document, text?.slice(0, 9)])).toEqual([
      ['b', 'Ada Byron'],
      ['story', 'Ada Byron'],
      ['story', 'Byron was'],
    ])
  })

  it('leaves the text out where the graph does not have it', async () => {
    const graph = await mergeGraphs([story], { text: false })
    expect(evidence(graph, graph.relations[0]!)[0]).not.toHaveProperty('text')
    expect(() => evidence(story, graph.relations[0]!)).toThrow(code('NOT_FOUND'))
  })
})

describe('paths', () => {
  const [ada, karim, omar] = story.people
  const shown = (found: ReturnType<typeof paths>): string[] => found.map(({ entities }) => names(entities).join(' – '))

  it('gives the shortest, over the strongest ties first', () => {
    expect(shown(paths(story, ada!, karim!))).toEqual(['Ada Byron – Karim Saleh'])
    expect(shown(paths(story, ada!, omar!))).toEqual(['Ada Byron – Karim Saleh – Harbour Front – Omar Diallo'])
    expect(paths(story, 'e1', 'e1')).toMatchObject([{ ties: [] }])
    const [path] = paths(story, karim!, story.organizations[0]!)
    expect(path?.ties[0]?.relations.map(({ type }) => type)).toEqual(['head_of'])
  })

  it('gives all simple ones up to a length, no more than the limit', () => {
    const all = paths(story, ada!, karim!, { find: 'all', longest: 3 })
    expect(new Set(shown(all)).size).toBe(all.length)
    expect(all.map(({ ties }) => ties.length)).toEqual([...all.map(({ ties }) => ties.length)].sort())
    expect(shown(all)).toContain('Ada Byron – Tunis – Karim Saleh')
    expect(paths(story, ada!, karim!, { find: 'all', limit: 2 })).toHaveLength(2)
    expect(paths(story, ada!, omar!, { longest: 2 })).toEqual([])
  })

  it('takes only the ties that it may', () => {
    const typed = { through: ({ relations }: { relations: readonly unknown[] }) => relations.length > 0 }
    expect(paths(story, ada!, karim!, typed)).toEqual([])
    expect(paths(story, karim!, story.organizations[0]!, typed)).toHaveLength(1)
  })

  it('agrees with trying every way, on any graph', () => {
    const size = 6
    const edges = fc.uniqueArray(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), {
      selector: ([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`,
      maxLength: 12,
    })
    fc.assert(
      fc.property(edges, fc.integer({ min: 0, max: 5 }), (ends, longest) => {
        const graph = createGraph({
          mentions: [],
          entities: Array.from({ length: size }, (_, index) => ({
            id: `e${index}`,
            label: 'x',
            name: `n${index}`,
            aliases: [],
            mentions: [],
            ids: {},
            confidence: 1,
          })),
          coOccurrences: ends
            .filter(([a, b]) => a !== b)
            .map(([a, b]) => ({ source: `e${a}`, target: `e${b}`, weight: 1, evidence: [] })),
        })
        const every: string[] = []
        const visit = (way: string[]): void => {
          if (way.at(-1) === 'e1') every.push(way.join())
          else if (way.length <= longest) {
            for (const { entity } of graph.neighbours(way.at(-1)!))
              if (!way.includes(entity.id)) visit([...way, entity.id])
          }
        }
        visit(['e0'])
        const found = paths(graph, 'e0', 'e1', { find: 'all', longest, limit: 10_000 }).map(({ entities }) =>
          entities.map(({ id }) => id).join(),
        )
        expect([...found].sort()).toEqual([...every].sort())
        const least = Math.min(...every.map((way) => way.length))
        expect(
          paths(graph, 'e0', 'e1', { longest, limit: 10_000 })
            .map(({ entities }) => entities.map(({ id }) => id).join())
            .sort(),
        ).toEqual(every.filter((way) => way.length === least).sort())
      }),
      { numRuns: 200 },
    )
  })

  it('refuses wrong entities and options', () => {
    expect(() => paths(story, 'e99', 'e1')).toThrow(code('NOT_FOUND'))
    expect(() => paths(story, 'e1', 'e99')).toThrow(code('NOT_FOUND'))
    for (const options of [{ find: 'best' }, { longest: 1.5 }, { limit: -1 }]) {
      expect(() => paths(story, 'e1', 'e2', options as object)).toThrow(code('INVALID_OPTION'))
    }
  })
})

describe('parts of a graph', () => {
  it('keeps entities with their mentions, edges and roles, under their ids', () => {
    const people = filterGraph(story, ({ label }) => label === 'person')
    expect(names(people.entities)).toEqual(['Ada Byron', 'Karim Saleh', 'Omar Diallo'])
    expect(people.mentions.every(({ label }) => label === 'person')).toBe(true)
    expect(people.events.map(({ roles }) => roles.map(({ role }) => role))).toEqual([['agent', 'target'], ['target']])
    expect(people.relations).toEqual([])
    expect(people.entity('e1')).toEqual(story.entity('e1'))
    const nothing = filterGraph(story, () => false)
    expect([nothing.entities, nothing.mentions, nothing.events, nothing.coOccurrences]).toEqual([[], [], [], []])
    expect(JSON.stringify(filterGraph(story, () => true))).toBe(JSON.stringify(story))
  })

  it('gives the surroundings of an entity', () => {
    const front = story.organizations[0]!
    expect(names(neighbourhood(story, front).entities)).toEqual(['Karim Saleh', 'Harbour Front', '2017', 'Omar Diallo'])
    expect(names(neighbourhood(story, front, { hops: 0 }).entities)).toEqual(['Harbour Front'])
    expect(names(neighbourhood(story, front, { hops: 2 }).people)).toEqual(['Ada Byron', 'Karim Saleh', 'Omar Diallo'])
    expect(() => neighbourhood(story, 'e99')).toThrow(code('NOT_FOUND'))
    expect(() => neighbourhood(story, front, { hops: -1 })).toThrow(code('INVALID_OPTION'))
  })
})

describe('at', () => {
  const span = fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 12 }))

  it('finds the shortest mention at any offset, as a look at all would', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), fc.integer({ min: -2, max: 60 }), (spans, offset) => {
        const mentions = spans
          .map(([start, length]) => ({ start, end: start + length }))
          .sort((a, b) => a.start - b.start || b.end - a.end)
          .map((at, index) => ({
            ...at,
            id: `m${index}`,
            entity: 'e1',
            text: 'x',
            label: 'x',
            confidence: 1,
            source: 'x',
          }))
        const graph = createGraph({
          mentions,
          entities: [{ id: 'e1', label: 'x', name: 'x', aliases: [], mentions, ids: {}, confidence: 1 }],
        })
        const covering = mentions.filter(({ start, end }) => start <= offset && offset < end)
        const shortest = Math.min(...covering.map(({ start, end }) => end - start))
        const found = graph.at(offset)
        if (covering.length === 0) expect(found).toBeUndefined()
        else expect([covering.includes(found as never), found!.end - found!.start]).toEqual([true, shortest])
      }),
    )
  })
})
