import type { Document } from '../../document/document.js'
import type { Entity } from '../../resolve/entity.js'
import type { Reading, ReadMention } from '../reading.js'

/** What is said of somebody who speaks. */
const SAYING: ReadonlySet<string> = /* @__PURE__ */ new Set(
  `said says say told tells added adds asked asks wrote writes tweeted explained recalled insisted warned argued replied
  noted continued remarked commented stated declared joked according`.split(/\s+/),
)

/** In tokens: no quotation is looked for further from the name of a speaker. */
const REACH = 60

/** Whether a word in lower case is a verb of speech. */
export function isSaying(word: string): boolean {
  return SAYING.has(word)
}

/** The quotations of a document. */
export interface Quotations {
  /** The number of the quotation that holds a token, 0 outside of all. */
  at(token: number): number
  /** Who speaks in a quotation, if a name beside it says so. */
  speakerOf(quotation: number): Entity | undefined
}

/** Finds quotations, and who speaks in them. One ends with its paragraph at the latest. */
export function quotationsOf(reading: Reading, people: readonly ReadMention[]): Quotations {
  const { document } = reading
  const numbers = numberQuotations(document)
  const speakers = new Map<number, Entity>()
  for (const { first, end, entity } of people) {
    if (numbers[first] !== 0 || !(isSaying(reading.word(end)) || isSaying(reading.word(first - 1)))) continue
    const { firstToken, endToken } = document.sentences[document.tokens[first]!.sentence]!
    // "“…,” X said", "X said: “…”": the nearest quotation of the sentence, before the name or else behind it.
    let at = first
    const left = Math.max(firstToken, first - REACH)
    while (at > left && numbers[at] === 0) at--
    const right = Math.min(endToken, end + REACH) - 1
    if (numbers[at] === 0) for (at = end; at < right && numbers[at] === 0; ) at++
    const quotation = numbers[at] ?? 0
    if (quotation !== 0 && !speakers.has(quotation)) speakers.set(quotation, entity)
  }
  return { at: (token) => numbers[token] ?? 0, speakerOf: (quotation) => speakers.get(quotation) }
}

/** By token: the number of its quotation. Marks belong to what they hold. */
function numberQuotations({ text, tokens }: Document): Uint32Array {
  const numbers = new Uint32Array(tokens.length)
  let count = 0
  let isOpen = false
  for (let at = 0; at < tokens.length; at++) {
    const { text: word, start } = tokens[at]!
    if (isOpen && text.slice(tokens[at - 1]!.end, start).includes('\n')) isOpen = false
    const opens = word === '“' || word === '``' || (word === '"' && !isOpen)
    const closes = word === '”' || word === "''" || (word === '"' && isOpen)
    if (opens) {
      isOpen = true
      count++
    }
    if (isOpen) numbers[at] = count
    if (closes) isOpen = false
  }
  return numbers
}
