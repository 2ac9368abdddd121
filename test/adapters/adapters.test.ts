import { describe, expect, it } from 'vitest'
import { compromise } from '../../src/adapters/compromise.js'
import { natural } from '../../src/adapters/natural.js'
import { wink } from '../../src/adapters/wink.js'
import type { Extractor } from '../../src/extract/extractor.js'
import { createPipeline } from '../../src/pipeline/create-pipeline.js'
import { tokenize } from '../../src/tokenize/tokenize.js'

const ARTICLE =
  'BEIRUT, May 13 (Northern Wire) - Foreign Minister Anna Lindqvist met Gen. Karim Haddad in Germany on Monday.\n\n' +
  'Mr. Haddad  won’t leave London’s  hotels; “Australia’s envoy” didn’t speak.\r\n\tThe German delegation flew to New York.'

async function find(extractor: Extractor, text = ARTICLE): Promise<string[]> {
  const mentions = [...(await extractor.extract(tokenize(text, { published: '2019-05-18' })))]
  for (const { start, end, text: said } of mentions) expect(text.slice(start, end)).toBe(said)
  return mentions.map(({ text: said, label }) => `${label} ${said}`)
}

describe('compromise', () => {
  it('finds names without titles, articles and possessives, where they stand', async () => {
    const found = await find(compromise())
    expect(found).toEqual(
      expect.arrayContaining(['person Anna Lindqvist', 'person Karim Haddad', 'place Germany', 'place Australia']),
    )
    expect(found).toContain('place London')
    expect(found).toContain('group German')
    for (const mention of found) expect(mention).not.toMatch(/['’]s?$|Gen\b|Minister|^\w+ [Tt]he /)
  })

  it('is surer of what it knows than of what it guesses', async () => {
    const mentions = [...(await compromise().extract(tokenize('Anna Lindqvist flew to Germany. The Ten Kalvo ran.')))]
    const confidence = (text: string): number => mentions.find((mention) => mention.text === text)?.confidence ?? 0
    expect(confidence('Germany')).toBeGreaterThan(0.8)
    for (const mention of mentions) expect(mention.confidence).toBeGreaterThan(0)
    expect(new Set(mentions.map((mention) => mention.confidence)).size).toBeGreaterThan(1)
  })
})

describe.each([
  ['natural', natural],
  ['wink', wink],
] as const)('%s', (_name, create) => {
  it('finds names among the words that it tags, where they stand', async () => {
    const found = await find(create())
    expect(found).toEqual(expect.arrayContaining(['person Anna Lindqvist', 'person Karim Haddad', 'place Germany']))
    expect(found).toEqual(expect.arrayContaining(['place London', 'place Australia', 'group German', 'place New York']))
  })

  it('finds no names where there are none', async () => {
    expect(await find(create(), 'the ship left the harbour, and nobody was hurt.')).toEqual([])
  })
})

describe('wink', () => {
  it('gives its times a value', async () => {
    const document = tokenize('The talks resumed on Monday and end in June 2020.', { published: '2019-05-18' })
    const dates = [...(await wink().extract(document))].filter(({ label }) => label === 'date')
    expect(dates).toEqual([
      expect.objectContaining({ text: 'Monday', value: '2019-05-13', type: 'DATE' }),
      expect.objectContaining({ text: 'June 2020', value: '2020-06', type: 'DATE' }),
    ])
  })
})

describe('all of them in one pipeline', () => {
  it('give a graph with the labels of all', async () => {
    const pipeline = createPipeline({ extractors: [compromise(), natural(), wink()] })
    expect([...pipeline.labels].sort()).toEqual(['date', 'group', 'organization', 'person', 'place'])
    const graph = await pipeline.extract(ARTICLE, { published: '2019-05-18' })
    expect(new Set(graph.mentions.map(({ source }) => source))).toEqual(new Set(['compromise', 'natural', 'wink']))
    expect(graph.entitiesOf('date').map(({ value }) => value)).toContain('2019-05-13')
  })
})
