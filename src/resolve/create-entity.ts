import type { Document } from '../document/document.js'
import type { DateMention, TimexValue } from '../extract/dates/timex-value.js'
import type { Mention } from '../extract/mention.js'
import type { PlaceMention } from '../extract/place-mention.js'
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
  // Of a people or party the commonest word is the name: "Democrats", not "Democratic".
  const name = fullest(label === 'group' ? commonest(mentions) : names)
  return {
    id,
    label,
    name,
    aliases: names.filter((other) => other !== name),
    mentions,
    ids: {},
    confidence: meanConfidence(mentions),
    ...factsOf(label, names, mentions, document),
  } as unknown as Entity<L>
}

/** Nearer to how often the entity is right than the surest mention or all of them together, on annotated news. */
function meanConfidence(mentions: readonly Mention[]): number {
  const sum = mentions.reduce((total, { confidence }) => total + confidence, 0)
  return Math.round((sum / mentions.length) * 1e4) / 1e4
}

function commonest(mentions: readonly Mention[]): string[] {
  const counts = new Map<string, number>()
  for (const { text } of mentions) counts.set(text, (counts.get(text) ?? 0) + 1)
  const most = Math.max(...counts.values())
  return [...counts.keys()].filter((text) => counts.get(text) === most)
}

/** The name with most words; of equals the longer, then the first. Names all in capitals come last. */
function fullest(names: readonly string[]): string {
  const rank = (name: string): number => name.split(/\s+/).length * 1000 + name.length - (isShouted(name) ? 100_000 : 0)
  return names.reduce((best, name) => (rank(name) > rank(best) ? name : best))
}

/** "SAN JOSE", also with the area around it ("SAN JOSE, Calif."). */
function isShouted(name: string): boolean {
  const head = name.split(', ')[0]!
  return head === head.toUpperCase()
}

function factsOf(label: string, names: readonly string[], mentions: readonly Mention[], document: Document): object {
  if (label === 'person') return optional('titles', titlesOf(mentions, document))
  if (label === 'organization') return optional('acronym', acronymOf(names))
  if (label === 'place')
    return { ...facility(mentions as readonly PlaceMention[]), ...optional('metonyms', metonymsOf(mentions, document)) }
  if (label === 'date') return sharedValue(mentions as readonly DateMention[])
  return {}
}

/** At least half of the mentions are said to be of a facility. Places that are linked have the kind of their record. */
function facility(mentions: readonly PlaceMention[]): { readonly kind?: 'facility' } {
  const said = mentions.filter(({ kind }) => kind === 'facility').length
  return said * 2 >= mentions.length ? { kind: 'facility' } : {}
}

function optional(key: string, value: readonly unknown[] | string | undefined): object {
  return value === undefined || value.length === 0 ? {} : { [key]: value }
}

function titlesOf(mentions: readonly Mention[], document: Document): string[] {
  const titles = new Set<string>()
  for (const mention of mentions) {
    const span = titleBefore(document, mention)
    const title = span && document.text.slice(span.start, span.end).replaceAll(/\s+/g, ' ')
    // In small letters it says a trade, not a title: "striker", "the lawyer".
    if (title && /^\p{Lu}/u.test(title)) titles.add(title)
  }
  return [...titles]
}

/** Type and value are the same for all mentions of a date; the rest is said where they agree. */
function sharedValue(mentions: readonly DateMention[]): Partial<TimexValue> {
  const shared: Record<string, unknown> = {}
  const first = mentions[0]!
  for (const key of ['type', 'value', 'mod', 'anchor', 'interval', 'precision'] as const) {
    const value = first[key]
    if (value !== undefined && mentions.every((mention) => isSame(mention[key], value))) shared[key] = value
  }
  return shared
}

/** Whether two plain values are written alike in JSON. */
function isSame(a: unknown, b: unknown): boolean {
  return a === b || (typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b))
}
