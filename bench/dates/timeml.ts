import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'

/** A time expression as an annotator or a program marked it. */
export interface Timex {
  readonly start: number
  readonly end: number
  readonly type: string
  readonly value: string
}

/** A text with its publication day and its annotated time expressions. */
export interface DatedText {
  readonly name: string
  readonly text: string
  readonly published: string | undefined
  readonly gold: readonly Timex[]
}

/** Every `.tml` file below a folder, in order, one per file name; none if there is no such folder. */
export function readTimemlFolder(folder: string): DatedText[] {
  if (!existsSync(folder)) return []
  const byName = new Map<string, string>()
  const walk = (path: string): void => {
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) walk(join(path, name))
    else if (path.endsWith('.tml') && !byName.has(basename(path))) byName.set(basename(path), path)
  }
  walk(folder)
  return [...byName].map(([name, path]) => readTimeml(basename(name, '.tml'), readFileSync(path, 'utf8')))
}

const PIECE = /<!--[\s\S]*?-->|<[/A-Za-z](?:"[^"]*"|'[^']*'|[^>"'])*>|&#?\w+;|[^<&]+|[<&]/g
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
}

/** The text between TEXT tags with all tags taken out, and where its TIMEX3 tags stood. */
function readTimeml(name: string, source: string): DatedText {
  const xml = source.replaceAll('\r\n', '\n')
  const body = /<TEXT>([\s\S]*)<\/TEXT>/.exec(xml)?.[1] ?? ''
  const created = attribute(/<TIMEX3[^>]*CREATION_TIME[^>]*>/.exec(xml)?.[0] ?? '', 'value')
  const gold: Timex[] = []
  const open: { tag: string; start: number }[] = []
  let text = ''
  for (const [piece] of body.matchAll(PIECE)) {
    if (piece.startsWith('<!--')) continue
    if (!/^<[/A-Za-z]/.test(piece)) text += ENTITIES[piece] ?? piece
    else if (/^<TIMEX3\b/.test(piece) && !piece.endsWith('/>')) open.push({ tag: piece, start: text.length })
    else if (piece.startsWith('</TIMEX3')) {
      const { tag, start } = open.pop()!
      const inner = text.slice(start)
      const from = start + inner.length - inner.trimStart().length
      const to = start + inner.trimEnd().length
      if (from < to) gold.push({ start: from, end: to, type: attribute(tag, 'type'), value: attribute(tag, 'value') })
    }
  }
  gold.sort((a, b) => a.start - b.start)
  return { name, text, published: /^\d{4}-\d\d-\d\d/.exec(created)?.[0], gold }
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
}
