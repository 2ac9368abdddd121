import { readFileSync } from 'node:fs'
import type { Document } from '../../../src/document/document.js'
import type { Entity } from '../../../src/resolve/entity.js'
import { tokenize } from '../../../src/tokenize/tokenize.js'

/** One case of a table: a text with its entities, and what must be found in it, a line each. */
export interface StatedCase {
  readonly title: string
  readonly document: Document
  readonly entities: readonly Entity[]
  readonly expected: readonly string[]
}

const MARK = /\[([^[\]]+)\]\(([a-z]+)(?::([A-Z]{2}))?\)/g
const KINDS: ReadonlySet<string> = new Set(['country', 'region', 'city', 'facility'])

/**
 * Reads a table of cases: a line "# title", a text with marks "[words](label)", and lines "=> …" with what must be
 * found; a case without such lines is a negative one, and a table without any is refused. The label may be a kind of
 * place, and may name a country ("[Aleppo](city:SY)", "[British](group:GB)"). The same words are the same entity, and
 * so are words whose last one is a person's last name.
 */
export function readStatedCases(file: string): readonly StatedCase[] {
  const blocks = readFileSync(new URL(file, import.meta.url), 'utf8')
    .split(/^# /m)
    .slice(1)
  const cases = blocks.map((block) => readCase(block.trim().split('\n')))
  if (!cases.some(({ expected }) => expected.length === 0)) throw new Error(`${file} has no negative case`)
  return cases
}

function readCase([title = '', ...lines]: readonly string[]): StatedCase {
  const expected = lines.filter((line) => line.startsWith('=> ')).map((line) => line.slice(3))
  const { text, entities } = readMarks(lines.filter((line) => !line.startsWith('=> ')).join('\n'))
  return { title, document: tokenize(text), entities, expected }
}

/** The text and the entities of a marked text. */
export function readMarks(marked: string): { readonly text: string; readonly entities: readonly Entity[] } {
  const entities = new Map<string, Record<string, unknown> & { mentions: unknown[]; name: string }>()
  let text = ''
  let from = 0
  for (const { 0: mark, 1: words = '', 2: kind = '', 3: country, index } of marked.matchAll(MARK)) {
    text += marked.slice(from, index)
    const label = KINDS.has(kind) ? 'place' : kind
    const key = [...entities.keys()].find(
      (name) => name === words || (label === 'person' && name.endsWith(` ${words}`)),
    )
    const entity = entities.get(key ?? '') ?? {
      id: `e${entities.size + 1}`,
      label,
      name: words,
      aliases: [],
      mentions: [],
      ids: {},
      confidence: 1,
      ...(label === kind ? {} : { kind }),
      ...(country ? { country } : {}),
      ...(label === 'date' ? { type: 'DATE', value: 'XXXX-XX-XX' } : {}),
    }
    entities.set(key ?? words, entity)
    const span = { start: text.length, end: text.length + words.length }
    entity.mentions.push({ ...span, text: words, label, confidence: 1, source: 'marks' })
    text += words
    from = index + mark.length
  }
  return { text: text + marked.slice(from), entities: [...entities.values()] as unknown as Entity[] }
}
