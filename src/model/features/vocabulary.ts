/** Ids of known word forms: 1 and up; 0 is the unknown word. */
export interface Vocabulary {
  idOf(form: string): number
}

const LINE_FEED = 10

/**
 * Look-up in the forms of a model file without making a string of each: an open-addressing hash table of byte
 * offsets, filled in one pass (a `Map` of 40,000 strings would take longer than all the rest of loading).
 * @param forms UTF-8, joined by line feeds, in id order from 1
 * @param count number of forms
 */
export function createVocabulary(forms: Uint8Array, count: number): Vocabulary {
  const size = 1 << Math.ceil(Math.log2(Math.max(2, count * 2)))
  const mask = size - 1
  /** Where the form with this id starts. */
  const starts = new Uint32Array(count + 2)
  const table = new Uint32Array(size)

  let id = 1
  let hash = 0x811c9dc5
  for (let i = 0; i <= forms.length && id <= count; i++) {
    if (i < forms.length && forms[i] !== LINE_FEED) {
      hash = Math.imul(hash ^ forms[i]!, 0x01000193)
      continue
    }
    let slot = spread(hash) & mask
    while (table[slot] !== 0) slot = (slot + 1) & mask
    table[slot] = id
    starts[++id] = i + 1
    hash = 0x811c9dc5
  }

  let longest = 0
  for (let form = 1; form <= count; form++) longest = Math.max(longest, starts[form + 1]! - 1 - starts[form]!)
  const encoder = new TextEncoder()
  /** A form that does not fit is longer than all. */
  const bytes = new Uint8Array(longest)
  const matches = (candidate: number, length: number): boolean => {
    const start = starts[candidate]!
    if (starts[candidate + 1]! - 1 - start !== length) return false
    for (let i = 0; i < length; i++) if (forms[start + i] !== bytes[i]) return false
    return true
  }
  return {
    idOf(form) {
      const { read, written } = encoder.encodeInto(form, bytes)
      if (read < form.length) return 0
      let wanted = 0x811c9dc5
      for (let i = 0; i < written; i++) wanted = Math.imul(wanted ^ bytes[i]!, 0x01000193)
      for (let slot = spread(wanted) & mask; table[slot] !== 0; slot = (slot + 1) & mask) {
        if (matches(table[slot]!, written)) return table[slot]!
      }
      return 0
    },
  }
}

/** FNV's low bits are its weakest: fold the high ones in. */
const spread = (hash: number): number => hash ^ (hash >>> 15)
