import type { Document } from '../document/document.js'
import type { Mention } from '../extract/mention.js'
import type { Entity } from '../resolve/entity.js'
import { sampleMentions } from './sample-mentions.js'

/** Entities for any text: those of `sampleMentions` that are written alike and have one label, in order. */
export function sampleEntities(document: Document): readonly Entity[] {
  const groups = new Map<string, Mention[]>()
  for (const mention of sampleMentions(document)) {
    const key = `${mention.label} ${mention.text}`
    const group = groups.get(key)
    if (group) group.push(mention)
    else groups.set(key, [mention])
  }
  return [...groups.values()].map((mentions, index): Entity => {
    const { label, text, confidence } = mentions[0]!
    return { id: `e${index + 1}`, label, name: text, aliases: [], mentions, ids: {}, confidence }
  })
}
