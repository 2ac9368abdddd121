import type { Parsed } from './expression.js'
import { isOneOf, type Terms, textAt, words } from './marks.js'

const BEFORE_PRESENT = /* @__PURE__ */ words('until to for of in from between with')
const AFTER_NO_FUTURE = /* @__PURE__ */ words('of contracts prices')
const AS_OR_AFTER = /* @__PURE__ */ words('as after')
const TOO_OR_HOW = /* @__PURE__ */ words('too how')

type Reference = 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF'

/** Phrases of several words, with the article where the words carry one. */
const PHRASES: readonly (readonly [Reference, string])[] = [
  ['PRESENT_REF', 'right now'],
  ['PRESENT_REF', 'these days'],
  ['PRESENT_REF', 'at the moment'],
  ['PRESENT_REF', 'at present'],
  ['PRESENT_REF', 'at this time'],
  ['PRESENT_REF', 'at the present time'],
  ['PRESENT_REF', 'the present'],
  ['PAST_REF', 'the past'],
  ['PAST_REF', 'the recent past'],
  ['PAST_REF', 'past years'],
  ['FUTURE_REF', 'the near future'],
  ['FUTURE_REF', 'the foreseeable future'],
  ['FUTURE_REF', 'the near term'],
  ['FUTURE_REF', 'the future'],
  ['FUTURE_REF', 'the coming days'],
]
const BY_FIRST = /* @__PURE__ */ indexPhrases()
const AFTER_PAST = /* @__PURE__ */ words(
  '. , ; ? ! and or as but to when that which ) : ” " ’s it he she they we i you the this these those is was has had',
)

/** Behind "one day" and whoever will. */
const MODALS = /* @__PURE__ */ words('will would could might may')

/** Before "one day" when it means some day to come. */
const BEFORE_ONE_DAY = /* @__PURE__ */ words(
  "will would could might may can shall should to 'll ’ll he she they we i you it",
)

/** "now", "currently", "recently", "soon", "the past", "the near future", "these days". */
export function parseReferenceWord(terms: Terms, at: number): Parsed | undefined {
  for (const [value, phrase] of BY_FIRST.get(textAt(terms, at)) ?? []) {
    if (!phrase.every((word, offset) => textAt(terms, at + offset) === word)) continue
    const end = at + phrase.length
    if (phrase.at(-1) === 'past' && terms[end] && !isOneOf(terms, end, AFTER_PAST)) continue
    if (phrase[0] === 'the' && phrase[1] === 'present' && !isOneOf(terms, at - 1, BEFORE_PRESENT)) continue
    if (phrase.at(-1) === 'present' && terms[end] && !isOneOf(terms, end, AFTER_PAST)) continue
    if (phrase.at(-1) === 'future' && isOneOf(terms, end, AFTER_NO_FUTURE)) continue
    return { start: at, end, expression: { kind: 'reference', value }, rule: 'reference-phrase' }
  }
  if (
    textAt(terms, at) === 'one' &&
    textAt(terms, at + 1) === 'day' &&
    (isOneOf(terms, at - 1, BEFORE_ONE_DAY) || isOneOf(terms, at + 3, MODALS))
  ) {
    return { start: at, end: at + 2, expression: { kind: 'reference', value: 'FUTURE_REF' }, rule: 'reference-phrase' }
  }
  const value = terms[at]?.word?.reference
  if (!value || isIdiom(terms, at)) return undefined
  return { start: at, end: at + 1, expression: { kind: 'reference', value }, rule: `reference-${terms[at]!.lower}` }
}

/** "as soon as", "now that", "soon after": connectives, which do not name a time. */
function isIdiom(terms: Terms, at: number): boolean {
  const text = textAt(terms, at)
  if (text === 'soon')
    return textAt(terms, at - 1) === 'as' || isOneOf(terms, at + 1, AS_OR_AFTER) || isOneOf(terms, at - 1, TOO_OR_HOW)
  return text === 'now' && textAt(terms, at + 1) === '-'
}

function indexPhrases(): Map<string, (readonly [Reference, readonly string[]])[]> {
  const index = new Map<string, (readonly [Reference, readonly string[]])[]>()
  for (const [value, text] of PHRASES) {
    const phrase = text.split(' ')
    index.set(phrase[0]!, [...(index.get(phrase[0]!) ?? []), [value, phrase]])
  }
  return index
}
