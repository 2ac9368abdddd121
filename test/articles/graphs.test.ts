import { readdirSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, it } from 'vitest'
import type { EntityGraph } from '../../src/graph/entity-graph.js'
import { evidence } from '../../src/graph/evidence.js'
import { filterGraph } from '../../src/graph/filter-graph.js'
import { graphFromJSON } from '../../src/graph/graph-from-json.js'
import { mergeGraphs } from '../../src/graph/merge/merge-graphs.js'
import { timeline } from '../../src/graph/timeline.js'
import { whenOf } from '../../src/graph/when.js'
import { createPipeline } from '../../src/pipeline/create-pipeline.js'
import { news } from '../../src/pipeline/presets/news.js'
import { readGolden } from './golden.js'

const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync('data/schema/graph.schema.json', 'utf8')) as object,
)
const asJson = (graph: EntityGraph): unknown => JSON.parse(JSON.stringify(graph))

const articles = [
  ['examples/articles/', '../cases/articles/'],
  ['test/articles/unseen/', '../cases/articles/unseen/'],
].flatMap(([texts = '', tables = '']) =>
  readdirSync(texts)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => ({
      id: file.replace('.txt', ''),
      text: readFileSync(`${texts}${file}`, 'utf8'),
      published: readGolden(new URL(`${tables}${file}`, import.meta.url)).published,
    })),
)

let graphs: readonly EntityGraph[]
beforeAll(async () => {
  const pipeline = createPipeline(news())
  graphs = await Promise.all(articles.map(({ text, id, published }) => pipeline.extract(text, { id, published })))
}, 60_000)

describe('the graphs of whole articles', () => {
  it('keep to the published schema, and go through JSON without loss', () => {
    for (const graph of graphs) {
      expect(validate(asJson(graph)), `${graph.id}: ${JSON.stringify(validate.errors)}`).toBe(true)
      expect(asJson(graphFromJSON(asJson(graph)))).toEqual(asJson(graph))
    }
  })

  it('merge into one that keeps all mentions, and to the schema, in any order', async () => {
    const merged = await mergeGraphs(graphs)
    expect(validate(asJson(merged)), JSON.stringify(validate.errors)).toBe(true)
    expect(JSON.stringify(await mergeGraphs([...graphs].reverse()))).toBe(JSON.stringify(merged))
    expect(merged.mentions).toHaveLength(graphs.reduce((sum, graph) => sum + graph.mentions.length, 0))
    expect(merged.entities.length).toBeLessThan(graphs.reduce((sum, graph) => sum + graph.entities.length, 0))
    const texts = new Map(articles.map(({ id, text }) => [id, text]))
    for (const { document = '', start, end, text } of merged.mentions)
      expect(texts.get(document)?.slice(start, end)).toBe(text)
    for (const edge of [...merged.relations, ...merged.events, ...merged.coOccurrences]) {
      for (const passage of evidence(merged, edge)) expect(passage.text).toBeTruthy()
    }
  })

  it('have timelines in order, and parts that keep to the schema', async () => {
    const merged = await mergeGraphs(graphs)
    for (const graph of [...graphs, merged]) {
      for (const person of graph.people) {
        const starts = timeline(graph, person).flatMap(({ date }) => whenOf(date)?.start ?? [])
        expect(starts).toEqual([...starts].sort((a, b) => a - b))
      }
      const part = filterGraph(graph, ({ label }) => label === 'person' || label === 'date')
      expect(validate(asJson(part)), JSON.stringify(validate.errors)).toBe(true)
    }
    expect(graphs.some((graph) => graph.people.some((person) => timeline(graph, person).length > 1))).toBe(true)
  })
})
