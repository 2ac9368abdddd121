import { existsSync, readFileSync } from 'node:fs'
import type { Span } from '../../src/document/span.js'

/** An article put together again from annotated tokens. */
export interface LabelledText {
  readonly text: string
  readonly published?: string | undefined
  /** Names, with our labels, or `misc`. */
  readonly gold: readonly (Span & { readonly label: string })[]
}

/** The labels of the corpora in our words. */
const LABELS: Readonly<Record<string, string>> = {
  PER: 'person',
  Person: 'person',
  ORG: 'organization',
  Organization: 'organization',
  LOC: 'place',
  Location: 'place',
  Facility: 'place',
  NORP: 'group',
  MISC: 'misc',
}

const NO_SPACE_BEFORE = /^(?:[.,;:!?%)\]}…]+|''|['’](?:s|re|ve|ll|d|m)?|n['’]t|”)$/i
const NO_SPACE_AFTER = /^(?:[([{$#£€/“‘]|``)$/

/**
 * Reads a CoNLL file of two columns. Sentences are lines of their own in every other article, and running text in the
 * rest, so that nothing is learned of either layout alone.
 */
export function readLabelledTexts(file: string): readonly LabelledText[] {
  if (!existsSync(file)) throw new Error(`${file} is missing: name the folder of the corpora with --corpora`)
  return readFileSync(file, 'utf8')
    .split(/^-DOCSTART-.*\n/m)
    .map((article) =>
      article
        .trim()
        .split(/\n\s*\n/)
        .map((block) => block.split('\n').map((line) => line.split('\t') as [string, string?]))
        .filter((sentence) => sentence[0]?.[0]),
    )
    .filter((sentences) => sentences.length > 0)
    .map((sentences, index) => putTogether(sentences, index % 2 ? '\n' : ' '))
}

function putTogether(sentences: readonly (readonly [string, string?])[][], gap: string): LabelledText {
  let text = ''
  const gold: { start: number; end: number; label: string }[] = []
  for (const sentence of sentences) {
    if (text !== '') text += gap
    let isGlued = true
    let isQuoted = false
    let type = ''
    for (const [word, tag = 'O'] of sentence) {
      const closes = word === '"' && isQuoted
      if (!isGlued && !closes && word !== '/' && !NO_SPACE_BEFORE.test(word)) text += ' '
      if (word === '"') isQuoted = !isQuoted
      isGlued = NO_SPACE_AFTER.test(word) || (word === '"' && isQuoted)
      const start = text.length
      text += word
      const now = tag === 'O' ? '' : tag.slice(2)
      const last = gold[gold.length - 1]
      if (now && now === type && tag.startsWith('I') && last) last.end = text.length
      else if (now) gold.push({ start, end: text.length, label: LABELS[now] ?? 'other' })
      type = now
    }
  }
  return { text, gold }
}
