import type { Document, Token } from '../../document/document.js'
import type { TokenRange } from '../name-span.js'
import type { Tags } from './tags.js'

/** Tokens of a name at most. */
const LONGEST_NAME = 7

/** Small words that may stand inside a name: "Bank of the South", "Osama bin Laden", "Harbour & Sons". */
const JOINERS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  "of the and for in on de la le du des el al bin ibn van von der den da dos & ' ’ 's ’s - .".split(' '),
)

/** Joiners in a row at most. */
const LONGEST_JOINT = 2

/**
 * Every stretch of a document that may be a name: from one capitalised or name-tagged word to another one, at most
 * seven tokens long, with nothing but such words and joiners between. Their number is linear in the text.
 */
export function nameSpans(document: Document, tags: Tags): readonly TokenRange[] {
  const { tokens } = document
  const spans: TokenRange[] = []
  for (const { firstToken, endToken } of document.sentences) {
    for (let first = firstToken; first < endToken; first++) {
      if (!mayBeName(tokens[first]!, tags[first]!)) continue
      let joint = 0
      for (let last = first; last < Math.min(endToken, first + LONGEST_NAME); last++) {
        if (mayBeName(tokens[last]!, tags[last]!)) {
          spans.push({ first, last })
          joint = 0
        } else if (!JOINERS.has(tokens[last]!.text) || ++joint > LONGEST_JOINT) break
      }
    }
  }
  return spans
}

/** Whether a token may be part of a name: a library calls it one, or it has a capital. */
export function mayBeName({ kind, text }: Token, tag: string): boolean {
  return kind === 'word' && (tag.startsWith('NNP') || tag === 'PROPN' || text !== text.toLowerCase())
}
