import type { Document } from '../../document/document.js'
import { EDGE, type WordForm } from './word-form.js'

/** A run of capitalised words, as token indices, end exclusive. */
export interface CapitalRun {
  readonly start: number
  readonly end: number
}

/** What the document says of a capitalised form, all its occurrences taken together. */
export interface FormEvidence {
  /** The longest run of capitalised words that holds it (up to six words), the first of equals. */
  longest: CapitalRun
  /** Token index of its first occurrence. */
  first: number
  /** How often it occurs capitalised. */
  count: number
  /** Occurs capitalised within running text, not at the start of a sentence and not in an all-capitals line. */
  midSentence: boolean
}

/** The word forms of a document, its runs of capitalised words, and its evidence on each form. */
export interface DocumentForms {
  readonly forms: readonly WordForm[]
  /** By token: the run that holds it, or `undefined` outside. */
  readonly runs: readonly (CapitalRun | undefined)[]
  /** By hash of the lower-cased form. */
  readonly evidence: ReadonlyMap<number, FormEvidence>
  /** Hashes of forms that occur in lower case. */
  readonly lowercase: ReadonlySet<number>
  /** By sentence: all its words of two letters or more are in capitals. */
  readonly allCaps: readonly boolean[]
}

const LONGEST_RUN = 6

/** Reads a document once, from left to right. `formOf` may cache. */
export function readForms(document: Document, formOf: (word: string) => WordForm): DocumentForms {
  const { tokens, sentences } = document
  const forms = tokens.map((token) =>
    token.kind === 'punctuation' ? formOf(plainQuote(token.text)) : formOf(token.text),
  )
  const runs: (CapitalRun | undefined)[] = new Array(tokens.length).fill(undefined)
  const evidence = new Map<number, FormEvidence>()
  const lowercase = new Set<number>()
  const allCaps: boolean[] = []
  for (const { firstToken, endToken } of sentences) {
    const shouting = isAllCaps(forms, firstToken, endToken)
    allCaps.push(shouting)
    for (let i = firstToken; i < endToken; i++) {
      const form = forms[i]!
      if (form.lowercase) lowercase.add(form.lower)
      if (!form.capital) continue
      let end = i + 1
      while (end < endToken && forms[end]!.capital) end++
      const run = { start: i, end }
      for (let k = i; k < end; k++) {
        runs[k] = run
        note(evidence, forms[k]!, run, k, !shouting && k > firstToken)
      }
      i = end - 1
    }
  }
  return { forms, runs, evidence, lowercase, allCaps }
}

function note(
  evidence: Map<number, FormEvidence>,
  form: WordForm,
  run: CapitalRun,
  index: number,
  midSentence: boolean,
): void {
  const known = evidence.get(form.lower)
  if (known === undefined) {
    evidence.set(form.lower, { longest: run, first: index, count: 1, midSentence })
    return
  }
  known.count++
  known.midSentence ||= midSentence
  const length = run.end - run.start
  if (length <= LONGEST_RUN && length > known.longest.end - known.longest.start) known.longest = run
}

function isAllCaps(forms: readonly WordForm[], start: number, end: number): boolean {
  let caps = 0
  for (let i = start; i < end; i++) {
    const form = forms[i] ?? EDGE
    if (form.lowercase || (form.capital && !form.allCaps)) return false
    if (form.allCaps) caps++
  }
  return caps > 1
}

function plainQuote(text: string): string {
  if (text === '“' || text === '”' || text === '``' || text === "''") return '"'
  return text === '‘' || text === '’' ? "'" : text
}
