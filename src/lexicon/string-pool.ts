import { createNumbers } from './numbers.js'

/** Code units that are turned into a string in one call, at most. */
const PIECE = 4_096

/** Strings one after another in one typed array, by number: two bytes a code unit and four bytes a string. */
export interface StringPool {
  readonly length: number
  /** @returns its number */
  push(text: string): number
  at(number: number): string
  equals(number: number, text: string): boolean
  /** The same as `hashText(at(number))`. */
  hash(number: number): number
}

const HASH_START = 0x811c9dc5
const HASH_FACTOR = 0x01000193

/** FNV-1a over code units. */
export function hashText(text: string): number {
  let hash = HASH_START
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), HASH_FACTOR)
  return hash
}

export function createStringPool(): StringPool {
  let units = new Uint16Array(64)
  const ends = createNumbers()
  const startOf = (number: number): number => (number === 0 ? 0 : ends.at(number - 1))
  return {
    get length() {
      return ends.length
    },
    push(text) {
      const start = startOf(ends.length)
      const end = start + text.length
      if (end > units.length) {
        const before = units
        units = new Uint16Array(Math.max(end, before.length * 2))
        units.set(before)
      }
      for (let i = 0; i < text.length; i++) units[start + i] = text.charCodeAt(i)
      ends.push(end)
      return ends.length - 1
    },
    at(number) {
      let text = ''
      const end = ends.at(number)
      for (let from = startOf(number); from < end; from += PIECE) {
        const piece = units.subarray(from, Math.min(from + PIECE, end))
        text += String.fromCharCode.apply(undefined, piece as unknown as number[])
      }
      return text
    },
    equals(number, text) {
      const start = startOf(number)
      if (ends.at(number) - start !== text.length) return false
      for (let i = 0; i < text.length; i++) if (units[start + i] !== text.charCodeAt(i)) return false
      return true
    },
    hash(number) {
      let hash = HASH_START
      const end = ends.at(number)
      for (let at = startOf(number); at < end; at++) hash = Math.imul(hash ^ units[at]!, HASH_FACTOR)
      return hash
    },
  }
}
