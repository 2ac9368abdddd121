import type { Gender } from '../../refine/person-titles.js'
import type { Entity } from '../../resolve/entity.js'

/** Somebody without a name ("a photographer"): whoever is called by a pronoun may be him. */
export interface Stranger {
  readonly gender: Gender | undefined
}

/** Where somebody was spoken of. Tokens by index. */
export interface Saying {
  readonly who: Entity | Stranger
  readonly token: number
  /** One past the last token. */
  readonly end: number
  readonly sentence: number
  /** Of the quotation that it stands in, 0 outside. */
  readonly quotation: number
  /** How much it puts somebody into view. */
  readonly weight: number
  /** Does something, or begins the sentence. */
  readonly isSubject: boolean
}

/** What a sentence further back is worth. */
const DECAY = 0.55
/** Sentences back to which somebody is in view. */
const REACH = 4
/** No more are kept, however long a sentence is. */
const MOST = 100
/** What an earlier mention adds to a later one. */
const AGAIN = 0.5
/** Names within a quotation and pronouns outside of it, or in another one. */
const OTHER_VOICE = 0.6

/** Somebody, and how much he or she is in view. */
export type Ranked = readonly [who: Saying['who'], score: number]

/** Keeps who was spoken of in the last sentences. */
export interface InView {
  add(saying: Saying): void
  /** Everybody in view, last spoken of last. */
  sayings(sentence: number): readonly Saying[]
  /**
   * How much each of them is in view from a sentence and a quotation, most first.
   * @param factor what a saying counts; 0 if it cannot be meant
   */
  ranked(sentence: number, quotation: number, factor: (saying: Saying) => number): readonly Ranked[]
}

/** After Lappin and Leass (1994): what was said last, as a subject, and more than once, is in view most. */
export function createInView(): InView {
  const sayings: Saying[] = []
  const forget = (sentence: number): void => {
    let old = 0
    while (old < sayings.length && sayings[old]!.sentence < sentence - REACH) old++
    if (old > 0) sayings.splice(0, old)
  }
  return {
    add: (saying) => {
      if (sayings.length === MOST) sayings.shift()
      sayings.push(saying)
    },
    sayings(sentence) {
      forget(sentence)
      return sayings
    },
    ranked(sentence, quotation, factor) {
      forget(sentence)
      const scores = new Map<Saying['who'], number>()
      for (const saying of sayings) {
        const its = factor(saying)
        if (its === 0) continue
        const voice = saying.quotation !== 0 && saying.quotation !== quotation ? OTHER_VOICE : 1
        const score = its * saying.weight * voice * DECAY ** (sentence - saying.sentence)
        scores.set(saying.who, (scores.get(saying.who) ?? 0) * AGAIN + score)
      }
      return [...scores].sort((a, b) => b[1] - a[1])
    },
  }
}
