import { expectTypeOf, test } from 'vitest'
import {
  createPipeline,
  type DateEntity,
  dates,
  type EntityGraph,
  type Extractor,
  extractEntities,
  lite,
  type PersonEntity,
  type PlaceEntity,
} from '../../src/index.js'

const tickers: Extractor<'ticker'> = { name: 'tickers', labels: ['ticker'], extract: () => [] }
const ships: Extractor<'ship' | 'place'> = { name: 'ships', labels: ['ship', 'place'], extract: () => [] }

test('labels are inferred from the extractors', async () => {
  const pipeline = createPipeline({ extractors: [tickers, ships, dates()] })
  expectTypeOf(pipeline.labels).toEqualTypeOf<readonly ('ticker' | 'ship' | 'place' | 'date')[]>()
  const graph = await pipeline.extract('')
  expectTypeOf(graph).toEqualTypeOf<EntityGraph<'ticker' | 'ship' | 'place' | 'date'>>()
  expectTypeOf(graph.entitiesOf('ticker')[0]!.label).toEqualTypeOf<'ticker'>()
  expectTypeOf(graph.entitiesOf('place')[0]!).toEqualTypeOf<PlaceEntity>()
  // @ts-expect-error: no extractor of this pipeline yields people
  graph.entitiesOf('person')
  // @ts-expect-error: a misspelt label
  graph.entitiesOf('tickers')
})

test('a preset can be extended by spreading it', async () => {
  const preset = lite()
  const graph = await createPipeline({ ...preset, extractors: [...preset.extractors, tickers] }).extract('')
  expectTypeOf(graph.entitiesOf('ticker')[0]!.label).toEqualTypeOf<'ticker'>()
  expectTypeOf(graph.entitiesOf('person')[0]!).toEqualTypeOf<PersonEntity>()
})

test('entities are a union discriminated on their label', async () => {
  const graph = await extractEntities('')
  for (const entity of graph.entities) {
    if (entity.label === 'place') expectTypeOf(entity.coordinates?.latitude).toEqualTypeOf<number | undefined>()
    if (entity.label === 'date') expectTypeOf(entity.value).toEqualTypeOf<string>()
    // @ts-expect-error: not every entity has a value
    entity.value
  }
  expectTypeOf(graph.dates).toEqualTypeOf<readonly DateEntity[]>()
})

test('options are checked', () => {
  // @ts-expect-error: no such preset
  extractEntities('', { preset: 'huge' })
  // @ts-expect-error: a day is a string
  extractEntities('', { published: new Date() })
  // @ts-expect-error: text is a string
  extractEntities(7)
  // @ts-expect-error: extractors are required
  createPipeline({})
  // @ts-expect-error: an extractor must declare the labels that it gives
  const wrong: Extractor<'a'> = { name: 'x', labels: ['b'], extract: () => [] }
  // @ts-expect-error: a graph cannot be changed
  ;(async () => (await extractEntities('')).people.push(wrong))()
})
