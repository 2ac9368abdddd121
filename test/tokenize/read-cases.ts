import { readFileSync } from 'node:fs'

/** One case: a title, a text, and the lines that are expected of it. */
export interface TokenizeCase {
  readonly title: string
  readonly text: string
  readonly expected: readonly string[]
}

/**
 * Reads a table of cases: a line "# title", a line of text (with \n, \r, \t and \uXXXX for what cannot be seen), then
 * the expected lines. A table without cases is refused.
 */
export function readCases(file: string): readonly TokenizeCase[] {
  const blocks = readFileSync(new URL(`../cases/${file}`, import.meta.url), 'utf8')
    .split(/^# /m)
    .slice(1)
  const cases = blocks.map((block) => {
    const [title = '', text = '', ...expected] = block.trim().split('\n')
    if (expected.length === 0) throw new Error(`${file}: nothing is expected of "${title}"`)
    return { title, text: readEscapes(text), expected: expected.map(readEscapes) }
  })
  if (cases.length === 0) throw new Error(`${file} has no case`)
  return cases
}

function readEscapes(line: string): string {
  const controls: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' }
  return line
    .replace(/\\u([0-9a-fA-F]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\([nrt])/g, (_, letter: string) => controls[letter] ?? '')
}
