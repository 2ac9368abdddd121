/** Room at the start, as a power of two. */
const FIRST_SLOTS = 16

/** Open addressing over typed arrays: finds the number of a key by its hash, without an object a key. */
export interface HashSlots {
  /** The number of the key, or -1. */
  find(hash: number, isKey: (number: number) => boolean): number
  /** Puts in a number that is not there yet. */
  add(hash: number, number: number): void
}

/**
 * @param hashOf the hash of a number that was put in; asked again when the table grows
 */
export function createHashSlots(hashOf: (number: number) => number): HashSlots {
  // A number is held plus one, for 0 is an empty slot.
  let slots = new Int32Array(FIRST_SLOTS)
  let count = 0

  const put = (hash: number, number: number): void => {
    let at = spread(hash) & (slots.length - 1)
    while (slots[at] !== 0) at = (at + 1) & (slots.length - 1)
    slots[at] = number + 1
  }
  const grow = (): void => {
    const before = slots
    slots = new Int32Array(before.length * 2)
    for (const held of before) if (held !== 0) put(hashOf(held - 1), held - 1)
  }
  return {
    find(hash, isKey) {
      for (let at = spread(hash) & (slots.length - 1); ; at = (at + 1) & (slots.length - 1)) {
        const held = slots[at]!
        if (held === 0) return -1
        if (isKey(held - 1)) return held - 1
      }
    },
    add(hash, number) {
      if (count * 3 >= slots.length * 2) grow()
      put(hash, number)
      count++
    },
  }
}

/** Brings the high bits down: the slot is taken from the low ones. */
function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b)
  return mixed ^ (mixed >>> 16)
}
