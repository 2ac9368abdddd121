/** Hands out consecutive parts of the kernel's memory, each at a multiple of 16 bytes. */
export interface MemoryPlan {
  /** Bytes handed out so far. */
  readonly size: number
  /** @returns the byte offset of a new part */
  reserve(bytes: number): number
}

export function createMemoryPlan(): MemoryPlan {
  let size = 0
  return {
    get size() {
      return size
    },
    reserve(bytes) {
      const offset = size
      size += Math.ceil(bytes / 16) * 16
      return offset
    },
  }
}
