/**
 * Time expressions: ours beside chrono-node, compromise-dates, Microsoft's recognizers and wink-nlp, in one process.
 * `npx tsx bench/dates.ts [--corpus ../shared/corpora/dates/tempeval3] [--part development|held-back|all] [--rounds 10] [--only NAME]`
 *
 * On annotated news (TimeBank and AQUAINT of TempEval-3) TempEval's figures: strict and relaxed spans, right values
 * and types, each as F1 in percent. On our own cases: right values, and false alarms per 1,000 tokens in the texts
 * that hold no time expression. Speed in tokens a second of processor
 * time, which other work on the machine disturbs little; best of the rounds.
 */
import { parseArgs } from 'node:util'
import { extractDates } from '../src/dates.js'
import { tokenize } from '../src/tokenize/tokenize.js'
import { dateCaseFiles, readDateCases } from '../test/cases/dates/read-date-cases.js'
import { type DateFinder, OTHERS } from './dates/others.js'
import { scoreTimexes } from './dates/score.js'
import { partOf } from './dates/split.js'
import { type DatedText, readTimemlFolder, type Timex } from './dates/timeml.js'

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string', default: '../shared/corpora/dates/tempeval3' },
    part: { type: 'string', default: 'development' },
    rounds: { type: 'string', default: '10' },
    only: { type: 'string' },
  },
})

const ours: DateFinder = {
  name: 'dramatis',
  hasValues: true,
  find: (text, published) => extractDates(text, published === undefined ? {} : { published }),
}
const finders = [ours, ...OTHERS].filter(({ name }) => !options.only || name === options.only)

let failed = 0

const annotated = readTimemlFolder(options.corpus).filter(
  ({ name }) => options.part === 'all' || partOf(name) === options.part,
)
if (annotated.length === 0) console.log(`No annotated texts in ${options.corpus}: that part is left out.`)
else {
  const gold = annotated.reduce((sum, text) => sum + text.gold.length, 0)
  console.log(`\n${annotated.length} annotated texts (${options.part}), ${gold} time expressions; F1 in percent`)
  row('', 'strict', 'relaxed', 'value', 'type', 'value right', 'tokens/s')
  for (const finder of finders) {
    const { found, rate } = run(finder, annotated)
    const { strict, relaxed, value, type, accuracy } = scoreTimexes(annotated, found)
    const valued = (figure: number): string => (finder.hasValues ? figure.toFixed(1) : '-')
    row(finder.name, strict.toFixed(1), relaxed.toFixed(1), valued(value), type.toFixed(1), valued(accuracy), rate)
    if (failed > 0) console.log(`  ${finder.name} threw for ${failed} of the texts`)
  }
}

const cases = dateCaseFiles().flatMap((file) =>
  readDateCases(file).map(({ where, text, published, expected }) => {
    let from = 0
    const gold = expected.map(({ text: words, type, value }): Timex => {
      const start = text.indexOf(words, from)
      from = start + words.length
      return { start, end: from, type: type.split(' ')[0]!, value }
    })
    return { name: where, text, published, gold }
  }),
)
const positive = cases.filter(({ gold }) => gold.length > 0)
const negative = cases.filter(({ gold }) => gold.length === 0)
const negativeTokens = negative.reduce((sum, { text }) => sum + tokenize(text).tokens.length, 0)
console.log(`\n${positive.length} cases of ours with time expressions, ${negative.length} without`)
row('', 'strict', 'relaxed', 'value', 'type', 'value right', 'false/1,000')
for (const finder of finders) {
  const { strict, relaxed, value, type, accuracy } = scoreTimexes(positive, run(finder, positive).found)
  const alarms = run(finder, negative).found.reduce((sum, list) => sum + list.length, 0)
  const valued = (figure: number): string => (finder.hasValues ? figure.toFixed(1) : '-')
  const rate = ((1000 * alarms) / negativeTokens).toFixed(1)
  row(finder.name, strict.toFixed(1), relaxed.toFixed(1), valued(value), type.toFixed(1), valued(accuracy), rate)
}

/** Some libraries throw for some texts: then they find nothing there. */
function attempt(find: () => Timex[]): Timex[] {
  try {
    return find()
  } catch {
    failed++
    return []
  }
}

/** Finds in all texts; the best time of the rounds gives the rate. A slow finder is measured once. */
function run(finder: DateFinder, texts: readonly DatedText[]): { found: Timex[][]; rate: string } {
  const tokens = texts.reduce((sum, { text }) => sum + tokenize(text).tokens.length, 0)
  let found: Timex[][] = []
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < Number(options.rounds) && (round === 0 || best < 5); round++) {
    const start = process.cpuUsage()
    failed = 0
    found = texts.map(({ text, published }) => attempt(() => finder.find(text, published)))
    const { user, system } = process.cpuUsage(start)
    best = Math.min(best, (user + system) / 1e6)
  }
  return { found, rate: Math.round(tokens / best).toLocaleString('en') }
}

function row(name: string, ...cells: string[]): void {
  console.log(name.padEnd(18) + cells.map((cell) => cell.padStart(13)).join(''))
}
