import { createLexiconBuilder, type Lexicon } from '../../lexicon/lexicon.js'
import { createNumbers } from '../../lexicon/numbers.js'
import { createStringPool } from '../../lexicon/string-pool.js'
import { createStringTable } from '../../lexicon/string-table.js'
import { checkEntry } from './check-entry.js'
import type { CasePolicy, GazetteerEntry, GazetteerOptions } from './entry.js'
import { wordsOf } from './words.js'

const POLICIES: readonly CasePolicy[] = ['name', 'exact', 'any']
const STEPS = 10_000

/** One spelling of an entry. */
export interface Spelling<L extends string> {
  readonly label: L
  readonly case: CasePolicy
  readonly confidence: number
  readonly ambiguous: boolean
  /** Its words as they were written. */
  readonly words: readonly string[]
}

/** The spellings of all entries, by the number that the lexicon has for them in lower case. */
export interface EntryTable<L extends string> {
  readonly lexicon: Lexicon
  readonly labels: readonly L[]
  spellings(name: number): readonly Spelling<L>[]
}

/**
 * Holds entries in columns, not as objects: about 120 bytes a name.
 * @throws StageError `INVALID_ENTRY`
 */
export function createEntryTable<L extends string>(
  entries: Iterable<GazetteerEntry<L>>,
  defaults: Required<GazetteerOptions>,
): EntryTable<L> {
  const builder = createLexiconBuilder()
  const labels = createStringTable()
  const written = createStringPool()
  // By spelling: its label, its flags, its confidence in steps, the next spelling of the same name plus one.
  const labelOf = createNumbers()
  const flags = createNumbers()
  const confidences = createNumbers()
  const next = createNumbers()
  // By name: its first and its last spelling.
  const first = createNumbers()
  const last = createNumbers()

  const addSpelling = (text: string, entry: GazetteerEntry<L>): void => {
    const words = wordsOf(text)
    const name = builder.add(words.map((word) => word.toLowerCase()))
    const spelling = written.push(words.join('\0'))
    labelOf.push(labels.intern(entry.label))
    flags.push(POLICIES.indexOf(entry.case ?? defaults.case) * 2 + Number(entry.ambiguous ?? false))
    confidences.push(Math.round((entry.confidence ?? defaults.confidence) * STEPS))
    next.push(0)
    if (name === first.length) {
      first.push(spelling)
      last.push(spelling)
    } else {
      next.set(last.at(name), spelling + 1)
      last.set(name, spelling)
    }
  }
  let position = 0
  for (const entry of entries) {
    checkEntry(entry, position++)
    for (const text of new Set([entry.name, ...(entry.aliases ?? [])])) addSpelling(text, entry)
  }
  return {
    lexicon: builder.build(),
    labels: Array.from({ length: labels.size }, (_, number) => labels.at(number) as L),
    spellings(name) {
      const found: Spelling<L>[] = []
      for (let at = first.at(name) + 1; at > 0; at = next.at(at - 1)) {
        found.push({
          label: labels.at(labelOf.at(at - 1)) as L,
          case: POLICIES[flags.at(at - 1) >> 1]!,
          confidence: confidences.at(at - 1) / STEPS,
          ambiguous: (flags.at(at - 1) & 1) === 1,
          words: written.at(at - 1).split('\0'),
        })
      }
      return found
    },
  }
}
