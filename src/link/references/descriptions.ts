import type { Entity } from '../../resolve/entity.js'
import { titleBefore } from '../../resolve/names/titles-before.js'
import type { Reading, ReadMention } from '../reading.js'
import { isDeterminer, isFunctionWord } from '../roles/closed-words.js'
import type { FoundRole } from '../roles/find-roles.js'
import { isPersonNoun } from './person-nouns.js'

/** A noun for a person that stands without a name: "the minister", "a photographer". Token indexes. */
export interface Description {
  /** The article or possessive. */
  readonly first: number
  readonly noun: number
  readonly isDefinite: boolean
}

/** Words between the article and the noun. */
const LONGEST_BEFORE = 4

/** Titles that are written short before a name and in full as a noun. */
const FULL: Readonly<Record<string, string>> = {
  gen: 'general',
  col: 'colonel',
  lt: 'lieutenant',
  sgt: 'sergeant',
  capt: 'captain',
  maj: 'major',
  adm: 'admiral',
  cmdr: 'commander',
  sen: 'senator',
  rep: 'congressman',
  gov: 'governor',
  dr: 'doctor',
  prof: 'professor',
  rev: 'reverend',
}

/** Before a role they make another one of it. */
const SECONDS = /^(?:vice|deputy|assistant|associate|acting)\b/i

/** Nouns that are adjectives as well: "the general public". */
const ADJECTIVES = /^(?:general|major|chief|representative|principal|expert|criminal|private)$/

/** What may follow a noun and is no noun itself. */
const VERB =
  /^(?:left|told|went|came|took|gave|made|met|won|lost|led|fled|spoke|got|kept|held|began|knew|wrote|ran|sat|stood|saw|put|cut)$|ed$/

/** The description whose noun stands at a token. */
export function descriptionAt(noun: number, { word, form, mentionAt, document }: Reading): Description | undefined {
  if (form(noun) !== word(noun) || !isPersonNoun(word(noun)) || mentionAt(noun)) return undefined
  const { sentence } = document.tokens[noun]!
  // "police officer", "head coach", "the minister Ana Reyes", "the photographer's".
  const next = document.tokens[noun + 1]
  if (next?.sentence === sentence && (mentionAt(noun + 1)?.entity.label === 'person' || isPersonNoun(word(noun + 1)))) {
    return undefined
  }
  if (
    ADJECTIVES.test(word(noun)) &&
    next?.kind === 'word' &&
    !isFunctionWord(word(noun + 1)) &&
    !VERB.test(next.text)
  ) {
    return undefined
  }
  for (let at = noun - 1; at >= noun - LONGEST_BEFORE && document.tokens[at]?.sentence === sentence; at--) {
    if (isDeterminer(word(at))) {
      // "X, the minister": said of X, whatever goes on with it.
      const isBeside = word(at - 1) === ',' && mentionAt(at - 2)?.entity.label === 'person'
      return isBeside ? undefined : { first: at, noun, isDefinite: word(at) === 'the' }
    }
    if (document.tokens[at]!.kind !== 'word' || (isFunctionWord(word(at)) && !mentionAt(at))) return undefined
  }
  return undefined
}

/** What the text has called people so far, so that "the minister" can be told. */
export interface Callings {
  /** Notes a name, and the role that stands beside it. */
  note(mention: ReadMention, role: FoundRole | undefined): void
  /** The only one whom the text has called so before. */
  whoIs(description: Description): Entity | undefined
}

/** Nobody called anything yet. */
export function createCallings(reading: Reading): Callings {
  const { word, document } = reading
  const byNoun = new Map<string, Map<Entity, Set<string>>>()
  const call = (entity: Entity, words: readonly string[]): void => {
    const noun = words.at(-1)!
    const called = byNoun.get(noun) ?? new Map<Entity, Set<string>>()
    byNoun.set(noun, called)
    const known = called.get(entity) ?? new Set<string>()
    called.set(entity, known)
    for (const one of words) known.add(one)
  }
  return {
    note({ entity, mention }, role) {
      if (role) call(entity, wordsBetween(role.phrase.first, role.phrase.noun + 1, word))
      const title = titleBefore(document, mention)
      if (!title) return
      const words = document.text.slice(title.start, title.end).toLowerCase()
      // "Vice President X" is no president.
      if (SECONDS.test(words)) return
      const last = words.split(/\s+/).at(-1)!.replace('.', '')
      call(entity, [FULL[last] ?? last])
    },
    whoIs({ first, noun, isDefinite }) {
      // "the president of", "the man who": the description goes on.
      if (!isDefinite || /^(?:of|for|who|whose|at|in|and|-)$/.test(word(noun + 1))) return undefined
      const called = byNoun.get(word(noun))
      if (called?.size !== 1) return undefined
      const [[entity, known]] = called as unknown as [[Entity, ReadonlySet<string>]]
      const before = wordsBetween(first + 1, noun, word)
      const isOther = [...known].some((one) => SECONDS.test(one)) && !before.some((one) => SECONDS.test(one))
      return !isOther && before.every((one) => known.has(one)) ? entity : undefined
    },
  }
}

function wordsBetween(first: number, end: number, word: (token: number) => string): string[] {
  return Array.from({ length: Math.max(0, end - first) }, (_, index) => word(first + index))
}
