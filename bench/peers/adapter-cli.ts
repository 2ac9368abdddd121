/**
 * One adapter alone as a command that the scorer can run: documents as NDJSON in, graphs as NDJSON out.
 * `node --import tsx bench/peers/adapter-cli.ts compromise|natural|wink < documents.ndjson` (on the built package)
 */
import type { createPipeline as CreatePipeline, Extractor } from '../../src/index.js'
import { ADAPTERS, type AdapterName } from './adapters.js'

const name = process.argv[2] as AdapterName
if (!ADAPTERS.includes(name)) throw new Error(`name an adapter: ${ADAPTERS.join(', ')}`)
const { createPipeline } = (await import(dist('index.js'))) as { createPipeline: typeof CreatePipeline }
const adapter = (await import(dist(`adapters-${name}.js`))) as Record<AdapterName, () => Extractor>
const pipeline = createPipeline({ extractors: [adapter[name]()] })

for await (const line of lines(process.stdin)) {
  const { id, text, published } = JSON.parse(line) as { id: string; text: string; published?: string }
  const graph = await pipeline.extract(text, published === undefined ? { id } : { id, published })
  process.stdout.write(`${JSON.stringify(graph)}\n`)
}

function dist(file: string): string {
  return new URL(`../../dist/${file}`, import.meta.url).href
}

/** Lines end with a line feed only: other line ends may stand raw within strings. */
async function* lines(stream: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let rest = ''
  const decoder = new TextDecoder()
  for await (const chunk of stream) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = parts.pop() ?? ''
    yield* parts.filter((part) => part !== '')
  }
  if (rest !== '') yield rest
}
