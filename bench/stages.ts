/**
 * What each stage that joins the tagger in `news` adds, as exact-span F1 of names on dev sets: a stage stays only if the
 * whole is not worse with it.
 * `npm run bench:stages [-- --corpora ../shared/corpora --scorer ../shared/score/score.mjs --dist dist --write]`
 *
 * What is not there (corpora, the scorer) is skipped with a word. `--write` puts the table into `bench/RESULTS.md`.
 */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { parseArgs, promisify } from 'node:util'
import { table, writeSection } from './results/write-section.js'
import { VARIANTS } from './stages/variants.js'

const { values: options } = parseArgs({
  options: {
    corpora: { type: 'string', default: '../shared/corpora' },
    scorer: { type: 'string', default: '../shared/score/score.mjs' },
    dist: { type: 'string', default: 'dist' },
    write: { type: 'boolean', default: false },
  },
})

const CORPORA = {
  'CoNLL-2003': 'ner/conll2003/dev.conll',
  Worldwide: 'ner/worldwide/dev.conll',
  CleanCoNLL: 'ner/cleanconll/dev.conll',
  DWIE: 'graph/dwie/dev.conll',
}

const present = Object.entries(CORPORA).filter(([, file]) => existsSync(`${options.corpora}/${file}`))
if (!existsSync(options.scorer) || present.length === 0) {
  console.log(
    `skipped: no scorer at ${options.scorer} or no corpora in ${options.corpora} (name them with --scorer, --corpora)`,
  )
} else if (!existsSync(`${options.dist}/index.js`)) {
  console.log('skipped: nothing is built (npm run build)')
} else {
  await measure()
}

async function measure(): Promise<void> {
  const rows = [['F1', ...present.map(([corpus]) => corpus)]]
  for (const variant of Object.keys(VARIANTS)) {
    const row = [variant]
    for (const [, file] of present) row.push((await score(variant, `${options.corpora}/${file}`)).toFixed(2))
    console.log(row.join('  '))
    rows.push(row)
  }
  const lines = [
    '## Stages',
    '',
    '`npm run bench:stages`: exact-span F1 (person, organization, place) of the tagger with one stage more in each line,',
    'then of `news` with extractors that it leaves out.',
    '',
    ...table(rows),
  ]
  console.log(`\n${lines.join('\n')}`)
  if (options.write) writeSection('stages', lines)
}

async function score(variant: string, file: string): Promise<number> {
  const command = ['--import', 'tsx', 'bench/stages/variant-cli.ts', variant, '--dist', options.dist]
  const args = [options.scorer, 'ner', file, '--json', '--', process.execPath, ...command]
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1e8 })
  return (JSON.parse(stdout) as { f1: number }).f1
}
