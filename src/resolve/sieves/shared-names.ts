import { PLACE_NAMES } from '../facts/place-names.js'
import type { Form } from '../form.js'
import type { Sieve } from '../sieve.js'

/** A name that two states share, and what they are called in full. */
const SHARED = 'congo'
const BEARERS: ReadonlySet<string> = /* @__PURE__ */ new Set(['democratic republic of congo', 'republic of congo'])

/** "Congo" is the one of the two Congos that the text names in full, if it does not name both. */
export const sharedNames: Sieve = {
  name: 'shared-names',
  apply(clusters) {
    const shared = clusters.forms().find((form) => form.words.join(' ') === SHARED)
    if (!shared) return
    const full = new Map<string, Form>()
    for (const form of clusters.forms()) {
      const name = PLACE_NAMES.get(form.words.join(' '))
      if (name !== undefined && BEARERS.has(name)) full.set(name, form)
    }
    const [bearer, ...others] = full.values()
    if (bearer && others.length === 0) clusters.join(bearer, shared)
  },
}
