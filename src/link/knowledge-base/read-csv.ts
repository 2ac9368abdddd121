/** A row and the line of the text that it starts at, from 1. */
export interface CsvRow {
  readonly line: number
  readonly fields: readonly string[]
}

/**
 * Rows of comma-separated values by RFC 4180: fields in double quotes may hold commas, line breaks and doubled quotes.
 * Lines may end in CR LF or LF; empty lines are left out. A quote that is never closed takes the rest of the text.
 */
export function* readCsv(text: string): Generator<CsvRow> {
  let fields: string[] = []
  let at = text.startsWith('\uFEFF') ? 1 : 0
  let line = 1
  let rowLine = 1
  while (at < text.length) {
    let field = ''
    if (text[at] === '"') {
      let from = at + 1
      for (;;) {
        const close = text.indexOf('"', from)
        const end = close < 0 ? text.length : close
        field += text.slice(from, end)
        at = end + 1
        if (text[at] !== '"' || close < 0) break
        field += '"'
        from = at + 1
      }
      line += countLineFeeds(field)
    }
    const start = Math.min(at, text.length)
    at = start
    while (at < text.length && text[at] !== ',' && text[at] !== '\n') at++
    const isEnd = at >= text.length || text[at] === '\n'
    const stop = isEnd && text[at - 1] === '\r' && at > start ? at - 1 : at
    fields.push(field + text.slice(start, stop))
    at++
    if (!isEnd) {
      if (at === text.length) fields.push('')
      else continue
    }
    if (fields.length > 1 || fields[0] !== '') yield { line: rowLine, fields }
    fields = []
    rowLine = ++line
  }
}

function countLineFeeds(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}
