import type { Document } from '../document/document.js'
import type { Span } from '../document/span.js'

/**
 * A name, date or other expression found in a text.
 * @typeParam L its label, for example `'person'`
 */
export interface Mention<L extends string = string> extends Span {
  /** Always `document.text.slice(start, end)`. */
  readonly text: string
  readonly label: L
  /** Calibrated, 0–1: of the mentions said at 0.9, nine in ten are right. */
  readonly confidence: number
  /** Name of the extractor that found it. */
  readonly source: string
}

/** What `createMention` needs beside the document. */
export type MentionParts<M extends Mention> = Omit<M, 'text'>

/**
 * Makes a mention, cutting its text from the document.
 * @example createMention(document, { start: 0, end: 6, label: 'place', confidence: 0.9, source: 'gazetteer' })
 */
export function createMention<const M extends Mention>(document: Document, parts: MentionParts<M>): M {
  return { ...parts, text: document.text.slice(parts.start, parts.end) } as M
}
