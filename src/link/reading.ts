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

interface Laid {
  readonly reading: Reading
  /** By token: the index of the mention that covers it, or -1. */
  readonly covering: Int32Array
}

/**
 * The last reading: several stages in a row look at the same one. A map from entities, even a weak one, would keep the
 * readings of many documents until all of the heap is collected.
 */
let last: Laid | undefined

/** Lays mentions over the tokens of a document. */
export function read(entities: readonly Entity[], document: Document): Reading {
  if (last?.reading.document !== document || !haveSameMentions(last.reading.entities, entities)) {
    last = layOver(entities, document)
  } else if (last.reading.entities !== entities) {
    // A linker has added facts: all mentions stand where they stood.
    const mentions = last.reading.mentions.map((mention) => ({ ...mention, entity: entities[mention.position]! }))
    const { reading, covering } = last
    last = { reading: createReading(entities, document, mentions, reading.words, covering), covering }
  }
  return last.reading
}

function haveSameMentions(before: readonly Entity[], now: readonly Entity[]): boolean {
  return (
    before === now ||
    (before.length === now.length && now.every(({ mentions }, at) => mentions === before[at]!.mentions))
  )
}

function layOver(entities: readonly Entity[], document: Document): Laid {
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
  return { reading: createReading(entities, document, mentions, words, covering), covering }
}

function createReading(
  entities: readonly Entity[],
  document: Document,
  mentions: readonly ReadMention[],
  words: readonly string[],
  covering: Int32Array,
): Reading {
  const { tokens } = document
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
