/**
 * Speed of the tagger, stage by stage, in one process on one text.
 * `npx tsx bench/tagger.ts [--model data/models/news.bin] [--file article.txt] [--tokens 200000] [--rounds 5]`
 *
 * Rates are tokens a second of processor time, which other work on the machine disturbs less than time on the clock;
 * the best of the rounds counts. "new word forms" is the work of computing the row of a form that is not in the cache.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Document } from '../src/document/document.js'
import { createDocumentTagger } from '../src/extract/tagger/tag-document.js'
import { decodeBase64 } from '../src/lexicon/base64.js'
import { createWasmKernel } from '../src/model/kernel/wasm-kernel.js'
import { createNetworkFrom } from '../src/model/load-network.js'
import { createFormRows } from '../src/model/network/form-rows.js'
import { planLayout } from '../src/model/network/layout.js'
import type { Network } from '../src/model/network/network.js'
import { windows } from '../src/model/network/windows.js'
import { unpackModel } from '../src/model/unpack.js'
import { tokenize } from '../src/tokenize/tokenize.js'

const { values: options } = parseArgs({
  options: {
    model: { type: 'string', default: 'data/models/news.bin' },
    file: { type: 'string' },
    tokens: { type: 'string', default: '200000' },
    rounds: { type: 'string', default: '5' },
  },
})

/** Documents of an article's size, as many as make up the wanted tokens. */
function readDocuments(): Document[] {
  const folder = new URL('../examples/articles/', import.meta.url)
  const texts = options.file
    ? readFileSync(options.file, 'utf8').split(/\n(?=\n)/)
    : readdirSync(folder)
        .filter((name) => name.endsWith('.txt'))
        .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  const documents: Document[] = []
  for (let tokens = 0; tokens < Number(options.tokens); tokens += documents.at(-1)!.tokens.length) {
    documents.push(tokenize(texts[documents.length % texts.length]!))
  }
  return documents
}

/** Seconds of processor time. */
function secondsOf(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

function report(name: string, count: number, unit: string, work: () => void, rounds = Number(options.rounds)): void {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds; round++) best = Math.min(best, secondsOf(work))
  console.log(
    `${name.padEnd(34)}${Math.round(count / best)
      .toLocaleString('en')
      .padStart(12)} ${unit}/s`,
  )
}

function runNetwork(network: Network, documents: readonly Document[]): void {
  for (const document of documents) {
    for (const { start, end } of windows(document, network.limit, network.reach)) network.run(document, start, end)
  }
}

/** Loading, step by step, each in milliseconds on the clock, once. */
async function reportLoading(file: Uint8Array): Promise<Network> {
  const base64 = Buffer.from(file)
    .toString('base64')
    .match(/.{1,131072}/g)!
  const started = performance.now()
  const bytes = decodeBase64(base64)
  const decoded = performance.now()
  unpackModel(bytes)
  const unpacked = performance.now()
  const network = await createNetworkFrom(bytes)
  const ready = performance.now()
  console.log(`model: ${(file.length / 1e6).toFixed(2)} MB, ${network.header.name} ${network.header.version}`)
  console.log(`base64 ${(decoded - started).toFixed(1)} ms, checks ${(unpacked - decoded).toFixed(1)} ms`)
  console.log(`ready, checks included, after ${(ready - unpacked).toFixed(1)} ms\n`)
  return network
}

const file = new Uint8Array(readFileSync(options.model))
const network = await reportLoading(file)
const documents = readDocuments()
const tokens = documents.reduce((sum, document) => sum + document.tokens.length, 0)
const forms = [...new Set(documents.flatMap((document) => document.tokens.map(({ text }) => text)))]
console.log(`${documents.length} documents, ${tokens} tokens, ${forms.length} word forms, kernel ${network.kernel}`)

report('tokenize', tokens, 'tokens', () => {
  for (const { text } of documents) tokenize(text)
})
const layout = planLayout(network.header)
const rows = createFormRows(unpackModel(file), (await createWasmKernel(layout.size))!, layout)
let fresh = 0
report('new word forms', 10_000, 'forms', () => {
  fresh++
  for (let index = 0; index < 10_000; index++) {
    if (index % 1000 === 0) rows.begin()
    rows.rowOf(`${forms[index % forms.length]}${fresh.toString(36)}`)
  }
})
report('word forms and network', tokens, 'tokens', () => runNetwork(network, documents))
const tagDocument = createDocumentTagger(network)
report('word forms, network and decoding', tokens, 'tokens', () => {
  for (const document of documents) tagDocument(document)
})
report('tokenize and tag', tokens, 'tokens', () => {
  for (const { text } of documents) tagDocument(tokenize(text))
})
const slow = await createNetworkFrom(file, 'javascript')
const few = documents.slice(0, Math.max(1, Math.floor(documents.length / 50)))
const fewTokens = few.reduce((sum, document) => sum + document.tokens.length, 0)
report('the same network in JavaScript', fewTokens, 'tokens', () => runNetwork(slow, few), 2)
