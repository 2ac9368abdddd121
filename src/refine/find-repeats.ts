import type { Document, Token } from '../document/document.js'
import { compareSpans } from '../document/span.js'
import type { Mention } from '../extract/mention.js'
import { isCapitalised, NAME_LABELS } from './name-forms.js'
import type { Refiner } from './refiner.js'

/** A name counts from this confidence on. */
const LEAST_CONFIDENCE = 0.3

/** Share of all places of a name at which it was found, at least. */
const LEAST_SHARE = 0.3

/** Shorter names are words too often. */
const SHORTEST = 3

/** Share of added mentions that are right, on annotated news (dev sets of CoNLL-2003, Worldwide and DWIE). */
const REPEATED = 0.6

/** A name of the document, with all places at which it stands. */
interface Name<M extends Mention> {
  readonly tokens: readonly Token[]
  readonly found: M[]
  /** Where it stands and nothing was found: index of its first token. */
  readonly missed: number[]
}

/**
 * Finds a name wherever the document has it again, once it was found at a third of its places: extractors judge each
 * place by what stands around it, and overlook some. Written alike, case included; not as a part of a longer name
 * (beside another capitalised word), and not where something else was found. Cost is linear.
 */
export function findRepeats(): Refiner {
  return {
    name: 'find-repeats',
    refine<M extends Mention>(mentions: readonly M[], document: Document): readonly M[] {
      const names = namesOf(mentions, document)
      if (names.size === 0) return mentions
      noteMissed(byFirstWord(names), mentions, document)
      const added: M[] = []
      for (const name of names.values()) {
        const { tokens, found, missed } = name
        if (missed.length === 0 || found.length < LEAST_SHARE * (found.length + missed.length)) continue
        const model = surest(found)
        for (const first of missed) {
          const start = document.tokens[first]!.start
          const end = document.tokens[first + tokens.length - 1]!.end
          const confidence = Math.min(REPEATED, model.confidence)
          added.push({ ...model, start, end, text: document.text.slice(start, end), confidence })
        }
      }
      return added.length === 0 ? mentions : [...mentions, ...added].sort(compareSpans)
    },
  }
}

function namesOf<M extends Mention>(mentions: readonly M[], { tokens, tokenAt }: Document): Map<string, Name<M>> {
  const names = new Map<string, Name<M>>()
  for (const mention of mentions) {
    const { label, text, start, end, confidence } = mention
    if (!NAME_LABELS.has(label) || confidence < LEAST_CONFIDENCE || text.length < SHORTEST) continue
    const known = names.get(text)
    if (known) {
      known.found.push(mention)
      continue
    }
    const first = tokenAt(start)
    let last = first
    while (last + 1 < tokens.length && tokens[last]!.end < end) last++
    if (tokens[first]?.start !== start || tokens[last]!.end !== end || !isCapitalised(tokens[first])) continue
    names.set(text, { tokens: tokens.slice(first, last + 1), found: [mention], missed: [] })
  }
  return names
}

/** Names by their first word, longer ones first. */
function byFirstWord<M extends Mention>(names: ReadonlyMap<string, Name<M>>): ReadonlyMap<string, readonly Name<M>[]> {
  const lists = new Map<string, Name<M>[]>()
  for (const name of names.values()) {
    const word = name.tokens[0]!.text
    const list = lists.get(word)
    if (list) list.push(name)
    else lists.set(word, [name])
  }
  for (const list of lists.values()) list.sort((a, b) => b.tokens.length - a.tokens.length)
  return lists
}

/** Notes where names stand apart from all mentions. */
function noteMissed<M extends Mention>(
  names: ReadonlyMap<string, readonly Name<M>[]>,
  mentions: readonly M[],
  { tokens }: Document,
): void {
  let next = 0
  for (let t = 0; t < tokens.length; t++) {
    while (next < mentions.length && mentions[next]!.end <= tokens[t]!.start) next++
    const free = mentions[next]?.start ?? Number.POSITIVE_INFINITY
    if (tokens[t]!.end > free) continue
    const name = names.get(tokens[t]!.text)?.find((one) => standsAt(one.tokens, t, tokens, free))
    if (!name) continue
    name.missed.push(t)
    t += name.tokens.length - 1
  }
}

function standsAt(name: readonly Token[], at: number, tokens: readonly Token[], free: number): boolean {
  const last = at + name.length - 1
  const { sentence } = tokens[at]!
  if (last >= tokens.length || tokens[last]!.end > free || tokens[last]!.sentence !== sentence) return false
  for (let i = 1; i < name.length; i++) if (tokens[at + i]!.text !== name[i]!.text) return false
  return ![tokens[at - 1], tokens[last + 1]].some((beside) => beside?.sentence === sentence && isCapitalised(beside))
}

/** The surest mention with the label that most of the evidence speaks for. */
function surest<M extends Mention>(found: readonly M[]): M {
  const weights = new Map<string, number>()
  for (const { label, confidence } of found) weights.set(label, (weights.get(label) ?? 0) + confidence)
  const [label] = [...weights].reduce((best, entry) => (entry[1] > best[1] ? entry : best))
  return found.filter((mention) => mention.label === label).reduce((a, b) => (b.confidence > a.confidence ? b : a))
}
