import type { Document } from '../../document/document.js'
import type { Span } from '../../document/span.js'
import type { Mention } from '../../extract/mention.js'
import { type Gender, genderOfTitle, isTitle, qualifiesTitle } from '../../refine/person-titles.js'

/** A title has at most this many words. */
const LONGEST = 5

/**
 * The title that stands before or at the start of a mention of a person: "Lt. Gen.", "Foreign Secretary".
 * Words that only qualify ("former") count when a title follows them; small letters count when an abbreviation or a
 * capital does not stand nearer to the name.
 */
export function titleBefore({ tokens, tokenAt }: Document, mention: Mention): Span | undefined {
  const first = tokenAt(mention.start)
  const last = tokenAt(mention.end - 1)
  let end = first
  while (end < last && isTitle(tokens[end]!.text)) end++
  let start = end
  const sentence = tokens[first]?.sentence
  while (start > 0 && end - start < LONGEST) {
    const { text, sentence: its } = tokens[start - 1]!
    if (its !== sentence || !(isTitle(text) || (qualifiesTitle(text) && start < end))) break
    start--
  }
  return start < end ? { start: tokens[start]!.start, end: tokens[end - 1]!.end } : undefined
}

/** What the title of a mention says of its bearer. */
export function genderOfMention(document: Document, mention: Mention): Gender | undefined {
  const title = titleBefore(document, mention)
  if (!title) return undefined
  for (let at = document.tokenAt(title.start); document.tokens[at]!.start < title.end; at++) {
    const gender = genderOfTitle(document.tokens[at]!.text)
    if (gender) return gender
  }
  return undefined
}
