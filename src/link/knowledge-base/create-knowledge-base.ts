import { UsageError } from '../../errors.js'
import { checkEntry } from './check-entry.js'
import { createEntryColumns, type EntryColumns, type NamedEntry } from './entry-columns.js'
import { foldName } from './fold-name.js'
import type { CandidateOptions, KnowledgeBase, KnowledgeBaseEntry, KnowledgeBaseOptions } from './knowledge-base.js'

/** How surely a name means an entry that has it, by how it is spelled there. */
const AS_NAME = 1
const AS_ALIAS = 0.95
const OTHER_CASE = 0.9

/** How much likelier an entry is for each related name in the text, up to three. */
const PER_RELATED = 4
const MOST_RELATED = 3

/**
 * Makes a knowledge base of entries, to link entities to your own register with `linkKnowledgeBase`. Entries may come
 * one by one from a generator, and are held in typed arrays: a million entries of two names each take some 240 MB.
 * @param entries for example those of `readKnowledgeBase`
 * @throws StageError `INVALID_ENTRY` names the entry that cannot be used
 * @throws UsageError `INVALID_OPTION`
 * @example
 * const ports = createKnowledgeBase([{ id: 'P-7', name: 'Port of Aden', aliases: ['Aden port'] }], { name: 'ports' })
 * ports.candidates('the Port of Aden')[0].entry.id // 'P-7'
 */
export function createKnowledgeBase(
  entries: Iterable<KnowledgeBaseEntry>,
  { name = 'kb' }: KnowledgeBaseOptions = {},
): KnowledgeBase {
  if (typeof name !== 'string' || name === '') {
    throw new UsageError('INVALID_OPTION', 'createKnowledgeBase: option "name" must be a string that is not empty.')
  }
  const columns = createEntryColumns()
  for (const entry of entries) {
    checkEntry(entry, `entry ${columns.size}`)
    columns.add(entry)
  }
  return {
    name,
    size: columns.size,
    candidates: (text, options = {}) => rank(columns, text, options),
  }
}

function rank(columns: EntryColumns, text: string, { label, around = [] }: CandidateOptions) {
  const qualities = new Map<number, number>()
  for (const named of columns.named(text)) {
    const said = columns.labelOf(named.entry)
    if (label !== undefined && said !== undefined && said !== label) continue
    qualities.set(named.entry, Math.max(qualityOf(named, text), qualities.get(named.entry) ?? 0))
  }
  const names = qualities.size > 1 ? new Set([...around].map(foldName)) : new Set<string>()
  const weighed = [...qualities].map(([number, quality]) => {
    const entry = columns.at(number)
    const related = (entry.related ?? []).filter((name) => names.has(foldName(name))).length
    const weight = columns.priorOf(number) * quality * PER_RELATED ** Math.min(related, MOST_RELATED)
    return { entry, quality, weight }
  })
  const all = weighed.reduce((sum, { weight }) => sum + weight, 0)
  return weighed
    .map(({ entry, quality, weight }) => ({ entry, score: Math.round((weight / all) * quality * 1e4) / 1e4 }))
    .sort((a, b) => b.score - a.score)
}

function qualityOf({ name, isAlias }: NamedEntry, text: string): number {
  return (isAlias ? AS_ALIAS : AS_NAME) * (name.toLowerCase() === text.toLowerCase() && name !== text ? OTHER_CASE : 1)
}
