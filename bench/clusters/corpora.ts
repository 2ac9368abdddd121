import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { detokenise } from '../../scripts/names/corpora.js'
import type { Span } from '../../src/document/span.js'
import { groupBy } from './cluster-figures.js'

/** A mention whose entity is known. */
export interface GoldMention extends Span {
  readonly label: string
  readonly cluster: string
}

/** A text with known mentions and entities. */
export interface GoldClusters {
  readonly name: string
  readonly text: string
  readonly mentions: readonly GoldMention[]
}

const readLines = (file: string): unknown[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as unknown)
    : []

/** Corpora count code points, offsets here are code units. */
function codeUnits(text: string): (offset: number) => number {
  const at = [0]
  for (const character of text) at.push(at.at(-1)! + character.length)
  return (offset) => at[offset]!
}

interface DwieRecord {
  readonly id: string
  readonly content: string
  readonly mentions: readonly { begin: number; end: number; concept: number }[]
  readonly concepts: readonly { concept: number; tags: readonly string[] }[]
}

/** DWIE: people, organizations and places of articles, in clusters. */
export function readDwie(root: string): GoldClusters[] {
  const kinds = { person: 'person', organization: 'organization', location: 'place' } as const
  return (readLines(join(root, 'graph/dwie/dev.jsonl')) as DwieRecord[]).map(({ id, content, mentions, concepts }) => {
    const unit = codeUnits(content)
    const labels = new Map(
      concepts.map(({ concept, tags }) => [
        concept,
        Object.entries(kinds).find(([kind]) => tags.includes(`type::${kind}`))?.[1],
      ]),
    )
    return {
      name: id,
      text: content,
      mentions: mentions.flatMap(({ begin, end, concept }) => {
        const label = labels.get(concept)
        return label ? [{ start: unit(begin), end: unit(end), label, cluster: String(concept) }] : []
      }),
    }
  })
}

interface AidaRecord {
  readonly doc: number
  readonly sentences: readonly (readonly string[])[]
  readonly mentions: readonly { sent: number; start: number; end: number; type: string; wiki: string | null }[]
}

/** AIDA: mentions of one article that link to one Wikipedia page are one entity. */
export function readAida(root: string, part: 'train' | 'dev'): GoldClusters[] {
  const labels: Readonly<Record<string, string>> = { PER: 'person', ORG: 'organization', LOC: 'place', MISC: 'group' }
  return (readLines(join(root, `linking/aida_conll/${part}.jsonl`)) as AidaRecord[]).map(
    ({ doc, sentences, mentions }) => {
      const { text, spans } = detokenise(sentences)
      return {
        name: String(doc),
        text,
        mentions: mentions.flatMap(({ sent, start, end, type, wiki }) =>
          wiki === null || wiki === 'NIL'
            ? []
            : [
                {
                  start: spans[sent]![start]!.start,
                  end: spans[sent]![end - 1]!.end,
                  label: labels[type] ?? 'other',
                  cluster: wiki,
                },
              ],
        ),
      }
    },
  )
}

interface ElevantRecord {
  readonly id: number
  readonly text: string
  readonly labels: readonly { span: readonly [number, number]; entity_id: string; type: string }[]
}

/** News with Wikidata ids. */
export function readElevant(root: string, file: string): GoldClusters[] {
  const kinds = { Q215627: 'person', Q27096213: 'place', Q43229: 'organization' } as const
  return (readLines(join(root, `linking/benchmarks/${file}.jsonl`)) as ElevantRecord[]).map(({ id, text, labels }) => {
    const unit = codeUnits(text)
    const taken = new Set<number>()
    return {
      name: `${file} ${id}`,
      text,
      mentions: labels.flatMap(({ span: [start, end], entity_id: cluster, type }) => {
        const label = Object.entries(kinds).find(([kind]) => type.split('|').includes(kind))?.[1]
        if (!label || taken.has(start) || !/\p{Lu}/u.test(text.slice(unit(start), unit(end)))) return []
        taken.add(start)
        return [{ start: unit(start), end: unit(end), label, cluster }]
      }),
    }
  })
}

