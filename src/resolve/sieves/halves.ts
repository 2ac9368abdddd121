import type { Form } from '../form.js'
import type { Sieve } from '../sieve.js'

const HALVES: ReadonlySet<string> = /* @__PURE__ */ new Set(['north', 'south', 'east', 'west'])

/** "The North" of a text about North Korea: a half of the world alone, where one place of two words begins with it. */
export const halves: Sieve = {
  name: 'halves',
  apply(clusters) {
    const wholes = new Map<string, Form[]>()
    for (const form of clusters.forms()) {
      const [half = ''] = form.words
      if (form.words.length === 2 && HALVES.has(half)) wholes.set(half, [...(wholes.get(half) ?? []), form])
    }
    if (wholes.size === 0) return
    for (const form of clusters.forms()) {
      const candidates = form.words.length === 1 ? (wholes.get(form.words[0]!) ?? []) : []
      if (candidates.length === 1) clusters.join(candidates[0]!, form)
    }
  },
}
