import type { Document } from '../document/document.js'
import type { Mention } from '../extract/mention.js'
import type { Entity } from '../resolve/entity.js'

/** A mention with its entity and the tokens that it covers. */
export interface ReadMention {
  readonly mention: Mention
  readonly entity: Entity
  /** Position of the entity in the list that was read. */
  readonly position: number
  /** Index of its first token. */
  readonly first: number
  /** One past the index of its last token. */
  readonly end: number
  readonly sentence: number
}

/** A document with its mentions laid over its tokens: what every relator looks at. */
export interface Reading {
  readonly document: Document
  readonly entities: readonly Entity[]
  /** In order of the text. */
  readonly mentions: readonly ReadMention[]
  /** All tokens in lower case. */
  readonly words: readonly string[]
  /** The mention that covers a token, or `undefined`. */
  mentionAt(token: number): ReadMention | undefined
  /** A token in lower case; empty outside of the text. */
  word(token: number): string
  /** A token as it is written; empty outside of the text. */
  form(token: number): string
}

/**
 * The last reading: several stages in a row look at the same one. A map from entities, even a weak one, would keep the
 * readings of many documents until all of the heap is collected.
 */
let last: Reading | undefined

/** Lays mentions over the tokens of a document. */
export function read(entities: readonly Entity[], document: Document): Reading {
  if (last?.entities !== entities || last.document !== document) last = layOver(entities, document)
  return last
}

function layOver(entities: readonly Entity[], document: Document): Reading {
  const { tokens } = document
  const mentions: ReadMention[] = []
  for (let position = 0; position < entities.length; position++) {
    const entity = entities[position]!
    for (const mention of entity.mentions) {
      const first = document.tokenAt(mention.start)
      let end = first
      while (end < tokens.length && tokens[end]!.start < mention.end) end++
      if (end > first) mentions.push({ mention, entity, position, first, end, sentence: tokens[first]!.sentence })
    }
  }
  mentions.sort((a, b) => a.first - b.first || b.end - a.end)
  const covering = new Int32Array(tokens.length).fill(-1)
  for (let index = 0; index < mentions.length; index++) {
    const { first, end } = mentions[index]!
    if (covering[first] === -1) for (let at = first; at < end; at++) covering[at] = index
  }
  const words = tokens.map(({ text }) => text.toLowerCase())
  return {
    document,
    entities,
    mentions,
    words,
    mentionAt: (token) => mentions[covering[token] ?? -1],
    word: (index) => words[index] ?? '',
    form: (index) => tokens[index]?.text ?? '',
  }
}
