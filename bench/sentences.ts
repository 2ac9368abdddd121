/**
 * Sentence boundaries against an annotated corpus, beside wink-nlp, compromise and Intl.Segmenter.
 * `npx tsx bench/sentences.ts [--corpora ../shared/corpora] [--errors]`
 *
 * A boundary is the end of a sentence that is not the last of its text, counted in characters other than
 * whitespace, so that it does not matter to whom the space belongs. `--errors` shows ours, for train and dev texts.
 */
import { parseArgs } from 'node:util'
import { countSolid, type GoldText, readConll, readGum } from './sentences/gold-text.js'
import { createSplitters, type Splitter } from './sentences/splitters.js'

const { values: options } = parseArgs({
  options: { corpora: { type: 'string', default: '../shared/corpora' }, errors: { type: 'boolean', default: false } },
})
const written = ['academic', 'bio', 'court', 'essay', 'interview', 'letter', 'speech', 'textbook', 'voyage']
const sets: readonly (readonly [string, readonly GoldText[]])[] = [
  ['GUM news, running text', readGum(options.corpora, ['news'], 'running')],
  ['GUM news, blank lines between paragraphs', readGum(options.corpora, ['news'], 'paragraphs')],
  ['GUM, nine other written genres, running text', readGum(options.corpora, written, 'running')],
  ['UNER English-EWT dev (web), running text', readConll(`${options.corpora}/ner/uner_ewt/dev.conll`, 'ewt')],
]

const splitters = createSplitters()
for (const [title, texts] of sets) {
  if (texts.length === 0) {
    console.log(`${title}: skipped, no corpus under ${options.corpora} (name its folder with --corpora)`)
    continue
  }
  const gold = texts.reduce((sum, { boundaries }) => sum + boundaries.size, 0)
  console.log(`\n${title}: ${texts.length} texts, ${gold} boundaries`)
  console.log('splitter          precision  recall     F1')
  for (const splitter of splitters) console.log(scoreLine(splitter, texts, gold))
  if (options.errors) for (const text of texts) showErrors(splitters[0]!, text)
}

function boundariesOf({ split }: Splitter, { text }: GoldText): Set<number> {
  let solid = 0
  const ends = split(text).map((sentence) => (solid += countSolid(sentence)))
  const total = countSolid(text)
  if (solid !== total) throw new Error(`a splitter gave back ${solid} of ${total} characters`)
  return new Set(ends.filter((end) => end > 0 && end < total))
}

function scoreLine(splitter: Splitter, texts: readonly GoldText[], gold: number): string {
  let found = 0
  let right = 0
  for (const text of texts) {
    const ends = boundariesOf(splitter, text)
    found += ends.size
    for (const end of ends) if (text.boundaries.has(end)) right++
  }
  const figures = [right / found, right / gold, (2 * right) / (found + gold)]
  return `${splitter.name.padEnd(16)}${figures.map((figure) => (100 * figure).toFixed(1).padStart(9)).join('')}`
}

function showErrors(splitter: Splitter, text: GoldText): void {
  const ends = boundariesOf(splitter, text)
  let solid = 0
  for (let at = 0; at < text.text.length; at++) {
    if (/\S/.test(text.text[at]!)) solid++
    else continue
    if (ends.has(solid) === text.boundaries.has(solid)) continue
    const context = `${text.text.slice(Math.max(0, at - 50), at + 1)} ‖ ${text.text.slice(at + 1, at + 40)}`
    console.log(`${ends.has(solid) ? 'too many' : 'missing '}  ${text.name}: ${context.replace(/\s+/g, ' ')}`)
  }
}
