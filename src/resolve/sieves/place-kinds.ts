import { pairsByKey } from '../blocks.js'
import type { Form } from '../form.js'
import type { Sieve } from '../sieve.js'

const BEFORE = [
  'republic of',
  'federal republic of',
  'federative republic of',
  'islamic republic of',
  'arab republic of',
  'bolivarian republic of',
  'plurinational state of',
  'kingdom of',
  'hashemite kingdom of',
  'principality of',
  'grand duchy of',
  'sultanate of',
  'emirate of',
  'commonwealth of',
  'state of',
  'city of',
  'town of',
  'village of',
  'island of',
  'isle of',
]

/** Not "city", "province", "river", "island": Mexico City, Kandahar Province, the Congo River are other places. */
const AFTER: ReadonlySet<string> = /* @__PURE__ */ new Set(
  'strip heights sea ocean islands archipelago desert'.split(' '),
)

/** A place with and without a word for what it is: "Gaza Strip", "Gaza"; "State of Ohio", "Ohio". */
export const placeKinds: Sieve = {
  name: 'place-kinds',
  apply(clusters) {
    pairsByKey(
      clusters.forms(),
      (form) => [coreOf(form)],
      (a, b) => clusters.join(a, b),
    )
  },
}

function coreOf({ words }: Form): string {
  const core = words.length > 1 && AFTER.has(words.at(-1)!) ? words.slice(0, -1) : words
  const name = core.join(' ')
  const before = BEFORE.find((kind) => name.startsWith(`${kind} `))
  return before ? name.slice(before.length + 1) : name
}
