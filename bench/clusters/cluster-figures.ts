/** One mention: the entity that was found for it and the one that is right. */
export type Assigned = readonly [found: string, gold: string]

export interface ClusterFigures {
  readonly mentions: number
  readonly bcubed: PrecisionRecall
  readonly pairs: PrecisionRecall
}

/** Percent. */
interface PrecisionRecall {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** B-cubed (A. Bagga and B. Baldwin, 1998) and pairwise figures, over documents. */
export function clusterFigures(documents: readonly (readonly Assigned[])[]): ClusterFigures {
  let [mentions, precision, recall, both, found, gold] = [0, 0, 0, 0, 0, 0]
  const pairs = (n: number): number => (n * (n - 1)) / 2
  for (const assigned of documents) {
    const foundSizes = countBy(assigned.map(([one]) => one))
    const goldSizes = countBy(assigned.map(([, one]) => one))
    for (const [cell, n] of countBy(assigned.map(([one, other]) => JSON.stringify([one, other])))) {
      const [one, other] = JSON.parse(cell) as [string, string]
      mentions += n
      precision += (n * n) / foundSizes.get(one)!
      recall += (n * n) / goldSizes.get(other)!
      both += pairs(n)
    }
    for (const n of foundSizes.values()) found += pairs(n)
    for (const n of goldSizes.values()) gold += pairs(n)
  }
  return {
    mentions,
    bcubed: harmonic(precision / mentions, recall / mentions),
    pairs: harmonic(both / found, both / gold),
  }
}

function countBy(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

function harmonic(precision: number, recall: number): PrecisionRecall {
  return { precision: 100 * precision, recall: 100 * recall, f1: (200 * precision * recall) / (precision + recall) }
}

/** The items by key, in order of first appearance. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}
