import type { Document } from '../document/document.js'
import type { CoOccurrence, GraphMention } from './graph-data.js'

/**
 * A sentence that names more entities than this ties each one only to the ones shortly before it, so that a list of
 * a thousand names costs a thousand times this, not a million.
 */
const REACH = 16

/**
 * The pairs of entities that share sentences. Dates take part: they say when two things met.
 * @param mentions in order of the text
 */
export function coOccurrences(mentions: readonly GraphMention[], document: Document): readonly CoOccurrence[] {
  const edges = new Map<number, { source: string; target: string; sentences: number[] }>()
  let sentence = -1
  let named: Named[] = []
  for (const { start, entity: id } of mentions) {
    const token = document.tokens[document.tokenAt(start)]
    if (!token) continue
    if (token.sentence !== sentence) {
      sentence = token.sentence
      named = []
    }
    if (named.some((earlier) => earlier.id === id)) continue
    const entity = { id, order: Number(id.slice(1)) }
    for (const earlier of named) {
      const [first, second] = earlier.order <= entity.order ? [earlier, entity] : [entity, earlier]
      const key = first.order * MOST_ENTITIES + second.order
      const edge = edges.get(key)
      if (!edge) edges.set(key, { source: first.id, target: second.id, sentences: [sentence] })
      else if (edge.sentences[edge.sentences.length - 1] !== sentence) edge.sentences.push(sentence)
    }
    named.push(entity)
    if (named.length > REACH) named.shift()
  }
  return Array.from(edges.values(), ({ source, target, sentences }) => {
    const evidence = sentences.map((index) => {
      const { start, end } = document.sentences[index]!
      return { start, end }
    })
    return { source, target, weight: sentences.length, evidence }
  })
}

/** An entity of a sentence; ids are `e` and a number in order of first mention. */
interface Named {
  readonly id: string
  readonly order: number
}

/** More than any text has, so that two numbers make one. */
const MOST_ENTITIES = 2 ** 26
