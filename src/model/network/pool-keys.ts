import { CACHED_FORMS } from './layout.js'

/** Numbers for lower-cased forms, below `CACHED_FORMS`, each kept as long as a row has it. */
export interface PoolKeys {
  /** The number of a form, for one row more. */
  take(lower: string): number
  /** Says that a row has the number no more. */
  release(key: number): void
}

export function createPoolKeys(): PoolKeys {
  const keys = new Map<string, number>()
  const names: string[] = []
  const holders = new Int32Array(CACHED_FORMS)
  const free: number[] = []
  return {
    take(lower) {
      let key = keys.get(lower)
      if (key === undefined) {
        key = free.pop() ?? names.length
        keys.set(lower, key)
        names[key] = lower
      }
      holders[key] = holders[key]! + 1
      return key
    },
    release(key) {
      holders[key] = holders[key]! - 1
      if (holders[key] !== 0) return
      keys.delete(names[key]!)
      free.push(key)
    },
  }
}
