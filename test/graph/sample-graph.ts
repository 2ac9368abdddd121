import { createDocument } from '../../src/document/create-document.js'
import type { Document, Sentence, Token } from '../../src/document/document.js'
import { coOccurrences } from '../../src/graph/co-occurrences.js'
import { createGraph, type EntityGraph } from '../../src/graph/entity-graph.js'
import type { GraphMention } from '../../src/graph/graph-data.js'
import type { Entity } from '../../src/resolve/entity.js'

/** "Ada Byron met Karim Saleh in Tunis. Byron left Tunis." as a graph built by hand. */
export const sampleText = 'Ada Byron met Karim Saleh in Tunis. Byron left Tunis.'

/** A document of single-space tokens; a sentence ends with a token that ends in a full stop. */
export function plainDocument(text: string): Document {
  const tokens: Token[] = []
  const sentences: Sentence[] = []
  let firstToken = 0
  for (const match of text.matchAll(/\S+/g)) {
    const index = tokens.length
    const end = match.index + match[0].length
    tokens.push({ index, start: match.index, end, text: match[0], kind: 'word', sentence: sentences.length })
    if (!match[0].endsWith('.')) continue
    const { start } = tokens[firstToken]!
    sentences.push({ index: sentences.length, start, end, firstToken, endToken: index + 1, kind: 'body' })
    firstToken = index + 1
  }
  return createDocument({ text, tokens, sentences })
}

function mention(id: string, entity: string, label: string, text: string, from: number): GraphMention {
  const start = sampleText.indexOf(text, from)
  return { id, entity, label, text, start, end: start + text.length, confidence: 0.9, source: 'hand' }
}

function entity(id: string, label: string, name: string, aliases: string[], mentions: GraphMention[]): Entity {
  return { id, label, name, aliases, mentions, ids: {}, confidence: 0.9 }
}

export function sampleGraph(): EntityGraph {
  const mentions = [
    mention('m1', 'e1', 'person', 'Ada Byron', 0),
    mention('m2', 'e2', 'person', 'Karim Saleh', 0),
    mention('m3', 'e3', 'place', 'Tunis', 0),
    mention('m4', 'e1', 'person', 'Byron', 36),
    mention('m5', 'e3', 'place', 'Tunis', 40),
  ]
  const of = (id: string): GraphMention[] => mentions.filter((one) => one.entity === id)
  return createGraph({
    id: 'sample',
    published: '2019-05-18',
    text: sampleText,
    mentions,
    entities: [
      entity('e1', 'person', 'Ada Byron', ['Byron'], of('e1')),
      entity('e2', 'person', 'Karim Saleh', [], of('e2')),
      entity('e3', 'place', 'Tunis', [], of('e3')),
    ],
    relations: [{ type: 'met_with', source: 'e1', target: 'e2', confidence: 0.8, evidence: [{ start: 0, end: 35 }] }],
    coOccurrences: coOccurrences(mentions, plainDocument(sampleText)),
  })
}
