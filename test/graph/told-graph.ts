import { coOccurrences } from '../../src/graph/co-occurrences.js'
import { createGraph, type EntityGraph } from '../../src/graph/entity-graph.js'
import type { GraphEvent, GraphMention, GraphRelation } from '../../src/graph/graph-data.js'
import type { Entity } from '../../src/resolve/entity.js'
import { tokenize } from '../../src/tokenize/tokenize.js'

/** What a marked text does not say itself. Entities are named by their names. */
export interface Telling {
  readonly id?: string
  readonly published?: string
  /** Further fields of entities, by name. */
  readonly facts?: Readonly<Record<string, object>>
  /** Proved by the first sentence that names both. */
  readonly relations?: readonly (readonly [source: string, type: string, target: string])[]
  /** Proved by the first sentence that holds the type as a word. */
  readonly events?: readonly (readonly [type: string, roles: Readonly<Record<string, string>>])[]
}

/**
 * A graph told by a marked text: "[Byron](person:Ada Byron) left [Tunis](place)." has a person named Ada Byron and a
 * place named Tunis. Dates are marked with their value: "[Friday](date:2019-05-17)".
 */
export function toldGraph(marked: string, telling: Telling = {}): EntityGraph {
  const mentions: { -readonly [K in keyof GraphMention]: GraphMention[K] }[] = []
  const names: string[] = []
  let text = ''
  let from = 0
  for (const { 0: mark, 1: words = '', 2: label = '', 3: name = words, index } of marked.matchAll(
    /\[([^[\]]+)\]\(([a-z]+)(?::([^()]+))?\)/g,
  )) {
    text += marked.slice(from, index)
    const start = text.length
    text += words
    from = index + mark.length
    names.push(`${label} ${name}`)
    const value = label === 'date' ? dateFields(name) : {}
    const id = `m${mentions.length + 1}`
    mentions.push({
      id,
      start,
      end: text.length,
      text: words,
      label,
      confidence: 0.9,
      source: 'hand',
      entity: '',
      ...value,
    })
  }
  text += marked.slice(from)
  const document = tokenize(text)
  const ids = new Map([...new Set(names)].map((name, index) => [name, `e${index + 1}`]))
  mentions.forEach((mention, index) => {
    mention.entity = ids.get(names[index]!)!
  })
  const entities = [...ids].map(([key, id]): Entity => {
    const label = key.slice(0, key.indexOf(' '))
    const name = key.slice(label.length + 1)
    const own = mentions.filter(({ entity }) => entity === id)
    const aliases = [...new Set(own.map((mention) => mention.text))].filter((form) => form !== name)
    const fields = label === 'date' ? dateFields(name) : {}
    const shown = label === 'date' ? own[0]!.text : name
    const rest = label === 'date' ? [] : aliases
    return {
      id,
      label,
      name: shown,
      aliases: rest,
      mentions: own,
      ids: {},
      confidence: 0.9,
      ...fields,
      ...telling.facts?.[name],
    }
  })
  const idOf = (name: string): string => [...ids].find(([key]) => key.slice(key.indexOf(' ') + 1) === name)![1]
  const sentenceWith = (holds: (start: number, end: number) => boolean) => {
    const { start, end } = document.sentences.find((sentence) => holds(sentence.start, sentence.end))!
    return { start, end }
  }
  const relations = (telling.relations ?? []).map(([source, type, target]): GraphRelation => {
    const ends = [idOf(source), idOf(target)]
    const evidence = sentenceWith((start, end) =>
      ends.every((id) => mentions.some((m) => m.entity === id && m.start >= start && m.end <= end)),
    )
    return { type, source: ends[0]!, target: ends[1]!, confidence: 0.8, evidence: [evidence] }
  })
  const events = (telling.events ?? []).map(([type, roles]): GraphEvent => {
    const evidence = sentenceWith((start, end) => text.slice(start, end).includes(type))
    const start = text.indexOf(type, evidence.start)
    return {
      type,
      roles: Object.entries(roles).map(([role, name]) => ({ role, entity: idOf(name) })),
      confidence: 0.8,
      trigger: { start, end: start + type.length },
      evidence: [evidence],
    }
  })
  return createGraph({
    id: telling.id,
    published: telling.published,
    text,
    mentions,
    entities,
    relations,
    events,
    coOccurrences: coOccurrences(mentions, document),
  })
}

/** The fields of a date by its value; days and months have an interval. */
function dateFields(value: string): object {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(value) ?? []
  if (!year) return { type: /^[PX]/.test(value) && !value.startsWith('X') ? 'DURATION' : 'DATE', value }
  const start = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)))
  const end = new Date(start)
  if (day) end.setUTCDate(end.getUTCDate() + 1)
  else if (month) end.setUTCMonth(end.getUTCMonth() + 1)
  else end.setUTCFullYear(end.getUTCFullYear() + 1)
  const iso = (date: Date): string => date.toISOString().slice(0, 10)
  return { type: 'DATE', value, interval: { start: iso(start), end: iso(end) } }
}
