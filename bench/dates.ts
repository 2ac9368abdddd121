/**
 * Time expressions: ours beside chrono-node, compromise-dates, Microsoft's recognizers and wink-nlp, in one process.
 * `npx tsx bench/dates.ts [--corpus ../shared/corpora/dates/tempeval3] [--meantime FILE] [--part development|held-back|all] [--rounds 40] [--only NAME] [--dist dist] [--write]`
 *
 * On annotated news (TimeBank and AQUAINT of TempEval-3) TempEval's figures: strict and relaxed spans, right values
 * and types, each as F1 in percent; likewise on MEANTIME, by whose errors rules were found but none was fitted. On our
 * own cases: right values, and false alarms per 1,000 tokens in the texts that hold no time expression. Speed in tokens a
 * second of processor time, which other work on the machine disturbs little; best of the rounds, by the last of which
 * the engine has compiled everything. All are read as they are installed, ours from `dist` (else from the sources, which
 * run slower). `--write` puts the tables into `bench/RESULTS.md`.
 */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import type { extractDates as ExtractDates } from '../src/dates.js'
import { tokenize } from '../src/tokenize/tokenize.js'
import { dateCaseFiles, readDateCases } from '../test/cases/dates/read-date-cases.js'
import { readMeantime } from './dates/meantime.js'
import { type DateFinder, OTHERS } from './dates/others.js'
import { scoreTimexes } from './dates/score.js'
import { partOf } from './dates/split.js'
import { type DatedText, readTimemlFolder, type Timex } from './dates/timeml.js'
import { table, writeSection } from './results/write-section.js'

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string', default: '../shared/corpora/dates/tempeval3' },
    meantime: { type: 'string', default: '../shared/corpora/graph/meantime/docs.jsonl' },
    part: { type: 'string', default: 'development' },
    rounds: { type: 'string', default: '40' },
    only: { type: 'string' },
    dist: { type: 'string', default: 'dist' },
    write: { type: 'boolean', default: false },
  },
})

const built = resolve(options.dist, 'dates.js')
const entry = existsSync(built) ? pathToFileURL(built).href : '../src/dates.js'
const { extractDates } = (await import(entry)) as { extractDates: typeof ExtractDates }

const ours: DateFinder = {
  name: 'dramatis',
  hasValues: true,
  find: (text, published) => extractDates(text, published === undefined ? {} : { published }),
}
const finders = [ours, ...OTHERS].filter(({ name }) => !options.only || name === options.only)

const HEAD = ['strict', 'relaxed', 'value', 'type', 'value right']

/** Seconds of a round after which a finder is not asked again. */
const SLOW = 5
const lines = ['## Time expressions', '', '`npm run bench:dates`: F1 in percent, as TempEval-3 counts it.', '']

const annotated = readTimemlFolder(options.corpus).filter(
  ({ name }) => options.part === 'all' || partOf(name) === options.part,
)
if (annotated.length === 0) console.log(`No annotated texts in ${options.corpus}: that part is left out.`)
else {
  const gold = annotated.reduce((sum, text) => sum + text.gold.length, 0)
  const rows = [...measure(finders, annotated)].map(([finder, { found, failed, rate }]) => {
    const threw = failed > 0 ? ` (threw for ${failed} texts)` : ''
    return [finder.name + threw, ...figures(finder, annotated, found), rate]
  })
  lines.push(
    `TimeBank and AQUAINT (${options.part}): ${annotated.length} news texts, ${gold} time expressions.`,
    '',
    ...table([['', ...HEAD, 'tokens/s'], ...rows]),
    '',
    'Where the annotation disagrees with itself: `bench/dates/ANNOTATION-NOTES.md`.',
    '',
  )
}

const meantime = readMeantime(options.meantime)
if (meantime.length === 0) console.log(`No annotated texts in ${options.meantime}: that part is left out.`)
else {
  const gold = meantime.reduce((sum, text) => sum + text.gold.length, 0)
  lines.push(
    `MEANTIME (Wikinews on companies and markets): ${meantime.length} texts, ${gold} time expressions.`,
    '',
    ...table([
      ['', ...HEAD],
      ...finders.map((finder) => [finder.name, ...figures(finder, meantime, findAll(finder, meantime).found)]),
    ]),
    '',
  )
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
const ownRows = finders.map((finder) => {
  const cells = figures(finder, positive, findAll(finder, positive).found)
  const alarms = findAll(finder, negative).found.reduce((sum, list) => sum + list.length, 0)
  return [finder.name, ...cells, ((1000 * alarms) / negativeTokens).toFixed(1)]
})
lines.push(
  `${positive.length} cases of ours with time expressions, and ${negative.length} without (false alarms per 1,000 tokens).`,
  '',
  ...table([['', ...HEAD, 'false/1,000'], ...ownRows]),
)
console.log(`\n${lines.join('\n')}`)
if (options.write) writeSection('dates', lines)

function figures(finder: DateFinder, texts: readonly DatedText[], found: Timex[][]): string[] {
  const { strict, relaxed, value, type, accuracy } = scoreTimexes(texts, found)
  const valued = (figure: number): string => (finder.hasValues ? figure.toFixed(1) : '-')
  return [strict.toFixed(1), relaxed.toFixed(1), valued(value), type.toFixed(1), valued(accuracy)]
}

/** What a finder finds in each text; some throw for some texts: then they find nothing there. */
interface Findings {
  readonly found: Timex[][]
  readonly failed: number
}

function findAll(finder: DateFinder, texts: readonly DatedText[]): Findings {
  let failed = 0
  const found = texts.map(({ text, published }) => {
    try {
      return finder.find(text, published)
    } catch {
      failed++
      return []
    }
  })
  return { found, failed }
}

/**
 * Findings, and tokens a second at best: every round asks all finders, so that a busy machine hits them all. Slow ones
 * are asked once.
 */
function measure(
  all: readonly DateFinder[],
  texts: readonly DatedText[],
): Map<DateFinder, Findings & { rate: string }> {
  const tokens = texts.reduce((sum, { text }) => sum + tokenize(text).tokens.length, 0)
  const best = new Map<DateFinder, Findings & { seconds: number }>()
  for (let round = 0; round < Number(options.rounds); round++) {
    for (const finder of all) {
      const before = best.get(finder)?.seconds ?? Number.POSITIVE_INFINITY
      if (round > 0 && before > SLOW) continue
      const start = process.cpuUsage()
      const findings = findAll(finder, texts)
      const { user, system } = process.cpuUsage(start)
      best.set(finder, { ...findings, seconds: Math.min(before, (user + system) / 1e6) })
    }
  }
  return new Map(
    [...best].map(([finder, { seconds, ...findings }]) => [
      finder,
      { ...findings, rate: Math.round(tokens / seconds).toLocaleString('en') },
    ]),
  )
}
