import type { Token } from '../document/document.js'

/** Labels of names, which may be mistaken for one another. */
export const NAME_LABELS: ReadonlySet<string> = /* @__PURE__ */ new Set(['person', 'organization', 'place'])

/** Whether a token is a word with a capital letter in front. */
export function isCapitalised(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^\p{Lu}/u.test(token.text)
}
