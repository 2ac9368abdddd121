import type { Document } from '../document/document.js'
import type { Mention } from '../extract/mention.js'
import { isCapitalised, NAME_LABELS } from './name-forms.js'
import type { Refiner } from './refiner.js'

/** What stands before the name of a storm. */
const STORMS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  ['Hurricane', 'Typhoon', 'Cyclone', 'Storm'].flatMap((kind) => [kind, kind.toUpperCase()]),
)

/**
 * Drops storms: they bear the names of people, but are none. A name that the document has behind "Hurricane", "Typhoon",
 * "Cyclone" or "Storm" is one wherever it stands alone; "Katrina Okafor" stays a person.
 * @example in "Hurricane Katrina … before Katrina came", "Katrina" (person) is dropped twice
 */
export function leaveOutStorms(): Refiner {
  return {
    name: 'leave-out-storms',
    refine<M extends Mention>(mentions: readonly M[], document: Document): readonly M[] {
      const storms = stormsOf(document, mentions)
      return storms.size === 0
        ? mentions
        : mentions.filter(({ label, text }) => !NAME_LABELS.has(label) || !storms.has(text.toLowerCase()))
    },
  }
}

/** Names of storms, in lower case. "Storm" as a first name is a part of a mention. */
function stormsOf({ tokens }: Document, mentions: readonly Mention[]): ReadonlySet<string> {
  const storms = new Set<string>()
  let next = 0
  // How far the mentions reach that begin up to here.
  let reach = 0
  for (let at = 0; at + 1 < tokens.length; at++) {
    const [kind, name, after] = [tokens[at]!, tokens[at + 1]!, tokens[at + 2]]
    if (!STORMS.has(kind.text)) continue
    for (; next < mentions.length && mentions[next]!.start <= kind.start; next++)
      reach = Math.max(reach, mentions[next]!.end)
    if (reach >= kind.end || name.sentence !== kind.sentence || !isCapitalised(name)) continue
    const goesOn = after?.sentence === name.sentence && isCapitalised(after)
    if (!goesOn) storms.add(name.text.toLowerCase())
  }
  return storms
}
