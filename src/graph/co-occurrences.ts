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
  const edges = new Map<string, { source: string; target: string; sentences: number[] }>()
  let sentence = -1
  let named: string[] = []
  for (const mention of mentions) {
    const token = document.tokens[document.tokenAt(mention.start)]
    if (!token) continue
    if (token.sentence !== sentence) {
      sentence = token.sentence
      named = []
    }
    if (named.includes(mention.entity)) continue
    for (const earlier of named) {
      const [source, target] = inOrder(earlier, mention.entity)
      const key = `${source} ${target}`
      const edge = edges.get(key)
      if (edge) edge.sentences.push(sentence)
      else edges.set(key, { source, target, sentences: [sentence] })
    }
    named.push(mention.entity)
    if (named.length > REACH) named.shift()
  }
  return [...edges.values()].map(({ source, target, sentences }) => {
    const distinct = [...new Set(sentences)]
    const evidence = distinct.map((index) => {
      const { start, end } = document.sentences[index]!
      return { start, end }
    })
    return { source, target, weight: distinct.length, evidence }
  })
}

/** Entity ids are `e` and a number in order of first mention. */
function inOrder(a: string, b: string): [string, string] {
  return Number(a.slice(1)) <= Number(b.slice(1)) ? [a, b] : [b, a]
}
