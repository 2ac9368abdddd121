/**
 * Tokens of the library for `training/`: reads one JSON string a line, writes one object a line:
 * `starts` and `ends` of the tokens (UTF-16 code units), and `first`, the tokens that open a sentence.
 */
import { createInterface } from 'node:readline'
import { TOKENIZER_VERSION, tokenize } from '../src/tokenize/tokenize.js'

if (process.argv.includes('--version')) {
  process.stdout.write(`${TOKENIZER_VERSION}\n`)
} else {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    const { tokens, sentences } = tokenize(JSON.parse(line) as string)
    const output = {
      starts: tokens.map(({ start }) => start),
      ends: tokens.map(({ end }) => end),
      first: sentences.map(({ firstToken }) => firstToken),
    }
    process.stdout.write(`${JSON.stringify(output)}\n`)
  }
}
