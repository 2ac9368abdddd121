import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'

/** Every so many texts of a corpus are read, so many of them. */
const SOURCES = [
  { corpus: 'allsides_articles', file: 'articles.jsonl.gz', every: 37, most: 300 },
  { corpus: 'bbc2225', file: 'articles.jsonl.gz', every: 11, most: 120 },
  { corpus: 'reuters21578', file: 'articles.jsonl.gz', every: 53, most: 150 },
  { corpus: 'wikinews_cc', file: 'articles.jsonl', every: 2, most: 150 },
] as const

/** A text of raw news. */
export interface RawText {
  /** The corpus, and the number of the text in it. */
  readonly id: string
  readonly text: string
}

/** The same texts of four corpora of raw news, whenever they are asked for. */
export async function* rawNews(corpora: string): AsyncGenerator<RawText> {
  for (const { corpus, file, every, most } of SOURCES) {
    const raw = createReadStream(`${corpora}/raw/${corpus}/${file}`)
    const lines = createInterface({ input: file.endsWith('.gz') ? raw.pipe(createGunzip()) : raw })
    let number = 0
    for await (const line of lines) {
      const at = number++
      if (at % every !== 0) continue
      if (at >= every * most) break
      const record = JSON.parse(line) as { text?: string; content?: string; body?: string }
      yield { id: `${corpus}:${at}`, text: record.text ?? record.content ?? record.body ?? '' }
    }
    raw.destroy()
  }
}
