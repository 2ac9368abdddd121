/**
 * Exact-span F1 of names (person, organization, place) on annotated dev sets, beside compromise, wink-nlp and natural
 * through their adapters, all by the same scorer and on the built package.
 * `npm run bench:ner [-- --corpora ../shared/corpora --scorer ../shared/score/score.mjs --dist dist --only lite,compromise --write]`
 *
 * What is not there (corpora, the scorer) is skipped with a word. `--write` puts the tables into `bench/RESULTS.md`.
 */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { parseArgs, promisify } from 'node:util'
import { ADAPTERS } from './peers/adapters.js'
import { table, writeSection } from './results/write-section.js'

const { values: options } = parseArgs({
  options: {
    corpora: { type: 'string', default: '../shared/corpora' },
    scorer: { type: 'string', default: '../shared/score/score.mjs' },
    dist: { type: 'string', default: 'dist' },
    only: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
})

const CORPORA = {
  'CoNLL-2003': 'ner/conll2003/dev.conll',
  CleanCoNLL: 'ner/cleanconll/dev.conll',
  Worldwide: 'ner/worldwide/dev.conll',
  'UNER EWT': 'ner/uner_ewt/dev.conll',
  DWIE: 'graph/dwie/dev.conll',
}

const systems: Readonly<Record<string, readonly string[]>> = {
  'dramatis news': preset('news'),
  'dramatis lite': preset('lite'),
  ...Object.fromEntries(
    ADAPTERS.map((name) => [name, ['--import', 'tsx', 'bench/peers/adapter-cli.ts', name, '--dist', options.dist]]),
  ),
}

/** What is read of the scorer's figures, in percent. */
interface Figures {
  readonly f1: number
  readonly precision: number
  readonly recall: number
  readonly ece: number | null
  readonly person: { readonly f1: number }
  readonly organization: { readonly f1: number }
  readonly place: { readonly f1: number }
  readonly run: { readonly violations: number }
}

if (!existsSync(options.scorer)) {
  console.log(`skipped: there is no scorer at ${options.scorer} (name it with --scorer)`)
} else if (!existsSync(`${options.dist}/cli.js`)) {
  console.log('skipped: nothing is built (npm run build)')
} else {
  await measure()
}

function preset(name: string): readonly string[] {
  return [`${options.dist}/cli.js`, 'extract', '--from', 'ndjson', '--to', 'ndjson', '--preset', name]
}

async function measure(): Promise<void> {
  const wanted = options.only?.split(',')
  const names = Object.keys(systems).filter((name) => !wanted || wanted.some((word) => name.includes(word)))
  const present = Object.entries(CORPORA).filter(([name, file]) => {
    const path = `${options.corpora}/${file}`
    if (!existsSync(path)) console.log(`${name}: skipped, no ${path} (name the folder with --corpora)`)
    return existsSync(path)
  })
  const figures = new Map<string, Figures>()
  for (const name of names) {
    for (const [corpus, file] of present) {
      const found = await score(systems[name]!, `${options.corpora}/${file}`)
      figures.set(`${name} ${corpus}`, found)
      console.log(`${name.padEnd(14)} ${corpus.padEnd(11)} F1 ${found.f1.toFixed(1)}`)
    }
  }
  const rows = (title: string, cell: (found: Figures) => string): string[] =>
    table([
      [title, ...present.map(([corpus]) => corpus)],
      ...names.map((name) => [name, ...present.map(([corpus]) => cell(figures.get(`${name} ${corpus}`)!))]),
    ])
  const lines = [
    '## Names',
    '',
    '`npm run bench:ner`: exact span and label, person, organization and place together, dev sets, in percent.',
    '',
    ...rows('F1', ({ f1 }) => f1.toFixed(1)),
    '',
    ...rows('precision / recall', ({ precision, recall }) => `${precision.toFixed(1)} / ${recall.toFixed(1)}`),
    '',
    'Person, organization, place, each alone:',
    '',
    ...rows('F1 by label', ({ person, organization, place }) =>
      [person, organization, place].map(({ f1 }) => f1.toFixed(1)).join(' / '),
    ),
    '',
    'How far confidence is from precision (expected calibration error, less is better):',
    '',
    ...rows('calibration error', ({ ece }) => (ece === null ? 'n/a' : ece.toFixed(1))),
  ]
  console.log(`\n${lines.join('\n')}`)
  if (options.write) writeSection('names', lines)
}

async function score(command: readonly string[], file: string): Promise<Figures> {
  const args = [options.scorer, 'ner', file, '--json', '--', process.execPath, ...command]
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1e8 })
  const figures = JSON.parse(stdout) as Figures
  if (figures.run.violations > 0) throw new Error(`${command.join(' ')} breaks the scorer's contract on ${file}`)
  return figures
}
