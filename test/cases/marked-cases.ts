import { readFileSync } from 'node:fs'

/** One case of a table: a title and a text with the mentions that are expected. */
export interface MarkedCase {
  readonly title: string
  readonly text: string
  /** `start-end label text`, in order; empty for a negative case. */
  readonly expected: readonly string[]
}

/**
 * Reads a table of cases: a line "# title", then lines of text in which expected mentions are marked
 * "[words](label)"; a case without marks is a negative one, and a table without any is refused.
 */
export function readMarkedCases(file: string): readonly MarkedCase[] {
  const cases: MarkedCase[] = []
  for (const block of readFileSync(new URL(file, import.meta.url), 'utf8')
    .split(/^# /m)
    .slice(1)) {
    const [title = '', ...lines] = block.trim().split('\n')
    const expected: string[] = []
    let text = ''
    let from = 0
    const marked = lines.join('\n')
    for (const { 0: mark, 1: words = '', 2: label = '', index } of marked.matchAll(/\[([^[\]]+)\]\(([a-z-]+)\)/g)) {
      text += marked.slice(from, index)
      expected.push(showMention({ start: text.length, end: text.length + words.length, label, text: words }))
      text += words
      from = index + mark.length
    }
    cases.push({ title, text: text + marked.slice(from), expected })
  }
  if (!cases.some(({ expected }) => expected.length === 0)) throw new Error(`${file} has no negative case`)
  return cases
}

/** A mention as the tables are compared. */
export function showMention(mention: { start: number; end: number; label: string; text: string }): string {
  return `${mention.start}-${mention.end} ${mention.label} ${mention.text}`
}
