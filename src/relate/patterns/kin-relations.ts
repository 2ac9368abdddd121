import type { Reading } from '../../link/reading.js'
import type { RelationName } from '../relation-types.js'
import { isDropped } from './between-rules.js'
import type { Stated } from './stated.js'

/** Of these relations the share that is right, where it is sure who "his" is. */
const CONFIDENCE = 0.95

/** What somebody's relatives are to him. */
interface Kin {
  readonly nouns: string
  readonly type: RelationName
  /** The one who is named is the source. */
  readonly isSource: boolean
}

const KIN: readonly Kin[] = [
  { nouns: 'wife husband spouse widow widower', type: 'spouse_of', isSource: true },
  { nouns: 'son daughter child', type: 'parent_of', isSource: false },
  { nouns: 'father mother', type: 'parent_of', isSource: true },
  { nouns: 'brother sister twin', type: 'sibling_of', isSource: true },
]

const BY_NOUN: ReadonlyMap<string, Kin> = /* @__PURE__ */ new Map(
  KIN.flatMap((kin) => kin.nouns.split(' ').map((noun): [string, Kin] => [noun, kin])),
)

/** "her daughter, X", where the linker `references` has found who "her" is. */
export function* kinRelations({ document, entities, mentionAt, word }: Reading): Iterable<Stated> {
  for (const owner of entities) {
    for (const reference of owner.references ?? []) {
      if (!/^(?:his|her)$/i.test(reference.text)) continue
      let at = document.tokenAt(reference.start) + 1
      while (isDropped(word(at))) at++
      const kin = BY_NOUN.get(word(at))
      const person = kin && mentionAt(word(at + 1) === ',' ? at + 2 : at + 1)
      if (person?.entity.label !== 'person' || person.first > at + 2 || person.entity === owner) continue
      const { type, isSource } = kin!
      yield {
        type,
        source: isSource ? person.entity : owner,
        target: isSource ? owner : person.entity,
        confidence: CONFIDENCE * reference.confidence,
        evidence: { start: reference.start, end: person.mention.end },
      }
    }
  }
}
