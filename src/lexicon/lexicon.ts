import { createHashSlots } from './hash-slots.js'
import { createNumbers } from './numbers.js'
import { createStringTable } from './string-table.js'

/** What stands at a place: how many words it covers, and the number of its name. */
export interface LexiconMatch {
  readonly length: number
  readonly name: number
}

/**
 * Many names of one or more words, looked up by the words of a text: a trie over words, held in a few typed arrays
 * (about 40 bytes a name, and each different word once). Words are compared as they are: who calls folds them.
 */
export interface Lexicon {
  /** How many different names there are. */
  readonly size: number
  /** Most words in one name. */
  readonly longest: number
  /** The number of a word, or -1; see `matchesAt`. */
  wordNumber(word: string): number
  /**
   * Every name that begins at `from` and ends before `to`, the shortest first.
   * @param words the numbers of the words of a text
   */
  matchesAt(words: ArrayLike<number>, from: number, to: number): LexiconMatch[]
}

/** A lexicon that is being filled. */
export interface LexiconBuilder {
  /**
   * Puts in a name, if it is new.
   * @param words at least one
   * @returns the number of the name: 0, 1, 2 … in the order in which they were put in
   */
  add(words: readonly string[]): number
  build(): Lexicon
}

const ROOT = 0

/**
 * @example
 * const builder = createLexiconBuilder()
 * builder.add(['new', 'york'])
 * const lexicon = builder.build()
 * lexicon.matchesAt(['in', 'new', 'york'].map(lexicon.wordNumber), 1, 3) // [{ length: 2, name: 0 }]
 */
export function createLexiconBuilder(): LexiconBuilder {
  const words = createStringTable()
  const parents = createNumbers()
  const steps = createNumbers()
  // The number of the name that ends at a node, plus one.
  const names = createNumbers()
  const addNode = (parent: number, word: number): number => {
    parents.push(parent)
    steps.push(word)
    names.push(0)
    return names.length - 1
  }
  addNode(-1, -1)
  const slots = createHashSlots((node) => hashOf(parents.at(node), steps.at(node)))
  const child = (parent: number, word: number): number =>
    slots.find(hashOf(parent, word), (node) => parents.at(node) === parent && steps.at(node) === word)

  let size = 0
  let longest = 0
  return {
    add(name) {
      let node = ROOT
      for (const word of name) {
        const number = words.intern(word)
        let next = child(node, number)
        if (next < 0) {
          next = addNode(node, number)
          slots.add(hashOf(node, number), next)
        }
        node = next
      }
      if (names.at(node) === 0) names.set(node, ++size)
      longest = Math.max(longest, name.length)
      return names.at(node) - 1
    },
    build: () => ({
      size,
      longest,
      wordNumber: words.find,
      matchesAt(text, from, to) {
        const matches: LexiconMatch[] = []
        let node = ROOT
        for (let at = from; at < to && text[at]! >= 0; at++) {
          node = child(node, text[at]!)
          if (node < 0) break
          const name = names.at(node) - 1
          if (name >= 0) matches.push({ length: at + 1 - from, name })
        }
        return matches
      },
    }),
  }
}

function hashOf(parent: number, word: number): number {
  return Math.imul(parent + 1, 0x9e3779b1) ^ Math.imul(word + 1, 0x85ebca6b)
}
