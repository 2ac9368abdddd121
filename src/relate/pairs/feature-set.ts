/** Features are hashed into this many buckets (a power of two). */
export const BUCKETS = 1 << 16

/** Collects the hashed features of one pair after the other, without duplicates and without allocation. */
export interface FeatureSet {
  /** Forgets the features of the pair before. */
  clear(): void
  add(feature: number): void
  /** The buckets that were added since `clear`; valid until the next `clear`. */
  readonly buckets: Uint16Array
  readonly size: number
}

/** A pair has far fewer features; more are left out. */
const MOST_FEATURES = 1024

/** An empty set of features. */
export function createFeatureSet(): FeatureSet {
  const buckets = new Uint16Array(MOST_FEATURES)
  const seen = new Uint32Array(BUCKETS)
  let size = 0
  let round = 1
  return {
    clear() {
      size = 0
      round++
    },
    add(feature) {
      const bucket = bucketOf(feature)
      if (seen[bucket] === round || size === MOST_FEATURES) return
      seen[bucket] = round
      buckets[size++] = bucket
    },
    buckets,
    get size() {
      return size
    },
  }
}

/** Joins two hashes; the order counts. */
export function mix(a: number, b: number): number {
  return Math.imul(Math.imul(a, 0x01000193) ^ b, 0x85ebca6b)
}

/** Hash of a word in lower case (ASCII), FNV-1a over its UTF-16 code units. */
export function hashWord(text: string, start: number = 0, end: number = text.length): number {
  let hash = 0x811c9dc5
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    hash = Math.imul(hash ^ (unit >= 65 && unit <= 90 ? unit | 32 : unit), 0x01000193)
  }
  return hash
}

/** Spreads all bits of a hash over the low ones. */
function bucketOf(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b)
  return (once ^ (once >>> 15)) & (BUCKETS - 1)
}
