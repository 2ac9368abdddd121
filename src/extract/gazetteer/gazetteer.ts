import type { Document } from '../../document/document.js'
import type { Extractor } from '../extractor.js'
import { createMention, type Mention } from '../mention.js'
import { checkOptions } from './check-entry.js'
import type { GazetteerEntry, GazetteerOptions } from './entry.js'
import { createEntryTable, type EntryTable, type Spelling } from './entry-table.js'
import { allowsCase } from './letter-case.js'
import { type Standing, standingOf } from './standing.js'
import { plainMarks } from './words.js'

/** A name that was found, before names that may be another thing are settled. */
interface Found<L extends string> {
  readonly name: number
  readonly first: number
  readonly end: number
  readonly label: L
  readonly confidence: number
  /** Only of ambiguous names. */
  readonly standing?: Standing
}

/**
 * Finds the names of a list: the longest at each place, on whole tokens, without overlaps. Straight and curly
 * apostrophes are the same, and any white space stands between words. Linear in the text; a million names take about
 * 120 MB and are read at the call.
 *
 * Of entries that share a name, the most confident one is given (of equal ones, the first), and its confidence is
 * divided by what the others claim.
 * @param entries an array, or anything that gives entries one by one
 * @returns an extractor whose labels are inferred from the entries
 * @throws StageError `INVALID_ENTRY`
 * @throws UsageError `INVALID_OPTION`, `UNKNOWN_OPTION`
 * @example
 * const ships = gazetteer([
 *   { name: 'Ever Given', label: 'ship', aliases: ['the Given'] },
 *   { name: 'Patience', label: 'ship', ambiguous: true },
 * ])
 * ships.labels // ['ship']
 */
export function gazetteer<const L extends string>(
  entries: Iterable<GazetteerEntry<L>>,
  options: GazetteerOptions = {},
): Extractor<L> {
  const settings = checkOptions(options)
  const table = createEntryTable(entries, settings)
  return {
    name: settings.name,
    labels: table.labels,
    extract: (document) => findNames(document, table, settings.name),
  }
}

function findNames<L extends string>(document: Document, table: EntryTable<L>, source: string): Mention<L>[] {
  const { tokens, sentences } = document
  const words = tokens.map(({ text }) => plainMarks(text))
  const numbers = Int32Array.from(words, (word) => table.lexicon.wordNumber(word.toLowerCase()))
  const found: Found<L>[] = []
  for (const { firstToken, endToken } of sentences) {
    for (let at = firstToken; at < endToken; ) {
      const name = longestAt(document, words, numbers, at, endToken, table)
      if (name) found.push(name)
      at = name?.end ?? at + 1
    }
  }
  return settleAmbiguous(found).map(({ first, end, label, confidence }) =>
    createMention(document, { start: tokens[first]!.start, end: tokens[end - 1]!.end, label, confidence, source }),
  )
}

function longestAt<L extends string>(
  document: Document,
  words: readonly string[],
  numbers: Int32Array,
  first: number,
  sentenceEnd: number,
  { lexicon, spellings }: EntryTable<L>,
): Found<L> | undefined {
  if (numbers[first]! < 0) return undefined
  for (const { name, length } of lexicon.matchesAt(numbers, first, sentenceEnd).reverse()) {
    const end = first + length
    const fitting = spellings(name).filter((spelling) =>
      spelling.words.every((word, i) => allowsCase(spelling.case, word, words[first + i]!)),
    )
    if (fitting.length === 0) continue
    const best = fitting.reduce((a, b) => (b.confidence > a.confidence ? b : a))
    const standing = best.ambiguous ? standingOf(document, first, end) : undefined
    return {
      name,
      first,
      end,
      label: best.label,
      confidence: sharedConfidence(best, fitting),
      ...(standing && { standing }),
    }
  }
  return undefined
}

/** What is left of the confidence in one spelling beside others of another label. */
function sharedConfidence<L extends string>(best: Spelling<L>, fitting: readonly Spelling<L>[]): number {
  const claims = new Map<L, number>()
  for (const { label, confidence } of fitting) claims.set(label, Math.max(confidence, claims.get(label) ?? 0))
  const all = [...claims.values()].reduce((sum, claim) => sum + claim, 0)
  return all === 0 ? 0 : Math.round(((best.confidence * best.confidence) / all) * 1e4) / 1e4
}

/** Leaves out ambiguous names that stand within larger ones or dates, or that the rest of the document speaks against. */
function settleAmbiguous<L extends string>(found: readonly Found<L>[]): Found<L>[] {
  const standings = new Map<number, Set<Standing>>()
  for (const { name, standing } of found) {
    if (standing) standings.set(name, (standings.get(name) ?? new Set()).add(standing))
  }
  return found.filter(({ name, standing }) => {
    if (standing === undefined) return true
    const all = standings.get(name)!
    return all.has('alone') && !all.has('within') && (standing === 'alone' || standing === 'opening')
  })
}
