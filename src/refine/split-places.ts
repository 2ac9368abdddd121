import { compareSpans } from '../document/span.js'
import type { Mention } from '../extract/mention.js'
import type { Refiner } from './refiner.js'

/** Between a place and what it lies in. */
const COMMA = /, *(?=\p{Lu})/u

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
      const places = mentions.flatMap(split)
      return places.length === mentions.length ? mentions : places.sort(compareSpans)
    },
  }
}

function split<M extends Mention>(mention: M): readonly M[] {
  if (mention.label !== 'place' || CAPITAL_OF_THE_US.test(mention.text)) return [mention]
  const parts = mention.text.split(COMMA).filter((text) => text !== '')
  if (parts.length < 2) return [mention]
  const confidence = Math.max(mention.confidence, RIGHT)
  let from = 0
  return parts.map((text) => {
    const start = mention.start + mention.text.indexOf(text, from)
    from = start - mention.start + text.length
    return { ...mention, start, end: start + text.length, text, confidence }
  })
}
