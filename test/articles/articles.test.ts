import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createPipeline } from '../../src/pipeline/create-pipeline.js'
import { news } from '../../src/pipeline/presets/news.js'
import { type Comparison, compareWithGolden, readGolden } from './golden.js'

const pipeline = createPipeline(news())

/** The names of the tables in a folder. */
const tables = (folder: string): readonly string[] =>
  readdirSync(new URL(folder, import.meta.url)).filter((name) => name.endsWith('.txt'))

async function read(article: string, table: string): Promise<Comparison> {
  const golden = readGolden(new URL(table, import.meta.url))
  const text = readFileSync(new URL(article, import.meta.url), 'utf8')
  const graph = await pipeline.extract(text, { published: golden.published })
  return compareWithGolden(graph, golden)
}

/** The first text waits until all data is loaded. */
const PATIENCE = 60_000

describe('on the sample articles, the preset news', () => {
  it.each(tables('../cases/articles/'))(
    'finds all that a reader finds in %s, and nothing else',
    async (name) => {
      const { missing, surplus } = await read(`../../examples/articles/${name}`, `../cases/articles/${name}`)
      expect({ missing, surplus }).toEqual({ missing: [], surplus: [] })
    },
    PATIENCE,
  )
})

/** Of articles that nothing was made for, this share of the entities is found with all mentions, at least. */
const MOSTLY = 0.85

describe('on articles of the same genre that it was not made for, the preset news', () => {
  it(
    'finds most of what a reader finds, and little else',
    async () => {
      const names = tables('../cases/articles/unseen/')
      const compared = await Promise.all(
        names.map((name) => read(`unseen/${name}`, `../cases/articles/unseen/${name}`)),
      )
      const found = compared.flatMap((comparison) => comparison.found)
      const missing = compared.flatMap((comparison) => comparison.missing)
      const surplus = compared.flatMap((comparison) => comparison.surplus)
      const share = found.length / (found.length + missing.length)
      expect(share, `missing:\n${missing.join('\n')}`).toBeGreaterThanOrEqual(MOSTLY)
      expect(surplus.length / found.length, `surplus:\n${surplus.join('\n')}`).toBeLessThanOrEqual(1 - MOSTLY)
    },
    PATIENCE,
  )
})
