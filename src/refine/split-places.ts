import { compareSpans } from '../document/span.js'
import type { Mention } from '../extract/mention.js'
import type { Refiner } from './refiner.js'

/** Between a place and what it lies in. */
const COMMA = /, *(?=\p{Lu})/gu

/** A comma that is a part of the name. */
const CAPITAL_OF_THE_US = /^Washington, D\.? ?C\.?$/i

/** Of the places that come of it, the share that is right: 65 of 72 (CoNLL-2003 and CleanCoNLL, dev). */
const RIGHT = 0.9

/**
 * Makes several places of one that names what it lies in, so that each is an entity of its own: the guidelines that
 * extractors learn from differ, some take both for one. Datelines are the most frequent of these.
 * @example "Porto Verde, Brazil" becomes "Porto Verde" and "Brazil"
 */
export function splitPlaces(): Refiner {
  return {
    name: 'split-places',
    refine<M extends Mention>(mentions: readonly M[]): readonly M[] {
      if (!mentions.some(isSeveral)) return mentions
      return mentions.flatMap((mention) => (isSeveral(mention) ? split(mention) : [mention])).sort(compareSpans)
    },
  }
}

function isSeveral({ label, text }: Mention): boolean {
  return label === 'place' && text.includes(',') && !CAPITAL_OF_THE_US.test(text)
}

function split<M extends Mention>(mention: M): readonly M[] {
  const confidence = Math.max(mention.confidence, RIGHT)
  const parts = mention.text.split(COMMA).filter((text) => text !== '')
  let from = 0
  return parts.map((text) => {
    const start = mention.start + mention.text.indexOf(text, from)
    from = start - mention.start + text.length
    return { ...mention, start, end: start + text.length, text, confidence }
  })
}
