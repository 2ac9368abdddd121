/**
 * What the shipped tagger is unsure of, for `choose.py`: reads one JSON string a line, writes one object a line: the
 * count of `tokens`, and `doubts`, for each name that was found what its surest mention lacks to certainty (0–1).
 */
import { createInterface } from 'node:readline'
import { allowBinaryImports } from '../scripts/relations/binary-imports.js'
import { tagger } from '../src/extract/tagger/tagger.js'
import { tokenize } from '../src/tokenize/tokenize.js'

allowBinaryImports()
const { extract } = tagger()
for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  const document = tokenize(JSON.parse(line) as string)
  const doubts: Record<string, number> = Object.create(null)
  for (const { text, confidence } of await extract(document)) {
    doubts[text] = Math.round(1e4 * Math.min(1 - confidence, doubts[text] ?? 1)) / 1e4
  }
  process.stdout.write(`${JSON.stringify({ tokens: document.tokens.length, doubts })}\n`)
}
