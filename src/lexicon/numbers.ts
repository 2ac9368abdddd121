/** A list of whole numbers in one typed array that grows: four bytes a number, up to 2^31 - 1. */
export interface Numbers {
  readonly length: number
  at(index: number): number
  set(index: number, value: number): void
  push(value: number): void
}

export function createNumbers(): Numbers {
  let held = new Int32Array(16)
  let length = 0
  return {
    get length() {
      return length
    },
    at: (index) => held[index]!,
    set(index, value) {
      held[index] = value
    },
    push(value) {
      if (length === held.length) {
        const before = held
        held = new Int32Array(before.length * 2)
        held.set(before)
      }
      held[length++] = value
    },
  }
}
