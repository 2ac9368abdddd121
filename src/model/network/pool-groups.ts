import { CACHED_FORMS, SECTION_TOKENS } from './layout.js'

/** Takes from the words that are not capitalised their keys: where names are written with capitals, these are none. */
export function keepCapitalised(keys: Int32Array, capitalised: Uint8Array, tokens: number): void {
  for (let t = 0; t < tokens; t++) if (capitalised[t] === 0) keys[t] = -1
}

/** Tokens of the same word, brought together: a counting sort that allocates nothing. */
export interface PoolGroups {
  /**
   * Fills `members` with the tokens of group 0, then 1, …, and `starts` with where each group begins.
   * @param keys of each token, -1 for tokens without a group
   * @returns the number of groups
   */
  sort(keys: Int32Array, tokens: number): number
}

/**
 * @param members room for as many tokens as a section has
 * @param starts one more
 */
export function createPoolGroups(members: Int32Array, starts: Int32Array): PoolGroups {
  /** The group of each key, valid if `round` says that it was given in this call. */
  const groupOfKey = new Int32Array(CACHED_FORMS)
  const roundOfKey = new Int32Array(CACHED_FORMS)
  const groupOfToken = new Int32Array(SECTION_TOKENS)
  const counts = new Int32Array(SECTION_TOKENS)
  let round = 0

  return {
    sort(keys, tokens) {
      round++
      let groups = 0
      for (let t = 0; t < tokens; t++) {
        const key = keys[t]!
        groupOfToken[t] = -1
        if (key < 0) continue
        if (roundOfKey[key] !== round) {
          roundOfKey[key] = round
          groupOfKey[key] = groups
          counts[groups++] = 0
        }
        const group = groupOfKey[key]!
        groupOfToken[t] = group
        counts[group] = counts[group]! + 1
      }
      let end = 0
      for (let g = 0; g < groups; g++) {
        starts[g] = end
        end += counts[g]!
        counts[g] = starts[g]!
      }
      starts[groups] = end
      for (let t = 0; t < tokens; t++) {
        const group = groupOfToken[t]!
        if (group < 0) continue
        members[counts[group]!] = t
        counts[group] = counts[group]! + 1
      }
      return groups
    },
  }
}
