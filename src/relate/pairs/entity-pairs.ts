import { contains } from '../../document/span.js'
import type { Reading, ReadMention } from '../../link/reading.js'
import type { Entity } from '../../resolve/entity.js'
import { namesBetween } from '../relation-types.js'
import { type Countries, nationOf } from './countries.js'

/** A sentence that names both ends of a pair, by the two mentions that stand closest to each other in it. */
export interface Passage {
  readonly source: ReadMention
  readonly target: ReadMention
}

/** Two entities that some relation could tie, and where the text names them together. */
export interface EntityPair {
  readonly source: Entity
  readonly target: Entity
  /** In order of the text, one a sentence; empty for a pair that never shares a sentence. */
  readonly passages: readonly Passage[]
}

/** A mention looks back at most at this many mentions of its sentence, so that lists of names stay cheap. */
const REACH = 16

/** No more passages of one pair are kept. */
const MOST_PASSAGES = 6

/**
 * The pairs of a document: entities that share a sentence, everybody with the countries that the text is most about,
 * and places with the country that holds them. A nationality and its country count as one: the pair points to the
 * country where the text names it, and to the nationality elsewhere.
 */
export function entityPairs(reading: Reading, countries: Countries): readonly EntityPair[] {
  const { entities } = reading
  const mentions = reading.mentions.filter((mention) => !isBeside(mention, reading))
  const pairs = new Map<number, { source: Entity; target: Entity; passages: Passage[] }>()
  const passagesOf = (from: number, to: number): Passage[] | undefined => {
    if (from === to) return undefined
    const key = from * entities.length + to
    const known = pairs.get(key)
    if (known) return known.passages
    const [source, target] = [entities[from]!, entities[to]!]
    if (namesBetween(source.label, target.label).length === 0) return undefined
    if (target.label === 'group' && nationOf(target) === undefined) return undefined
    const passages: Passage[] = []
    pairs.set(key, { source, target, passages })
    return passages
  }
  let first = 0
  for (let index = 0; index < mentions.length; index++) {
    const mention = mentions[index]!
    if (mention.sentence !== mentions[first]!.sentence) first = index
    const to = countries.standIn(mention.position)
    for (let back = Math.max(first, index - REACH); back < index; back++) {
      const earlier = mentions[back]!
      const from = countries.standIn(earlier.position)
      addPassage(passagesOf(from, to), { source: earlier, target: mention })
      addPassage(passagesOf(to, from), { source: mention, target: earlier })
    }
  }
  for (let position = 0; position < entities.length; position++) {
    for (const country of countries.main) passagesOf(position, country)
    const home = countries.homeOf(position)
    if (home !== undefined) passagesOf(position, home)
  }
  return [...pairs.values()]
}

const TELL: ReadonlySet<string> = new Set(['tell', 'tells', 'told', 'telling'])

/**
 * What a dateline names has nothing to do with what the story tells ("LUSAKA (Reuters) -" is where it was written), nor
 * has an agency with those who talk to it ("she told Reuters").
 */
function isBeside({ mention, first, sentence }: ReadMention, { document }: Reading): boolean {
  const { dateline } = document.sentences[sentence]!
  if (dateline !== undefined && contains(dateline, mention)) return true
  if (mention.label !== 'organization') return false
  const before = document.tokens[first - 1]
  return before?.sentence === sentence && TELL.has(before.text)
}

/** Keeps the closest two mentions of each sentence. */
function addPassage(passages: Passage[] | undefined, passage: Passage): void {
  if (!passages) return
  const last = passages[passages.length - 1]
  if (last?.source.sentence === passage.source.sentence) {
    if (gap(passage) < gap(last)) passages[passages.length - 1] = passage
  } else if (passages.length < MOST_PASSAGES) passages.push(passage)
}

/** Tokens between the two mentions. */
export function gap({ source, target }: Passage): number {
  return source.first < target.first ? target.first - source.end : source.first - target.end
}
