/** Tokens joined to a text, and where each of them stands in it. */
export interface Detokenised {
  readonly text: string
  readonly spans: readonly { readonly start: number; readonly end: number }[]
}

const NO_SPACE_BEFORE = /^(?:[,.;:!?)\]%]|'s|’s|'|n't)$/
const NO_SPACE_AFTER = /^[([$]$/

/** Joins tokens by the usual rules of English spacing. */
export function detokenise(tokens: readonly string[]): Detokenised {
  let text = ''
  let before = ''
  const spans = tokens.map((token) => {
    if (text !== '' && !NO_SPACE_BEFORE.test(token) && !NO_SPACE_AFTER.test(before)) text += ' '
    const start = text.length
    text += token
    before = token
    return { start, end: text.length }
  })
  return { text, spans }
}
