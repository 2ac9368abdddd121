/** Sets of the numbers 0 … size-1, each number in one set, that can be joined. */
export interface DisjointSets {
  /** The number that stands for the set of `member`: the smallest one in it. */
  find(member: number): number
  /** Joins the sets of two members and gives what stands for both. */
  join(a: number, b: number): number
}

/** Makes `size` sets of one number each. Paths are halved on the way, so that look-ups stay short. */
export function createDisjointSets(size: number): DisjointSets {
  const parents = Int32Array.from({ length: size }, (_, index) => index)
  const find = (member: number): number => {
    let at = member
    while (parents[at] !== at) {
      parents[at] = parents[parents[at]!]!
      at = parents[at]!
    }
    return at
  }
  return {
    find,
    join(a, b) {
      const first = Math.min(find(a), find(b))
      parents[Math.max(find(a), find(b))] = first
      return first
    },
  }
}
