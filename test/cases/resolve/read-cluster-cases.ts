import { readFileSync } from 'node:fs'
import type { Mention } from '../../../src/extract/mention.js'

/** One case of a table: a text, its mentions, and the entity that each of them is. */
export interface ClusterCase {
  readonly title: string
  readonly text: string
  readonly mentions: readonly Mention[]
  /** The mentions of each entity, as they are written, in order of first mention. */
  readonly expected: readonly (readonly string[])[]
}

/**
 * Reads a table of cases: a line "# title", then a text in which every mention is marked "[words](label-number)".
 * Mentions with one label and number are one entity. A table in which nothing is held apart is refused.
 */
export function readClusterCases(file: string): readonly ClusterCase[] {
  const blocks = readFileSync(new URL(file, import.meta.url), 'utf8')
    .split(/^# /m)
    .slice(1)
  const cases = blocks.map(readCase)
  if (!cases.some(({ title }) => title.startsWith('negative'))) throw new Error(`${file} has no negative case`)
  return cases
}

function readCase(block: string): ClusterCase {
  const [title = '', ...lines] = block.trim().split('\n')
  const marked = lines.join('\n')
  const mentions: Mention[] = []
  const entities = new Map<string, string[]>()
  let text = ''
  let from = 0
  for (const { 0: mark, 1: words = '', 2: label = '', 3: number, index } of marked.matchAll(
    /\[([^[\]]+)\]\(([a-z]+)-(\d+)\)/g,
  )) {
    text += marked.slice(from, index)
    mentions.push({
      start: text.length,
      end: text.length + words.length,
      text: words,
      label,
      confidence: 0.9,
      source: 'case',
    })
    const key = `${label}-${number}`
    entities.set(key, [...(entities.get(key) ?? []), words])
    text += words
    from = index + mark.length
  }
  return { title, text: text + marked.slice(from), mentions, expected: [...entities.values()] }
}