/** GUM: named mentions of the genres that are written about the world, without the documents that it keeps for tests. */
export function readGum(root: string, genres: readonly string[]): GoldClusters[] {
  const folder = join(root, 'coreference/gum')
  if (!existsSync(folder)) return []
  const rows = readFileSync(join(folder, 'named/mentions.tsv'), 'utf8').split('\n').slice(1)
  const byDocument = groupBy(
    rows.map((row) => row.split('\t')),
    ([doc = '']) => doc,
  )
  return gumDocuments(folder, genres).map((name) => {
    const { text, spans } = readConllu(readFileSync(join(folder, 'dep', `${name}.conllu`), 'utf8'))
    return {
      name,
      text,
      mentions: (byDocument.get(name) ?? []).flatMap(([, sentence = '', first, last, label = '', cluster = '']) => {
        const words = spans.get(sentence)
        const [from, to] = [words?.[Number(first) - 1], words?.[Number(last) - 1]]
        return from && to && ['person', 'organization', 'place'].includes(label)
          ? [{ start: from.start, end: to.end, label, cluster }]
          : []
      }),
    }
  })
}

/** Names of the documents of some genres, without those that GUM keeps for tests. */
function gumDocuments(folder: string, genres: readonly string[]): string[] {
  const splits = readFileSync(join(folder, 'splits.md'), 'utf8').split(/^## /m)
  const tests = new Set(
    splits.filter((split) => split.startsWith('test')).flatMap((split) => split.match(/GUM_\w+/g) ?? []),
  )
  return readdirSync(join(folder, 'dep'))
    .filter((file) => genres.some((genre) => file.startsWith(`GUM_${genre}_`)))
    .map((file) => file.replace('.conllu', ''))
    .filter((name) => !tests.has(name))
}

/** GUM: everything that is spoken of, pronouns and descriptions included. */
export function readGumCoreference(root: string, genres: readonly string[]): GoldClusters[] {
  const folder = join(root, 'coreference/gum')
  if (!existsSync(folder)) return []
  return gumDocuments(folder, genres).map((name) => {
    const { text, words } = readConllu(readFileSync(join(folder, 'dep', `${name}.conllu`), 'utf8'))
    const mentions: GoldMention[] = []
    const open: { cluster: string; label: string; start: number }[] = []
    for (const { start, end, misc } of words) {
      const marks = /(?:^|\|)Entity=([^|]+)/.exec(misc)?.[1] ?? ''
      for (const [mark, opened = '', label = '', closed] of marks.matchAll(
        /\(([^-()]+)-([a-z]+)[^()]*\)?|(\d{1,6}(?:\[[\d/]{1,9}\])?)\)/g,
      )) {
        if (closed === undefined) open.push({ cluster: opened, label, start })
        if (!mark.endsWith(')')) continue
        const at = open.findLastIndex(({ cluster }) => cluster === (closed ?? opened))
        const [done] = at < 0 ? [] : open.splice(at, 1)
        if (done) mentions.push({ ...done, end })
      }
    }
    return { name, text, mentions }
  })
}

/** The text of a CoNLL-U file, and the spans of its words: all, and by sentence. */
function readConllu(content: string): {
  text: string
  spans: Map<string, Span[]>
  words: readonly (Span & { readonly misc: string })[]
} {
  let text = ''
  let sentence = ''
  const spans = new Map<string, Span[]>()
  const words: (Span & { misc: string })[] = []
  for (const line of content.split('\n')) {
    if (line.startsWith('# sent_id = ')) {
      sentence = line.slice('# sent_id = '.length)
      spans.set(sentence, [])
      if (text !== '') text = `${text.trimEnd()}\n`
    }
    const [id = '', word = '', , , , , , , , misc = ''] = line.split('\t')
    if (!/^\d+$/.test(id)) continue
    const span = { start: text.length, end: text.length + word.length }
    spans.get(sentence)!.push(span)
    words.push({ ...span, misc })
    text += misc.includes('SpaceAfter=No') ? word : `${word} `
  }
  return { text, spans, words }
}
