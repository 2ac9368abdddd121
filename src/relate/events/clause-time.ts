import type { Reading, ReadMention } from '../../link/reading.js'
import { isDeterminer, isFunctionWord } from '../../link/roles/closed-words.js'
import { isAdverb } from './verb-group.js'

/**
 * Finds the date of a verb group: inside its clause, or right before it, or at the beginning of its sentence.
 * @returns of a group from `first` to `end`, whose clause ends at `to`
 */
export function timeFinder(reading: Reading): (first: number, end: number, to: number) => ReadMention | undefined {
  const { word, mentionAt, document } = reading
  const { tokens, sentences } = document

  /** A date that says when: no part of a name or noun phrase ("the 2019 prize"), and no bound ("since Friday"). */
  function isWhen(mention: ReadMention): boolean {
    if (mention.entity.label !== 'date' || !isDay(mention)) return false
    const before = word(mention.first - 1)
    if (/^(?:since|until|till|before|after|from|by|for|to|between|of|and)$/.test(before)) return false
    if (isDeterminer(before)) return false
    const isOver =
      tokens[mention.end]?.kind !== 'word' || isFunctionWord(word(mention.end)) || isAdverb(word(mention.end))
    return isOver || /^(?:on|in|at|last|late|early)$/.test(before)
  }

  return (first, end, to) => {
    for (let at = end; at < to; at++) {
      const mention = mentionAt(at)
      if (mention && at === mention.first && isWhen(mention)) return mention
    }
    // "On Monday they mourned X, who was killed": the day is not that of the relative clause.
    if (/^(?:who|which)$/.test(word(first - 1))) return undefined
    const { firstToken } = sentences[tokens[first]!.sentence]!
    for (let at = first - 1; at >= Math.max(firstToken, first - 4); at--) {
      const mention = mentionAt(at)
      if (mention && isWhen(mention)) return mention
      if (!isAdverb(word(at))) break
    }
    const opening = mentionAt(firstToken) ?? mentionAt(firstToken + 1)
    const isOpening = opening !== undefined && opening.entity.label === 'date' && isDay(opening) && opening.end < first
    return isOpening && /^(?:on|in|late|early|last|)$/.test(opening.first === firstToken ? '' : word(firstToken))
      ? opening
      : undefined
  }
}

/** A date or a time of day, not a length of time. */
function isDay({ entity }: ReadMention): boolean {
  const type = (entity as { readonly type?: string }).type
  return type === undefined || type === 'DATE' || type === 'TIME'
}
