import type { Document } from '../document/document.js'
import type { DateMention, TimexValue } from '../extract/dates/timex-value.js'
import type { Mention } from '../extract/mention.js'
import type { Entity } from './entity.js'
import { acronymOf } from './names/acronym.js'
import { metonymsOf } from './names/metonyms.js'
import { titleBefore } from './names/titles-before.js'

/** Makes an entity of the mentions that belong together, in order of the text. */
export function createEntity<L extends string>(
  id: string,
  mentions: readonly Mention<L>[],
  document: Document,
): Entity<L> {
  const { label } = mentions[0]!
  const names = [...new Set(mentions.map(({ text }) => text))]
  const name = fullest(names)
  return {
    id,
    label,
    name,
    aliases: names.filter((other) => other !== name),
    mentions,
    ids: {},
    confidence: Math.max(...mentions.map(({ confidence }) => confidence)),
    ...factsOf(label, names, mentions, document),
  } as unknown as Entity<L>
}

/** The name with most words; of equals the longer, then the first. Names all in capitals come last. */
function fullest(names: readonly string[]): string {
  const rank = (name: string): number => name.split(/\s+/).length * 1000 + name.length - (isShouted(name) ? 100_000 : 0)
  return names.reduce((best, name) => (rank(name) > rank(best) ? name : best))
}

const isShouted = (name: string): boolean => name === name.toUpperCase()

function factsOf(label: string, names: readonly string[], mentions: readonly Mention[], document: Document): object {
  if (label === 'person') return optional('titles', titlesOf(mentions, document))
  if (label === 'organization') return optional('acronym', acronymOf(names))
  if (label === 'place') return optional('metonyms', metonymsOf(mentions, document))
  if (label === 'date') return sharedValue(mentions as readonly DateMention[])
  return {}
}

function optional(key: string, value: readonly unknown[] | string | undefined): object {
  return value === undefined || value.length === 0 ? {} : { [key]: value }
}

function titlesOf(mentions: readonly Mention[], document: Document): string[] {
  const titles = new Set<string>()
  for (const mention of mentions) {
    const span = titleBefore(document, mention)
    if (span) titles.add(document.text.slice(span.start, span.end))
  }
  return [...titles]
}

/** Type and value are the same for all mentions of a date; the rest is said where they agree. */
function sharedValue(mentions: readonly DateMention[]): Partial<TimexValue> {
  const shared: Record<string, unknown> = {}
  const first = mentions[0]!
  for (const key of ['type', 'value', 'mod', 'anchor', 'interval', 'precision'] as const) {
    const value = JSON.stringify(first[key])
    if (value !== undefined && mentions.every((mention) => JSON.stringify(mention[key]) === value))
      shared[key] = first[key]
  }
  return shared
}
