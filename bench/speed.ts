/**
 * Speed, cold start and size of the built package, beside compromise, wink-nlp, compromise-dates and chrono-node, in
 * one run over the same texts: the sample articles, repeated.
 * `npm run bench:speed [-- --megabytes 0.5 --rounds 3 --dist dist --write]`
 *
 * A round reads every text once with every system, so that a machine that is busy for a while hits them all; the best
 * round of each counts. Tokens are counted once, by our tokenizer, for all. `--write` puts the tables into
 * `bench/RESULTS.md`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { tokenize } from '../src/tokenize/tokenize.js'
import { table, writeSection } from './results/write-section.js'
import { bundleSizes } from './speed/bundle-sizes.js'
import { coldStarts } from './speed/cold-starts.js'
import { installSizes } from './speed/install-sizes.js'
import { createReaders } from './speed/readers.js'

const { values: options } = parseArgs({
  options: {
    megabytes: { type: 'string', default: '0.5' },
    rounds: { type: 'string', default: '3' },
    dist: { type: 'string', default: 'dist' },
    write: { type: 'boolean', default: false },
  },
})

if (existsSync(`${options.dist}/index.js`)) await measure()
else console.log('skipped: nothing is built (npm run build)')

async function measure(): Promise<void> {
  const texts = readTexts(Number(options.megabytes) * 1e6)
  const tokens = texts.reduce((sum, text) => sum + tokenize(text).tokens.length, 0)
  const readers = await createReaders(built)
  const best = new Map<string, number>()
  for (let round = 0; round < Number(options.rounds); round++) {
    for (const { name, read } of readers) {
      const start = performance.now()
      for (const text of texts) await read(text)
      best.set(name, Math.min(best.get(name) ?? Number.POSITIVE_INFINITY, (performance.now() - start) / 1000))
    }
  }
  const rateOf = (name: string): number => tokens / best.get(name)!
  const lines = [
    '## Speed and size',
    '',
    `\`npm run bench:speed\`: ${texts.length} articles, ${tokens.toLocaleString('en')} tokens, best of ${options.rounds} rounds, one process, Node ${process.version}.`,
    '',
    ...table([
      ['reading', 'what it gives', 'tokens/s', 'times compromise'],
      ...readers.map(({ name, gives }) => [
        name,
        gives,
        Math.round(rateOf(name)).toLocaleString('en'),
        (rateOf(name) / rateOf('compromise')).toFixed(1),
      ]),
    ]),
    '',
    'From the start of the process to the first result, less what an empty Node process takes:',
    '',
    ...table([
      ['cold start', 'milliseconds'],
      ...(await coldStarts(built)).map(({ name, milliseconds }) => [name, milliseconds.toFixed(0)]),
    ]),
    '',
    'What an installation puts on the disk, all dependencies counted:',
    '',
    ...table([
      ['package', 'packages', 'download (kB)', 'on the disk (kB)'],
      ...installSizes().map(({ name, packages, download, disk }) => [
        name,
        String(packages),
        download === undefined ? '' : kilobytes(download),
        kilobytes(disk),
      ]),
    ]),
    '',
    'What an entry adds to a bundle, minified and compressed with gzip; data (gazetteers, models) is loaded when it is first used:',
    '',
    ...table([
      ['entry', 'code (kB)', 'with all data (kB)'],
      ...(await bundleSizes(built)).map(({ name, code, withData }) => [name, kilobytes(code), kilobytes(withData)]),
    ]),
  ]
  console.log(lines.join('\n'))
  if (options.write) writeSection('speed', lines)
}

/** Where a file of the build lies. */
function built(file: string): string {
  return resolve(options.dist, file)
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1)
}

/** Texts of an article's size, each a little different, so that nothing is gained by keeping results. */
function readTexts(size: number): string[] {
  const folder = new URL('../examples/articles/', import.meta.url)
  const articles = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  const texts: string[] = []
  for (let length = 0; length < size; length += texts[texts.length - 1]!.length) {
    texts.push(`${articles[texts.length % articles.length]}\n\nNo. ${texts.length}`)
  }
  return texts
}
