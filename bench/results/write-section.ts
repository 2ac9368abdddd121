import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const RESULTS = new URL('../RESULTS.md', import.meta.url)

const HEAD = `# Results

Every table is written by the command above it; run the command again to check it, and with \`-- --write\` to write it
anew. Speeds depend on the machine: compare the ratios.
`

/** Puts a section into \`bench/RESULTS.md\`, in place of the one of the same name if there is one. */
export function writeSection(name: string, lines: readonly string[]): void {
  const before = existsSync(RESULTS) ? readFileSync(RESULTS, 'utf8') : HEAD
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const section = [open, '', ...lines, '', close].join('\n')
  const from = before.indexOf(open)
  const to = before.indexOf(close)
  const after =
    from < 0 || to < from
      ? `${before.trimEnd()}\n\n${section}\n`
      : before.slice(0, from) + section + before.slice(to + close.length)
  writeFileSync(RESULTS, after)
}

/** A table in Markdown, with its columns in line. The first row is the head. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0), 3))
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join(' | ')} |`
  const rule = `|${widths.map((width, column) => (column === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`
  const [head = [], ...body] = rows
  return [line(head), rule, ...body.map(line)]
}
