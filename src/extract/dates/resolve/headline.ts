import { words } from '../parse/marks.js'
import type { Term } from '../words/term.js'
import { isInfinitive } from './infinitive.js'

/** Present tenses of headlines that look ahead ("Union vows strike on Friday"). */
const ANNOUNCING = /* @__PURE__ */ words(
  'vows vow pledges pledge promises promise threatens threaten prepares prepare braces brace awaits await',
)
/** Before "to" and a verb that does not announce: nouns and verbs that say what was tried, granted or refused. */
const GOVERNING = /* @__PURE__ */ words(
  'bid bids attempt attempts effort efforts try tries fail fails failure refuse refuses refusal decline declines vote ' +
    'votes move moves right way able unable continue continues begin begins start starts got used rush rushes gather ' +
    'gathers call calls campaign manage manages help helps return returns',
)

/**
 * Whether a term of a headline points to the future: its infinitive, which has no auxiliary ("Court to hear insurers on
 * Tuesday"), a verb that announces, "ahead of" and "before" what comes ("Shares slip ahead of vote on Friday").
 */
export function isAnnouncement(terms: readonly Term[], at: number): boolean {
  const { lower } = terms[at]!
  if (lower === 'to') {
    const before = terms[at - 1]
    return (
      before !== undefined && isInfinitive(terms, at) && !GOVERNING.has(before.lower) && !before.lower.endsWith('ed')
    )
  }
  if (lower === 'ahead') return terms[at + 1]?.lower === 'of'
  return lower === 'before' || ANNOUNCING.has(lower)
}
