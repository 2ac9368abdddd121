import { pairsByKey } from '../blocks.js'
import { PEOPLES } from '../facts/peoples.js'
import type { Form } from '../form.js'
import type { Sieve } from '../sieve.js'

/** One of a group, all of it, and its adjective: "Iraqi", "Iraqis"; "Turkish", "Turks". */
export const pluralGroups: Sieve = {
  name: 'plural-groups',
  apply(clusters) {
    pairsByKey(clusters.forms(), keysOf, (a, b) => clusters.join(a, b))
  },
}

function keysOf({ words }: Form): string[] {
  const key = words.join(' ')
  const one = key.endsWith('s') && !key.endsWith('ss') ? key.slice(0, -1) : key
  return [PEOPLES.get(key) ?? PEOPLES.get(one) ?? one]
}
