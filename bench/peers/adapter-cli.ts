/**
 * One adapter alone as a command that the scorer can run: documents as NDJSON in, graphs as NDJSON out.
 * `node --import tsx bench/peers/adapter-cli.ts compromise|natural|wink [--dist dist] < documents.ndjson`
 */
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import type { createPipeline as CreatePipeline, Extractor } from '../../src/index.js'
import { ADAPTERS, type AdapterName } from './adapters.js'
import { ndjsonLines } from './ndjson-lines.js'

const { values, positionals } = parseArgs({
  options: { dist: { type: 'string', default: 'dist' } },
  allowPositionals: true,
})
const name = positionals[0] as AdapterName
if (!ADAPTERS.includes(name)) throw new Error(`name an adapter: ${ADAPTERS.join(', ')}`)
const { createPipeline } = (await import(built('index.js'))) as { createPipeline: typeof CreatePipeline }
const adapter = (await import(built(`adapters-${name}.js`))) as Record<AdapterName, () => Extractor>
const pipeline = createPipeline({ extractors: [adapter[name]()] })

for await (const line of ndjsonLines(process.stdin)) {
  const { id, text, published } = JSON.parse(line) as { id: string; text: string; published?: string }
  const graph = await pipeline.extract(text, published === undefined ? { id } : { id, published })
  process.stdout.write(`${JSON.stringify(graph)}\n`)
}

function built(file: string): string {
  return pathToFileURL(resolve(values.dist, file)).href
}
