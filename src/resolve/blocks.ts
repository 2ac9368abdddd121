import type { Form } from './form.js'

/** A form is held against at most this many others of its block, so that cost stays linear. */
const LARGEST = 32

/** Calls `visit` for the pairs of forms that share a key, in order. Forms may have several keys or none. */
export function pairsByKey(
  forms: readonly Form[],
  keysOf: (form: Form) => readonly string[],
  visit: (earlier: Form, later: Form) => void,
): void {
  const blocks = new Map<string, Form[]>()
  for (const form of forms) {
    for (const key of keysOf(form)) {
      const block = blocks.get(key)
      if (!block) {
        blocks.set(key, [form])
        continue
      }
      for (const earlier of block) visit(earlier, form)
      if (block.length < LARGEST) block.push(form)
    }
  }
}
