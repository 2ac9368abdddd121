import { readFileSync } from 'node:fs'
import type { Span } from '../../src/document/span.js'
import type { EntityGraph } from '../../src/graph/entity-graph.js'
import type { GraphMention } from '../../src/graph/graph-data.js'

/**
 * What a reader finds in an article. A table has a line "published 2019-05-18", then one line for each entity:
 *
 *     label         one form | another form
 *     date          2019-05-17 = Friday
 *
 * All places where the article has one of the forms are mentions of the entity, except inside a longer form of the
 * table; "Kasur valley ~ Kasur" may be marked either way, "Monday@2" is only the second place. A date may have two
 * values, "2019-W17 / 2019-04-27": either is right. A line that starts with "?" may be found or not.
 */
export interface Golden {
  readonly published: string
  readonly entries: readonly GoldenEntry[]
}

export interface GoldenEntry {
  /** As the table has it. */
  readonly line: string
  readonly label: string
  readonly optional: boolean
  /** The values of a date that are right; empty for other labels. */
  readonly values: readonly string[]
  readonly forms: readonly GoldenForm[]
}

interface GoldenForm {
  /** The ways to mark it, the longest first. */
  readonly spellings: readonly string[]
  /** Which of its places in the text is meant, from 1; all if absent. */
  readonly nth?: number
}

/** Reads a table of `test/cases/articles`. */
export function readGolden(file: URL): Golden {
  const [head = '', ...lines] = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  const published = /^published (\S+)$/.exec(head)?.[1]
  if (!published) throw new Error(`${file.pathname} does not begin with "published DATE"`)
  const entries = lines.map((line): GoldenEntry => {
    const match = /^(\? )?([a-z]+) +(?:(\S[^=]*) = )?(\S.*)$/.exec(line)
    if (!match) throw new Error(`${file.pathname}: cannot read "${line}"`)
    const [, mark, label = '', values, forms = ''] = match
    return {
      line: line.replace(/ +/g, ' '),
      label,
      optional: mark !== undefined,
      values: values?.split(' / ') ?? [],
      forms: forms.split(' | ').map(readForm),
    }
  })
  if (entries.length === 0) throw new Error(`${file.pathname} has no entry`)
  return { published, entries }
}

function readForm(form: string): GoldenForm {
  const [, words = form, nth] = /^(.*)@(\d+)$/.exec(form) ?? []
  return { spellings: words.split(' ~ '), ...(nth === undefined ? {} : { nth: Number(nth) }) }
}

/** A place of the article where an entry is named, and the spans of it that count as the mention. */
interface Place extends Span {
  readonly entry: GoldenEntry
  readonly accepted: readonly Span[]
}

/** What of a table a graph has, and what it has besides. */
export interface Comparison {
  readonly found: readonly string[]
  /** Lines of the table, each with what was found in its place. */
  readonly missing: readonly string[]
  /** Entities that touch nothing that the table has. */
  readonly surplus: readonly string[]
}

/** Holds a graph against a table: label, value, exact spans, and who is one with whom. */
export function compareWithGolden(graph: EntityGraph, { entries }: Golden): Comparison {
  const places = findPlaces(graph.text ?? '', entries)
  const found: string[] = []
  const missing: string[] = []
  for (const entry of entries.filter(({ optional }) => !optional)) {
    const own = places.filter((place) => place.entry === entry)
    if (own.length === 0) throw new Error(`The article has none of the forms of "${entry.line}".`)
    if (entry.label === 'date' ? hasDates(graph, own) : hasEntity(graph, own, places)) found.push(entry.line)
    else missing.push(`${entry.line}, but found: ${show(overlapping(graph, own)) || 'nothing'}`)
  }
  const surplus = graph.entities
    .filter(({ mentions }) => !mentions.some((mention) => places.some((place) => touches(mention, place))))
    .map(({ label, name }) => `${label} ${name}`)
  return { found, missing, surplus }
}

/** Finds all forms, longer ones first, each only outside of what was found before. */
function findPlaces(text: string, entries: readonly GoldenEntry[]): readonly Place[] {
  const forms = entries
    .flatMap((entry) => entry.forms.map((form) => ({ entry, form, words: form.spellings[0]! })))
    .sort((a, b) => b.words.length - a.words.length)
  const places: Place[] = []
  const taken = new Map<string, Span[]>()
  for (const { entry, form, words } of forms) {
    const occurrences = taken.get(words) ?? free(text, words, places)
    taken.set(words, occurrences)
    occurrences.forEach((span, index) => {
      if (form.nth !== undefined && form.nth !== index + 1) return
      const accepted = form.spellings.map((spelling) => {
        const start = span.start + words.indexOf(spelling)
        return { start, end: start + spelling.length }
      })
      places.push({ ...span, entry, accepted })
    })
  }
  return places
}

function free(text: string, words: string, places: readonly Place[]): Span[] {
  const spans: Span[] = []
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    const span = { start, end: start + words.length }
    const cut = /[\p{L}\p{N}]/u.test(text[start - 1] ?? '') || /[\p{L}\p{N}]/u.test(text[span.end] ?? '')
    if (!cut && !places.some((place) => touches(span, place) && place.accepted[0]!.end - place.start > words.length))
      spans.push(span)
  }
  return spans
}

function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

function overlapping({ mentions }: EntityGraph, places: readonly Span[]): readonly GraphMention[] {
  return mentions.filter((mention) => places.some((place) => touches(mention, place)))
}

function show(mentions: readonly GraphMention[]): string {
  const shown = mentions.map(
    ({ label, text, entity, value }) => `${label} ${value ? `${value} = ` : ''}${text} (${entity})`,
  )
  return [...new Set(shown)].join(', ')
}

const accepts = ({ accepted }: Place, mention: Span): boolean =>
  accepted.some(({ start, end }) => mention.start === start && mention.end === end)

function hasDates({ mentions }: EntityGraph, places: readonly Place[]): boolean {
  return places.every((place) =>
    mentions.some(
      (mention) =>
        mention.label === 'date' && accepts(place, mention) && place.entry.values.includes(mention.value ?? ''),
    ),
  )
}

/** Whether one entity has all the places, and no other mention but in places that the table leaves open. */
function hasEntity({ entities }: EntityGraph, own: readonly Place[], places: readonly Place[]): boolean {
  const { label } = own[0]!.entry
  return entities.some(
    (entity) =>
      entity.label === label &&
      own.every((place) => entity.mentions.some((mention) => accepts(place, mention))) &&
      entity.mentions.every(
        (mention) => own.some((place) => accepts(place, mention)) || places.some((place) => leavesOpen(place, mention)),
      ),
  )
}

/** Inside a place that may be marked in several ways or not at all, other marks are no mistake. */
function leavesOpen({ entry, accepted, start, end }: Place, mention: Span): boolean {
  return (entry.optional || accepted.length > 1) && start <= mention.start && mention.end <= end
}
