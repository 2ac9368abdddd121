import { createNumbers } from '../../lexicon/numbers.js'
import { createStringPool } from '../../lexicon/string-pool.js'
import { createStringTable } from '../../lexicon/string-table.js'
import { foldName } from './fold-name.js'
import type { KnowledgeBaseEntry } from './knowledge-base.js'

/** Steps of priors between one power of two and the next. */
const STEPS = 1_000

/** One name of one entry. */
export interface NamedEntry {
  readonly entry: number
  /** As it was written. */
  readonly name: string
  readonly isAlias: boolean
}

/** Entries in columns, not as objects: about 200 bytes an entry of two names. */
export interface EntryColumns {
  readonly size: number
  add(entry: KnowledgeBaseEntry): void
  named(name: string): readonly NamedEntry[]
  labelOf(entry: number): string | undefined
  priorOf(entry: number): number
  at(entry: number): KnowledgeBaseEntry
}

/** What is kept of an entry beside its columns. */
type Rest = Pick<KnowledgeBaseEntry, 'related' | 'ids'>

export function createEntryColumns(): EntryColumns {
  const identifiers = createStringPool()
  const labels = createStringTable()
  const rests = createStringPool()
  // By entry. The label is counted from 1, for 0 is none; the prior is a logarithm; names are those from `firstName`.
  const label = createNumbers()
  const prior = createNumbers()
  const firstName = createNumbers()
  // By name: what it reads like folded, its entry, and the next name that reads alike (plus one).
  const written = createStringPool()
  const folded = createStringTable()
  const owner = createNumbers()
  const next = createNumbers()
  // By folded name: the first and the last name that reads so.
  const first = createNumbers()
  const last = createNumbers()

  const addName = (text: string, entry: number): void => {
    const key = folded.intern(foldName(text))
    const name = written.push(text)
    owner.push(entry)
    next.push(0)
    if (key === first.length) {
      first.push(name)
      last.push(name)
    } else {
      next.set(last.at(key), name + 1)
      last.set(key, name)
    }
  }
  const priorOf = (entry: number): number => Number((2 ** (prior.at(entry) / STEPS)).toPrecision(4))
  const labelOf = (entry: number): string | undefined =>
    label.at(entry) === 0 ? undefined : labels.at(label.at(entry) - 1)

  return {
    get size() {
      return identifiers.length
    },
    add({ id, name, aliases = [], label: said, prior: weight = 1, related, ids }) {
      const entry = identifiers.push(id)
      label.push(said === undefined ? 0 : labels.intern(said) + 1)
      prior.push(Math.round(Math.log2(weight) * STEPS))
      firstName.push(written.length)
      const rest: Rest = { ...(related && { related }), ...(ids && { ids }) }
      rests.push(related || ids ? JSON.stringify(rest) : '')
      for (const text of new Set([name, ...aliases])) addName(text, entry)
    },
    named(text) {
      const key = folded.find(foldName(text))
      const found: NamedEntry[] = []
      if (key < 0) return found
      for (let name = first.at(key) + 1; name > 0; name = next.at(name - 1)) {
        const entry = owner.at(name - 1)
        found.push({ entry, name: written.at(name - 1), isAlias: firstName.at(entry) !== name - 1 })
      }
      return found
    },
    labelOf,
    priorOf,
    at(entry) {
      const names: string[] = []
      const end = entry + 1 < firstName.length ? firstName.at(entry + 1) : written.length
      for (let name = firstName.at(entry); name < end; name++) names.push(written.at(name))
      const [name = '', ...aliases] = names
      const said = labelOf(entry)
      const rest = rests.at(entry)
      return {
        id: identifiers.at(entry),
        name,
        ...(aliases.length > 0 && { aliases }),
        ...(said !== undefined && { label: said }),
        prior: priorOf(entry),
        ...(rest === '' ? {} : (JSON.parse(rest) as Rest)),
      }
    },
  }
}
