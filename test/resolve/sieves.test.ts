import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { DateMention } from '../../src/extract/dates/timex-value.js'
import type { Mention } from '../../src/extract/mention.js'
import type { DateEntity, OrganizationEntity, PersonEntity, PlaceEntity } from '../../src/resolve/entity.js'
import { sieves } from '../../src/resolve/sieves.js'
import { tokenize } from '../../src/tokenize/tokenize.js'
import { readClusterCases } from '../cases/resolve/read-cluster-cases.js'

const resolver = sieves()
const folder = new URL('../cases/resolve/', import.meta.url)

for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
  describe(`sieves, ${file}`, () => {
    it.each(readClusterCases(file))('$title', ({ text, mentions, expected }) => {
      const entities = resolver.resolve(mentions, tokenize(text))
      expect(entities.map((entity) => entity.mentions.map((mention) => mention.text))).toEqual(expected)
    })
  })
}

/** A mention of the first place where `text` stands at or after `from`. */
function mention(document: string, text: string, label: string, from = 0): Mention {
  const start = document.indexOf(text, from)
  return { start, end: start + text.length, text, label, confidence: 0.8, source: 'test' }
}

describe('sieves', () => {
  it('names an entity by its fullest mention, and keeps the other forms in order', () => {
    const text = 'ODUYA QUITS. Oduya left. Gen. Maren Oduya was there, said Lt. Gen. Oduya.'
    const mentions = ['ODUYA', 'Oduya', 'Maren Oduya'].map((name) => mention(text, name, 'person'))
    const last = mention(text, 'Oduya', 'person', text.length - 8)
    const [entity, ...others] = resolver.resolve([...mentions, last], tokenize(text)) as readonly PersonEntity[]
    expect(others).toEqual([])
    expect(entity).toMatchObject({
      id: 'e1',
      label: 'person',
      name: 'Maren Oduya',
      aliases: ['ODUYA', 'Oduya'],
      titles: ['Gen.', 'Lt. Gen.'],
      ids: {},
    })
  })

  it('names no place by its dateline, if it has another name', () => {
    const text = 'SAN LUCAS, Calif. (AP) - A court in San Lucas met.'
    const mentions = ['SAN LUCAS, Calif.', 'San Lucas'].map((name) => mention(text, name, 'place'))
    expect(resolver.resolve(mentions, tokenize(text))[0]).toMatchObject({
      name: 'San Lucas',
      aliases: ['SAN LUCAS, Calif.'],
    })
  })

  it('names a group by its commonest mention', () => {
    const text = 'Turks left. Turkish papers said so, and Turks agreed.'
    const mentions = [
      mention(text, 'Turks', 'group'),
      mention(text, 'Turkish', 'group'),
      mention(text, 'Turks', 'group', 40),
    ]
    expect(resolver.resolve(mentions, tokenize(text))[0]).toMatchObject({ name: 'Turks', aliases: ['Turkish'] })
  })

  it('says that a place is a facility where half of its mentions do', () => {
    const text = 'Fort Oduya fell. Fort Oduya stood. Porto lay there. Porto won.'
    const said = (name: string, from: number, kind?: string): Mention =>
      ({ ...mention(text, name, 'place', from), ...(kind ? { kind } : {}) }) as Mention
    const mentions = [said('Fort Oduya', 0, 'facility'), said('Fort Oduya', 17), said('Porto', 35), said('Porto', 52)]
    const kinds = resolver.resolve(mentions, tokenize(text)).map((entity) => (entity as PlaceEntity).kind)
    expect(kinds).toEqual(['facility', undefined])
  })

  it('says the acronym of an organization', () => {
    const text = 'The Harbour Guards Corps (HGC) met. HGC won.'
    const mentions = [mention(text, 'Harbour Guards Corps', 'organization'), mention(text, 'HGC', 'organization')]
    const [entity] = resolver.resolve(mentions, tokenize(text)) as readonly OrganizationEntity[]
    expect(entity).toMatchObject({ name: 'Harbour Guards Corps', acronym: 'HGC', aliases: ['HGC'] })
  })

  it('marks where a place stands for its government', () => {
    const text = 'Lisbon said no. In Lisbon it rained. Lisbon has warned of storms.'
    const starts = [0, text.indexOf('Lisbon it'), text.indexOf('Lisbon has')]
    const mentions = starts.map((from) => mention(text, 'Lisbon', 'place', from))
    const [entity] = resolver.resolve(mentions, tokenize(text)) as readonly PlaceEntity[]
    expect(entity!.metonyms).toEqual([starts[0], starts[2]])
  })

  it.each([
    ['Talks between Lisbon and Oslo failed.', [14, 25]],
    ['Officials in Lisbon said no.', []],
    ['The road between Lisbon and Oslo is long.', []],
    ['Lisbon is wet. Said who?', []],
  ])('tells a government from a place: %s', (text, expected) => {
    const mentions = ['Lisbon', 'Oslo']
      .filter((name) => text.includes(name))
      .map((name) => mention(text, name, 'place'))
    const entities = resolver.resolve(mentions, tokenize(text)) as readonly PlaceEntity[]
    expect(entities.flatMap(({ metonyms = [] }) => metonyms)).toEqual(expected)
  })

  it('makes one entity of each value of a date', () => {
    const text = 'On Friday, May 17, and again on that Friday; in 2019.'
    const day = { type: 'DATE', value: '2019-05-17', interval: { start: '2019-05-17', end: '2019-05-18' } } as const
    const mentions: DateMention[] = [
      { ...(mention(text, 'Friday, May 17', 'date') as Mention<'date'>), ...day, precision: 'day' },
      { ...(mention(text, 'that Friday', 'date') as Mention<'date'>), ...day, anchor: '2019-05-18', precision: 'day' },
      { ...(mention(text, '2019', 'date') as Mention<'date'>), type: 'DATE', value: '2019', precision: 'year' },
    ]
    const [first, second, ...others] = resolver.resolve(mentions, tokenize(text)) as readonly DateEntity[]
    expect(others).toEqual([])
    expect(first).toMatchObject({ name: 'Friday, May 17', aliases: ['that Friday'], ...day, precision: 'day' })
    expect(first).not.toHaveProperty('anchor')
    expect(second).toMatchObject({ value: '2019', type: 'DATE', precision: 'year' })
  })

  it('tells dates apart by their words while no reference says which they are', () => {
    const text = 'Talks were held three weeks ago. Next week, or the week after next week, they go on every week.'
    const open = { type: 'DATE', value: 'XXXX-WXX', precision: 'week' } as const
    const mentions: DateMention[] = [
      { ...(mention(text, 'three weeks ago', 'date') as Mention<'date'>), ...open },
      { ...(mention(text, 'Next week', 'date') as Mention<'date'>), ...open },
      { ...(mention(text, 'next week', 'date') as Mention<'date'>), ...open },
      { ...(mention(text, 'every week', 'date') as Mention<'date'>), type: 'SET', value: 'P1W' },
    ]
    const names = resolver.resolve(mentions, tokenize(text)).map(({ name }) => name)
    expect(names).toEqual(['three weeks ago', 'Next week', 'every week'])
  })

  it('gives entities of all labels in order of first mention', () => {
    const text = 'Oslo thanked Ada Lind of the Ice Office in Oslo.'
    const mentions = [
      mention(text, 'Oslo', 'place'),
      mention(text, 'Ada Lind', 'person'),
      mention(text, 'Ice Office', 'organization'),
      mention(text, 'Oslo', 'place', 20),
    ]
    const entities = resolver.resolve(mentions, tokenize(text))
    expect(entities.map(({ id, name }) => `${id} ${name}`)).toEqual(['e1 Oslo', 'e2 Ada Lind', 'e3 Ice Office'])
  })
})
