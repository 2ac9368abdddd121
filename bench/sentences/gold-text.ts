import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A text put together again from an annotated corpus, with the ends of its sentences. */
export interface GoldText {
  readonly name: string
  readonly text: string
  /** How many characters other than whitespace stand before the end of each sentence but the last. */
  readonly boundaries: ReadonlySet<number>
}

interface GoldSentence {
  /** As it stands in the text, with its own spaces. */
  readonly text: string
  readonly opensParagraph: boolean
}

/** What stands between two paragraphs of the text that is put together: a space, or a blank line. */
export type Layout = 'running' | 'paragraphs'

/** GUM's documents of the given genres, without those that its split keeps for tests. */
export function readGum(root: string, genres: readonly string[], layout: Layout): GoldText[] {
  const folder = join(root, 'coreference/gum')
  if (!existsSync(folder)) return []
  const splits = readFileSync(join(folder, 'splits.md'), 'utf8').split(/^## /m)
  const kept = new Set(
    splits.filter((split) => split.startsWith('test')).flatMap((split) => split.match(/GUM_\w+/g) ?? []),
  )
  return readdirSync(join(folder, 'dep'))
    .filter((file) => genres.some((genre) => file.startsWith(`GUM_${genre}_`)))
    .map((file) => file.replace('.conllu', ''))
    .filter((name) => !kept.has(name))
    .sort()
    .map((name) => {
      const blocks = readFileSync(join(folder, 'dep', `${name}.conllu`), 'utf8')
        .trim()
        .split('\n\n')
      return putTogether(name, blocks.map(readBlock), layout)
    })
}

/** A block of CoNLL-U: contracted words (ranges of ids) stand for their parts, `SpaceAfter=No` joins. */
function readBlock(block: string): GoldSentence {
  let text = ''
  let coveredTo = 0
  for (const line of block.split('\n')) {
    const [id = '', form = '', , , , , , , , misc = ''] = line.split('\t')
    if (!/^\d+(?:-\d+)?$/.test(id)) continue
    const [first = 0, last = first] = id.split('-').map(Number)
    if (first <= coveredTo) continue
    if (last > first) coveredTo = last
    text += misc.includes('SpaceAfter=No') ? form : `${form} `
  }
  return { text: text.trim(), opensParagraph: /^# newpar/m.test(block) }
}

/** A CoNLL file of two columns, which knows no spaces: they are put as English is written. */
export function readConll(path: string, name: string): GoldText[] {
  if (!existsSync(path)) return []
  const documents = readFileSync(path, 'utf8').split(/^-DOCSTART-.*\n/m)
  return documents
    .map((document) =>
      document
        .split('\n\n')
        .map((block) => block.split('\n').flatMap((line) => line.split('\t')[0] || []))
        .filter((words) => words.length > 0),
    )
    .filter((sentences) => sentences.length > 0)
    .map((sentences, at) =>
      putTogether(
        `${name} ${at}`,
        sentences.map((words) => ({ text: spaced(words), opensParagraph: false })),
        'running',
      ),
    )
}

const NO_SPACE_BEFORE = /^(?:[.,;:!?%)\]}…]+|n['’]t|['’](?:s|re|ve|ll|d|m)|['’])$/i
const NO_SPACE_AFTER = /^[([{$#£€]$/

/** Words with the spaces of written English between them. */
function spaced(words: readonly string[]): string {
  return gapsBefore(words).reduce((text, gap, at) => text + gap + words[at]!, '')
}

/** What stands before each word of a sentence in written English: a space, or nothing. */
export function gapsBefore(words: readonly string[]): string[] {
  let glued = true
  let quoteOpen = false
  return words.map((word) => {
    const isQuote = word === '"'
    const closes = isQuote && quoteOpen
    const gap = !glued && !closes && !NO_SPACE_BEFORE.test(word) ? ' ' : ''
    if (isQuote) quoteOpen = !quoteOpen
    glued = NO_SPACE_AFTER.test(word) || (isQuote && quoteOpen)
    return gap
  })
}

function putTogether(name: string, sentences: readonly GoldSentence[], layout: Layout): GoldText {
  let text = ''
  let solid = 0
  const boundaries = new Set<number>()
  for (const sentence of sentences) {
    if (text !== '') {
      boundaries.add(solid)
      text += sentence.opensParagraph && layout === 'paragraphs' ? '\n\n' : ' '
    }
    text += sentence.text
    solid += countSolid(sentence.text)
  }
  return { name, text, boundaries }
}

/** Characters other than whitespace: the measure in which all splitters agree on where a sentence ends. */
export function countSolid(text: string): number {
  return text.replace(/\s+/g, '').length
}
