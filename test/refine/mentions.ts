import type { Mention } from '../../src/extract/mention.js'

/**
 * A mention of the first place at or after `from` where `text` stands.
 * @throws Error if it does not stand there
 */
export function mentionOf(document: string, text: string, label: string, confidence = 0.9, from = 0): Mention {
  const start = document.indexOf(text, from)
  if (start < 0) throw new Error(`"${text}" does not stand in "${document}"`)
  return { start, end: start + text.length, text, label, confidence, source: 'test' }
}
