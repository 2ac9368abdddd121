import type { Document } from '../../document/document.js'
import type { Span } from '../../document/span.js'
import { align } from '../align.js'
import { chunks } from '../chunks.js'
import type { Tags } from '../tagged-names/tags.js'
import type { Wink } from './wink-document.js'

/** An entity of wink-nlp with its type ("DATE", "MONEY"), where it stands in the text. */
export interface WinkEntity extends Span {
  readonly type: string
}

/** What wink-nlp says of a document: the parts of speech of the document's own tokens, and its entities. */
export interface WinkReading {
  readonly tags: Tags
  readonly entities: readonly WinkEntity[]
}

/** Has wink-nlp read a document, sentence by sentence, and puts its tokens where they stand in the text. */
export function readDocument({ readDoc, its }: Wink, document: Document): WinkReading {
  const tags = document.tokens.map(() => '')
  const entities: WinkEntity[] = []
  for (const { text, start, firstToken, endToken } of chunks(document)) {
    const read = readDoc(text)
    const words = read.tokens().out<string[]>(its.value)
    const parts = read.tokens().out<string[]>(its.pos)
    const spans = align(text, words)
    let at = 0
    for (let index = firstToken; index < endToken; index++) {
      const token = document.tokens[index]!
      while (at + 1 < spans.length && start + spans[at]!.end <= token.start) at++
      const span = spans[at]
      if (span && start + span.start < token.end && start + span.end > token.start) tags[index] = parts[at]!
    }
    const ranges = read.entities().out<[number, number][]>(its.span)
    for (const [index, type] of read.entities().out<string[]>(its.type).entries()) {
      const [first, last] = ranges[index]!
      const [from, to] = [spans[first]!, spans[last]!]
      if (from.end > from.start && to.end > to.start)
        entities.push({ start: start + from.start, end: start + to.end, type })
    }
  }
  return { tags, entities }
}
