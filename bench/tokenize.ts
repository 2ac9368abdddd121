/**
 * Speed of the tokenizer beside wink-nlp's, compromise's and Intl.Segmenter's, in one process on one text.
 * `npx tsx bench/tokenize.ts [--file article.txt] [--megabytes 4] [--rounds 5]`
 *
 * Ours gives tokens and sentences with offsets. wink-nlp is measured twice: with an empty pipe (tokens only, its
 * fastest) and with its sentence boundaries; compromise by `nlp.tokenize`. The best of the rounds counts.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import compromise from 'compromise'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { tokenize } from '../src/tokenize/tokenize.js'

const { values: options } = parseArgs({
  options: {
    file: { type: 'string' },
    megabytes: { type: 'string', default: '4' },
    rounds: { type: 'string', default: '5' },
  },
})

/** Pieces of an article's size, as many as make up the wanted megabytes. */
function readTexts(): string[] {
  const folder = new URL('../examples/articles/', import.meta.url)
  const sources = options.file
    ? [readFileSync(options.file, 'utf8')]
    : readdirSync(folder)
        .filter((name) => name.endsWith('.txt'))
        .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  const wanted = Number(options.megabytes) * 1e6
  const texts: string[] = []
  for (let size = 0; size < wanted; size += texts[texts.length - 1]!.length) {
    texts.push(sources[texts.length % sources.length]!)
  }
  return texts
}

const winkTokens = winkNLP(model, [])
const winkSentences = winkNLP(model, ['sbd'])
const words = new Intl.Segmenter('en', { granularity: 'word' })

/** Each gives the number of tokens, so that none can be left out as unused. */
const tokenizers: Record<string, (text: string) => number> = {
  dramatis: (text) => tokenize(text).tokens.length,
  'wink-nlp, tokens': (text) => winkTokens.readDoc(text).tokens().length(),
  'wink-nlp, sentences': (text) => winkSentences.readDoc(text).tokens().length(),
  'Intl.Segmenter words': (text) => Array.from(words.segment(text)).length,
  'compromise tokenize': (text) => compromise.tokenize(text).termList().length,
}

const texts = readTexts()
const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6
console.log(`${texts.length} texts, ${megabytes.toFixed(1)} MB, best of ${options.rounds}, Node ${process.version}`)
console.log('tokenizer               MB/s     tokens/s  ours is faster by')
let ours = 0
for (const [name, count] of Object.entries(tokenizers)) {
  let best = Number.POSITIVE_INFINITY
  let tokens = 0
  for (let round = 0; round < Number(options.rounds); round++) {
    const start = performance.now()
    tokens = texts.reduce((sum, text) => sum + count(text), 0)
    best = Math.min(best, (performance.now() - start) / 1000)
  }
  ours ||= best
  const rate = Math.round(tokens / best).toLocaleString('en')
  console.log(
    `${name.padEnd(20)}${(megabytes / best).toFixed(2).padStart(8)}${rate.padStart(13)}${(best / ours).toFixed(1).padStart(18)}×`,
  )
}
