import { readdirSync, readFileSync } from 'node:fs'

/** A time expression as a table gives it. */
export interface ExpectedDate {
  readonly text: string
  /** TIMEX3 type, and the modifier behind it if there is one ("DATE START"). */
  readonly type: string
  readonly value: string
  /** "start/end", or "-" where the value has no place on the calendar. */
  readonly interval: string
}

/** A text with all its time expressions, in order; none for a negative case. */
export interface DateCase {
  /** File and line, for messages. */
  readonly where: string
  readonly text: string
  readonly published: string | undefined
  readonly expected: readonly ExpectedDate[]
}

const FOLDER = new URL('./', import.meta.url)

/**
 * Reads a table of cases, one line an expression: `text | published | expression | type | value | interval`. Lines
 * without a text belong to the text above; a text with "-" for its expression has none; "#" starts a comment.
 * @throws Error for a line that cannot be read, an expression that is not in its text, and a table without a case
 */
export function readDateCases(file: string): readonly DateCase[] {
  const cases: DateCase[] = []
  for (const [at, line] of readFileSync(new URL(file, FOLDER), 'utf8').split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const where = `${file}:${at + 1}`
    const [text = '', published = '', expression = '', type = '', value = '', interval = ''] = line
      .split('|')
      .map((cell) => cell.trim())
    if (text !== '') cases.push({ where, text, published: published === '-' ? undefined : published, expected: [] })
    const last = cases.at(-1)
    if (!last || expression === '' || (text !== '' && published === '')) throw new Error(`${where}: not a case`)
    if (expression === '-') continue
    if (!last.text.includes(expression)) throw new Error(`${where}: "${expression}" is not in the text`)
    if (!/^(?:DATE|TIME|DURATION|SET)(?: [A-Z_]+)?$/.test(type) || !value || !interval)
      throw new Error(`${where}: not a value`)
    cases[cases.length - 1] = { ...last, expected: [...last.expected, { text: expression, type, value, interval }] }
  }
  if (cases.length === 0) throw new Error(`${file} holds no case`)
  return cases
}

/** The names of all tables. */
export function dateCaseFiles(): readonly string[] {
  return readdirSync(FOLDER).filter((name) => name.endsWith('.txt'))
}
