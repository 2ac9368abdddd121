import type { Mention } from '../extract/mention.js'
import type { Refiner } from './refiner.js'

/** "DA NANG, Vietnam", "TAMPA, Fla.": a town in capitals, a comma, and what it lies in, written small. */
const TOWN_AND_COUNTRY = /^(\p{Lu}[\p{Lu}\p{M} .'’-]*\p{Lu}\.?)(, *)(\p{Lu}.*\p{Ll}.*)$/su

/** Of 60 datelines that were taken for one place in raw news, all were two. */
const RIGHT = 0.97

/**
 * Makes two places of the town and its country or state that open an article: extractors often take both for one. Only
 * datelines are written so, the town in capitals.
 * @example "DA NANG, Vietnam" becomes "DA NANG" and "Vietnam"
 */
export function splitDatelines(): Refiner {
  return {
    name: 'split-datelines',
    refine<M extends Mention>(mentions: readonly M[]): readonly M[] {
      return mentions.some(isDateline) ? mentions.flatMap(split) : mentions
    },
  }
}

function isDateline({ label, text }: Mention): boolean {
  return label === 'place' && TOWN_AND_COUNTRY.test(text)
}

function split<M extends Mention>(mention: M): readonly M[] {
  const parts = mention.label === 'place' ? TOWN_AND_COUNTRY.exec(mention.text) : null
  if (!parts) return [mention]
  const { start, end } = mention
  const [, town, comma, country] = parts as unknown as readonly [string, string, string, string]
  const confidence = Math.max(mention.confidence, RIGHT)
  return [
    { ...mention, end: start + town.length, text: town, confidence },
    { ...mention, start: start + town.length + comma.length, end, text: country, confidence },
  ]
}
