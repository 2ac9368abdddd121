import { existsSync, readFileSync } from 'node:fs'
import { gapsBefore } from '../sentences/gold-text.js'
import type { DatedText, Timex } from './timeml.js'

/** A line of `docs.jsonl`, as far as it is read here. */
interface Line {
  readonly doc: string
  /** `YYYY-MM-DD`, or empty. */
  readonly dct: string
  readonly tokens: readonly string[]
  readonly sentence_of_token: readonly number[]
  readonly last_annotated_sentence: number
  readonly timex: readonly {
    readonly tokens: readonly number[]
    readonly type: string
    readonly value: string
  }[]
}

/**
 * The time expressions of MEANTIME (Minard et al. 2016: Wikinews on companies and markets), in the sentences that are
 * annotated in full; none if there is no such file. Texts are put together from tokens, a sentence a line.
 */
export function readMeantime(file: string): DatedText[] {
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
  return lines.map((line) => readLine(JSON.parse(line) as Line))
}

function readLine({ doc, dct, tokens, sentence_of_token: sentenceOf, timex, ...line }: Line): DatedText {
  const starts: number[] = []
  let text = ''
  let at = 0
  while (at < tokens.length && sentenceOf[at]! <= line.last_annotated_sentence) {
    const next = tokens.findIndex((_, index) => index >= at && sentenceOf[index] !== sentenceOf[at])
    const words = tokens.slice(at, next < 0 ? undefined : next)
    if (text !== '') text += '\n'
    for (const [index, gap] of gapsBefore(words).entries()) {
      text += gap
      starts.push(text.length)
      text += words[index]!
    }
    at += words.length
  }
  const gold = timex.flatMap(({ tokens: its, type, value }): Timex[] => {
    const [first, last] = [Math.min(...its), Math.max(...its)]
    return its.length > 0 && last < starts.length
      ? [{ start: starts[first]!, end: starts[last]! + tokens[last]!.length, type, value }]
      : []
  })
  gold.sort((a, b) => a.start - b.start)
  return { name: doc, text, published: /^\d{4}-\d\d-\d\d$/.test(dct) ? dct : undefined, gold }
}
