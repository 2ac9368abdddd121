import type { Document, Token } from '../document/document.js'
import type { Entity, GroupEntity, PersonEntity, PlaceEntity } from '../resolve/entity.js'
import type { EntityPair, Passage } from './entity-pairs.js'

/** Features are hashed into this many buckets (a power of two). */
export const BUCKETS = 1 << 15

/** Words between two mentions are looked at only up to this many tokens. */
const LONGEST_BETWEEN = 12

/** What is known of a whole document when its pairs are looked at. */
export interface DocumentFacts {
  /** Share of the mentions of countries and nationalities that each entity has, 0–1. */
  readonly countryShare: ReadonlyMap<Entity, number>
  /** For the tokens of all mentions: the label of the mention, by token index. */
  readonly labels: ReadonlyMap<number, string>
}

/** Collects what the features of all pairs of a document need. */
export function documentFacts(entities: readonly Entity[], document: Document): DocumentFacts {
  const labels = new Map<number, string>()
  const counts = new Map<Entity, number>()
  let total = 0
  for (const entity of entities) {
    for (const mention of entity.mentions) {
      for (let at = document.tokenAt(mention.start); (document.tokens[at]?.start ?? Infinity) < mention.end; at++) {
        labels.set(at, entity.label)
      }
    }
    if (!isNational(entity)) continue
    counts.set(entity, entity.mentions.length)
    total += entity.mentions.length
  }
  return { labels, countryShare: new Map([...counts].map(([entity, count]) => [entity, count / total])) }
}

/**
 * The hashed features of a pair, without duplicates: the words between and around the two in every sentence that names
 * both, how they stand to each other, and what the document and the place facts say.
 */
export function pairFeatures(pair: EntityPair, document: Document, facts: DocumentFacts): Uint16Array {
  const features = new Set<number>()
  const labels = `${pair.source.label}>${pair.target.label}`
  const add = (name: string): void => {
    features.add(hash(`${labels}|${name}`))
    features.add(hash(name))
  }
  add('bias')
  addEntityFeatures(pair, facts, add)
  for (const passage of pair.passages.slice(0, 6)) addPassageFeatures(passage, document, facts, add)
  add(`passages:${Math.min(3, pair.passages.length)}`)
  return Uint16Array.from(features)
}

function addEntityFeatures(
  { source, target }: EntityPair,
  { countryShare }: DocumentFacts,
  add: (name: string) => void,
): void {
  add(`source-mentions:${Math.min(4, source.mentions.length)}`)
  const share = countryShare.get(target)
  if (share !== undefined) {
    add(`country-share:${Math.ceil(share * 4)}`)
    if (countryShare.size === 1) add('only-country')
    if (share === Math.max(...countryShare.values())) add('main-country')
  }
  const kind = (target as PlaceEntity).kind
  if (kind) add(`target-kind:${kind}`)
  const sourceKind = (source as PlaceEntity).kind
  if (sourceKind) add(`source-kind:${sourceKind}`)
  if (
    source.label === 'place' &&
    (source as PlaceEntity).country !== undefined &&
    (source as PlaceEntity).country === (target as PlaceEntity).country
  ) {
    add(`same-country:${sourceKind}>${kind}`)
  }
  for (const title of (source as PersonEntity).titles ?? []) add(`title:${title.toLowerCase()}`)
  if (source.label === 'organization') {
    const words = source.name.split(/\s+/)
    add(`head:${words[words.length - 1]!.toLowerCase()}`)
    add(`first:${words[0]!.toLowerCase()}`)
    add(`length:${Math.min(4, words.length)}`)
    if (/^[A-Z]{2,6}$/.test(source.name)) add('acronym')
  }
  const named = source.name.toLowerCase()
  if (target.mentions.some(({ text }) => text.length > 3 && named.includes(text.toLowerCase().slice(0, 6))))
    add('name-in-name')
}

function addPassageFeatures(
  { source, target, sentence }: Passage,
  document: Document,
  { labels }: DocumentFacts,
  add: (name: string) => void,
): void {
  const { tokens } = document
  const forwards = source.start < target.start
  const [left, right] = forwards ? [source, target] : [target, source]
  const from = document.tokenAt(left.end)
  const to = document.tokenAt(right.start)
  const leftStart = document.tokenAt(left.start)
  const rightEnd = document.tokenAt(right.end)
  const way = forwards ? '>' : '<'
  const between = tokens.slice(from, Math.min(to, from + LONGEST_BETWEEN))
  const gap = to - from
  add(`${way}gap:${gap < 4 ? gap : gap < 7 ? '4-6' : gap < 12 ? '7-11' : '12+'}`)
  if (sentence < 3) add('in-lead')
  if (gap <= LONGEST_BETWEEN) {
    for (const [index, token] of between.entries()) {
      add(`${way}b:${word(token, labels)}`)
      if (index > 0) add(`${way}bb:${word(between[index - 1]!, labels)} ${word(token, labels)}`)
    }
    if (gap <= 5) add(`${way}bs:${between.map((token) => word(token, labels)).join(' ')}`)
  }
  const others = new Set<string>()
  for (let at = from; at < Math.min(to, from + 40); at++) {
    const label = labels.get(at)
    if (label) others.add(label)
  }
  add(`${way}others:${[...others].sort().join('+')}`)
  for (let back = 1; back <= 3; back++) {
    const token = tokens[leftStart - back]
    if (token?.sentence !== sentence) break
    add(`${way}l${back === 1 ? 1 : ''}:${word(token, labels)}`)
  }
  for (let ahead = 0; ahead < 3; ahead++) {
    const token = tokens[rightEnd + ahead]
    if (token?.sentence !== sentence) break
    add(`${way}r${ahead === 0 ? 1 : ''}:${word(token, labels)}`)
  }
}

/** A word in lower case; a mention by its label, so that names are not learnt by heart. */
function word(token: Token, labels: ReadonlyMap<number, string>): string {
  const label = labels.get(token.index)
  if (label) return `<${label}>`
  return token.kind === 'number' ? '<number>' : token.text.toLowerCase()
}

function isNational(entity: Entity): boolean {
  return (
    (entity as PlaceEntity).kind === 'country' ||
    (entity.label === 'group' && (entity as GroupEntity).country !== undefined)
  )
}

/** FNV-1a over UTF-16 code units, folded to the number of buckets. */
function hash(name: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < name.length; at++) value = Math.imul(value ^ name.charCodeAt(at), 0x01000193)
  return ((value >>> 15) ^ value) & (BUCKETS - 1)
}
