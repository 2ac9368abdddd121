/** Articles one after the other through a Node stream pipeline: NDJSON in, one line a person out. */
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { extractEntities } from 'dramatis/lite'

interface Article {
  readonly id: string
  readonly text: string
  readonly published: string
}

const articles: readonly Article[] = [
  { id: 'a1', text: 'Maria Silva met Ahmed Hassan in Lisbon on Monday.', published: '2023-03-08' },
  { id: 'a2', text: 'Hassan flew back to Cairo two days later, his office said.', published: '2023-03-10' },
]

const extract = new Transform({
  objectMode: true,
  async transform(article: Article, _encoding, done) {
    try {
      const graph = await extractEntities(article.text, { id: article.id, published: article.published })
      for (const person of graph.people) this.push(`${graph.id}\t${person.name}\t${person.mentions.length}\n`)
      done()
    } catch (error) {
      done(error as Error)
    }
  },
})

await pipeline(Readable.from(articles), extract, process.stdout, { end: false })
