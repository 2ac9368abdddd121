import type { Document, Token } from '../../document/document.js'

/** Words that open a sentence with a capital letter without being part of the name after them. */
const OPENERS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  (
    'a about across after against all along although among an and around as at because before behind below beside ' +
    'between beyond both but by despite during either elsewhere even every except for from how if in inside instead ' +
    'into its like meanwhile near neither no nor not now of off on once only or outside over per perhaps since so some ' +
    'still than that the their then these this those though through throughout to today toward towards under unless ' +
    'unlike until up upon via what when where whereas whether while whom why with within without yet'
  ).split(' '),
)

/**
 * How a capitalised word or run of words stands in its sentence:
 * - `alone`: nothing around it belongs to a larger name or a date;
 * - `opening`: alone, but first in its sentence, where any word has a capital;
 * - `within`: beside another capitalised word, as part of a larger name ("Michael Jordan");
 * - `counted`: beside a number ("May 5").
 */
export type Standing = 'alone' | 'opening' | 'within' | 'counted'

/** @param first index of its first token; @param end one past the index of its last one */
export function standingOf({ text, tokens, sentences }: Document, first: number, end: number): Standing {
  const { firstToken, endToken } = sentences[tokens[first]!.sentence]!
  const before = first > firstToken ? tokens[first - 1]! : undefined
  const after = end < endToken ? tokens[end]! : undefined
  if (before?.kind === 'number' || after?.kind === 'number') return 'counted'
  if (after && isCapitalised(after) && isClose(text, tokens[end - 1]!, after)) return 'within'
  if (before && isCapitalised(before) && isClose(text, before, tokens[first]!)) {
    const opens = before.index === firstToken && OPENERS.has(before.text.toLowerCase())
    if (!opens) return 'within'
  }
  return before === undefined ? 'opening' : 'alone'
}

function isCapitalised({ kind, text }: Token): boolean {
  const letter = text[0]!
  return kind === 'word' && letter !== letter.toLowerCase()
}

/** Nothing but one space or hyphen between two tokens. */
function isClose(text: string, before: Token, after: Token): boolean {
  return after.start - before.end <= 1 && text[before.end] !== '\n'
}
