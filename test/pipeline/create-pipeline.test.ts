import { describe, expect, it } from 'vitest'
import type { Extractor } from '../../src/extract/extractor.js'
import { createMention } from '../../src/extract/mention.js'
import { createPipeline } from '../../src/pipeline/create-pipeline.js'
import type { Resolver } from '../../src/resolve/resolver.js'

const capitals: Extractor<'capital'> = {
  name: 'capitals',
  labels: ['capital'],
  *extract(document) {
    for (const { start, end, text } of document.tokens) {
      if (/^[A-Z]/.test(text))
        yield createMention(document, { start, end, label: 'capital', confidence: 0.5, source: 'capitals' })
    }
  },
}

/** An extractor that gives one mention with some fields spoilt. */
const spoilt = (change: object): Extractor<'x'> => ({
  name: 'spoilt',
  labels: ['x'],
  extract: () => [{ start: 0, end: 2, text: 'It', label: 'x' as const, confidence: 1, source: 'spoilt', ...change }],
})

describe('a pipeline', () => {
  it('gives a graph with ids in order of the text', async () => {
    const graph = await createPipeline({ extractors: [capitals] }).extract('Tom saw Ada. Ada slept.', { id: 'a1' })
    expect(graph.id).toBe('a1')
    expect(graph.mentions.map(({ id, text, entity }) => [id, text, entity])).toEqual([
      ['m1', 'Tom', 'e1'],
      ['m2', 'Ada', 'e2'],
      ['m3', 'Ada', 'e2'],
    ])
    expect(graph.coOccurrences).toEqual([{ source: 'e1', target: 'e2', weight: 1, evidence: [{ start: 0, end: 12 }] }])
  })

  it('takes extractors that give promises, and says its labels and stages', async () => {
    const slow: Extractor<'slow'> = { name: 'slow', labels: ['slow'], extract: async () => [] }
    const pipeline = createPipeline({ extractors: [capitals, slow] })
    expect(pipeline.labels).toEqual(['capital', 'slow'])
    expect(pipeline.stages.slice(0, 2)).toEqual(['capitals', 'slow'])
    expect((await pipeline.extract('Tom')).entities).toHaveLength(1)
  })

  it('gives the same bytes for the same input', async () => {
    const pipeline = createPipeline({ extractors: [capitals] })
    const [a, b] = await Promise.all([pipeline.extract('Tom saw Ada.'), pipeline.extract('Tom saw Ada.')])
    expect(JSON.stringify(a)).toBe(JSON.stringify(b))
  })

  it('stops at an aborted signal, before and between stages', async () => {
    const controller = new AbortController()
    const aborting: Extractor<'x'> = {
      name: 'aborting',
      labels: ['x'],
      extract: () => {
        controller.abort(new Error('enough'))
        return []
      },
    }
    const pipeline = createPipeline({ extractors: [aborting, capitals] })
    await expect(pipeline.extract('Tom', { signal: controller.signal })).rejects.toMatchObject({
      code: 'ABORTED',
      cause: expect.objectContaining({ message: 'enough' }),
    })
    await expect(pipeline.extract('Tom', { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'ABORTED' })
  })
})

describe('misuse', () => {
  const pipeline = createPipeline({ extractors: [capitals] })

  it.each([undefined, null, 7, {}, ['text'], Symbol('text')])('refuses %s as a text', async (text) => {
    await expect(pipeline.extract(text as string)).rejects.toMatchObject({ code: 'INVALID_TEXT' })
  })

  it.each([
    ['INVALID_OPTION', 'a string for options', 'now'],
    ['UNKNOWN_OPTION', 'a misspelt option', { publishd: '2019-05-18' }],
    ['INVALID_OPTION', 'a number for an id', { id: 7 }],
    ['INVALID_OPTION', 'a signal that is none', { signal: {} }],
    ['INVALID_PUBLISHED_DATE', 'words', { published: 'yesterday' }],
    ['INVALID_PUBLISHED_DATE', 'a Date', { published: new Date(0) }],
    ['INVALID_PUBLISHED_DATE', 'a day that does not exist', { published: '2019-02-29' }],
    ['INVALID_PUBLISHED_DATE', 'an instant without a zone', { published: '2019-05-18T09:30' }],
    ['INVALID_PUBLISHED_DATE', 'an hour that does not exist', { published: '2019-05-18T31:30Z' }],
  ])('%s: %s', async (code, _, options) => {
    await expect(pipeline.extract('Tom', options as object)).rejects.toMatchObject({ code })
  })

  it.each(['2019-05-18', '2020-02-29', '2019-05-18T09:30Z', '2019-05-18T09:30:00.5+05:30'])(
    'takes %s',
    async (published) => {
      expect((await pipeline.extract('Tom', { published })).published).toBe(published)
    },
  )

  it.each([
    ['nothing', undefined],
    ['no extractors', {}],
    ['an empty list', { extractors: [] }],
    ['a factory that was not called', { extractors: [() => capitals] }],
    ['an extractor without labels', { extractors: [{ name: 'x', extract: () => [] }] }],
    ['an extractor without a name', { extractors: [{ labels: ['x'], extract: () => [] }] }],
    ['a misspelt stage', { extractors: [capitals], refiner: [] }],
    ['a resolver without its method', { extractors: [capitals], resolver: { name: 'r' } }],
  ])('createPipeline refuses %s', (_, stages) => {
    expect(() => createPipeline(stages as never)).toThrow(expect.objectContaining({ code: 'INVALID_STAGE' }))
  })

  it.each([
    ['a span outside of the text', { end: 99 }],
    ['an empty span', { end: 0 }],
    ['a fraction for an offset', { start: 0.5 }],
    ['a label that is not declared', { label: 'y' }],
    ['a confidence above 1', { confidence: 1.5 }],
    ['a confidence that is no number', { confidence: Number.NaN }],
    ['a text that is not the slice', { text: 'Is' }],
  ])('names the extractor that gives %s', async (_, change) => {
    const run = createPipeline({ extractors: [spoilt(change)] }).extract('It is.')
    await expect(run).rejects.toMatchObject({ code: 'INVALID_STAGE', message: expect.stringContaining('"spoilt"') })
  })

  it.each([
    ['loses a mention', () => []],
    ['puts a mention into two entities', (mentions: readonly object[]) => ['e1', 'e2'].map((id) => ({ id, mentions }))],
  ])('names the resolver that %s', async (_, resolve) => {
    const resolver = { name: 'careless', resolve } as unknown as Resolver
    await expect(createPipeline({ extractors: [capitals], resolver }).extract('Tom')).rejects.toMatchObject({
      code: 'INVALID_STAGE',
      message: expect.stringContaining('"careless"'),
    })
  })
})
