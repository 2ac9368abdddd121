import { compareSpans, overlaps } from '../document/span.js'
import type { Mention } from '../extract/mention.js'
import type { Refiner } from './refiner.js'

/**
 * Leaves no two mentions that overlap. Of mentions that do, the surest stays; of equally sure ones the longer, then
 * the one of the extractor that comes first in the pipeline. Mentions with the same span and label count once.
 */
export function settleOverlaps(): Refiner {
  return {
    name: 'settle-overlaps',
    refine<M extends Mention>(mentions: readonly M[]): readonly M[] {
      const kept: M[] = []
      for (const knot of knotsOf(mentions)) kept.push(...(knot.length === 1 ? knot : settle(knot)))
      return kept
    },
  }
}

/** Runs of mentions that hang together by overlaps. */
function knotsOf<M extends Mention>(mentions: readonly M[]): M[][] {
  const knots: M[][] = []
  let end = -1
  for (const mention of mentions) {
    if (mention.start >= end) knots.push([mention])
    else knots.at(-1)!.push(mention)
    end = Math.max(end, mention.end)
  }
  return knots
}

function settle<M extends Mention>(knot: readonly M[]): M[] {
  const bySurety = knot.map((mention, order) => ({ mention, order }))
  bySurety.sort((a, b) => b.mention.confidence - a.mention.confidence || lengthOf(b) - lengthOf(a) || a.order - b.order)
  const kept = sortedSpans<M>()
  for (const { mention } of bySurety) kept.addIfFree(mention)
  return kept.items
}

const lengthOf = ({ mention: { start, end } }: { mention: Mention }): number => end - start

/** Spans that do not overlap, in order; each look-up is a binary search. */
function sortedSpans<M extends Mention>(): { readonly items: M[]; addIfFree(mention: M): void } {
  const items: M[] = []
  return {
    items,
    addIfFree(mention) {
      let low = 0
      let high = items.length
      while (low < high) {
        const middle = (low + high) >> 1
        if (compareSpans(items[middle]!, mention) < 0) low = middle + 1
        else high = middle
      }
      const neighbours = [items[low - 1], items[low]]
      if (!neighbours.some((other) => other && overlaps(other, mention))) items.splice(low, 0, mention)
    },
  }
}
