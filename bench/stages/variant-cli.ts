/**
 * One variant of the pipeline as a command that the scorer can run: documents as NDJSON in, graphs as NDJSON out.
 * `node --import tsx bench/stages/variant-cli.ts "tagger alone" [--dist dist] < documents.ndjson`
 */
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import type * as Dramatis from '../../src/index.js'
import { ndjsonLines } from '../peers/ndjson-lines.js'
import { VARIANTS } from './variants.js'

const { values, positionals } = parseArgs({
  options: { dist: { type: 'string', default: 'dist' } },
  allowPositionals: true,
})
const stages = VARIANTS[positionals[0] ?? '']
if (!stages) throw new Error(`name a variant: ${Object.keys(VARIANTS).join(', ')}`)
const library = (await import(pathToFileURL(resolve(values.dist, 'index.js')).href)) as typeof Dramatis
const pipeline = library.createPipeline(stages(library))

for await (const line of ndjsonLines(process.stdin)) {
  const { id, text, published } = JSON.parse(line) as { id: string; text: string; published?: string }
  const graph = await pipeline.extract(text, published === undefined ? { id } : { id, published })
  process.stdout.write(`${JSON.stringify(graph)}\n`)
}
