import type { Reading } from '../../link/reading.js'
import type { Countries } from './countries.js'
import { addEntityFeatures, nameReader } from './entity-features.js'
import type { EntityPair } from './entity-pairs.js'
import { type FeatureSet, hashWord, mix } from './feature-set.js'
import { addPassageFeatures, hashTokens } from './passage-features.js'
import { roleFeatureReader } from './role-features.js'

const KIND = { bias: 201, passages: 202, sentencesAway: 203, rank: 204, rivals: 205 } as const

/**
 * Reads the features of pairs, one after the other, into a set: what names, labels, places and roles say, the words
 * between and around the two in every sentence that names both, and how often and how near to each other the text names them.
 */
export function pairFeatureReader(
  pairs: readonly EntityPair[],
  reading: Reading,
  countries: Countries,
  set: FeatureSet,
): (pair: EntityPair) => void {
  const hashes = hashTokens(reading)
  const names = nameReader()
  const addRoleFeatures = roleFeatureReader(reading)
  const positions = new Map(reading.entities.map((entity, position) => [entity, position]))
  const nations = nationPassages(pairs, countries, positions)
  return (pair) => {
    const { source, target, passages } = pair
    const to = positions.get(target)!
    // A nationality stands for its country, so both share what is learnt of a target.
    const seed = mix(hashWord(source.label), hashWord(target.label === 'group' ? 'place' : target.label))
    const add = (feature: number): void => set.add(mix(seed, feature))
    set.clear()
    add(KIND.bias)
    add(mix(KIND.passages, Math.min(3, passages.length)))
    addEntityFeatures(pair, [positions.get(source)!, to], countries, names, add)
    addRoleFeatures(pair, add)
    for (const passage of passages) addPassageFeatures(passage, reading, hashes, add)
    if (countries.codeOf(to) === undefined) return
    const most = nations.get(source)
    const rank = passages.length === 0 ? 0 : passages.length >= (most?.most ?? 0) ? 2 : 1
    add(mix(mix(KIND.rank, rank), most ? Math.min(2, most.nations) : 0))
    if (passages.length === 0) add(mix(KIND.sentencesAway, sentencesAway(pair, reading)))
  }
}

/** For every source: how many countries share sentences with it, and how many sentences the most frequent one. */
function nationPassages(
  pairs: readonly EntityPair[],
  countries: Countries,
  positions: ReadonlyMap<EntityPair['source'], number>,
): ReadonlyMap<EntityPair['source'], { most: number; nations: number }> {
  const nations = new Map<EntityPair['source'], { most: number; nations: number }>()
  for (const { source, target, passages } of pairs) {
    if (passages.length === 0 || countries.codeOf(positions.get(target)!) === undefined) continue
    const known = nations.get(source) ?? { most: 0, nations: 0 }
    known.most = Math.max(known.most, passages.length)
    known.nations++
    nations.set(source, known)
  }
  return nations
}

/** Sentences from the first mention of the source back to the first one of the target, in a few steps. */
function sentencesAway({ source, target }: EntityPair, { document }: Reading): number {
  const [from, to] = [source, target].map(({ mentions }) => {
    return document.tokens[document.tokenAt(mentions[0]!.start)]?.sentence ?? 0
  }) as [number, number]
  const away = from - to
  return away < 0 ? 0 : away < 3 ? 1 : away < 8 ? 2 : 3
}
