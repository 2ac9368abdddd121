/**
 * Learns how sure the adapters can be, and what the names are that they build of tagged words, from annotated news,
 * and writes the weights into `src/adapters/weights/`.
 * `npx tsx scripts/adapters/build.ts [compromise] [wink] [natural] [--corpora ../shared/corpora]`
 *
 * Names are fitted on the training parts of Worldwide and CoNLL-2003, times on the development part of TempEval-3's
 * training files; precision, recall and calibration are shown for the dev and held-back parts. Only weights leave this program, no text.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { partOf } from '../../bench/dates/split.js'
import { readTimemlFolder } from '../../bench/dates/timeml.js'
import { type LabelledText, readLabelledTexts } from './labelled-texts.js'
import { LEARNERS, type Learned, type TrainingTexts } from './learners.js'
import { report } from './report.js'

const { values, positionals } = parseArgs({
  options: { corpora: { type: 'string', default: '../shared/corpora' } },
  allowPositionals: true,
})
const train: TrainingTexts = { names: readNames('train'), dates: readDates('development') }
const dev: TrainingTexts = { names: readNames('dev'), dates: readDates('held-back') }

for (const [name, learn] of Object.entries(LEARNERS)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue
  const learned = await learn(train)
  write(name, learned)
  for (const kind of Object.keys(learned) as (keyof TrainingTexts)[]) {
    report(`${name}, ${kind}`, learned[kind]!.find(dev[kind]), dev[kind])
  }
}

function readNames(part: string): readonly LabelledText[] {
  return ['worldwide', 'conll2003'].flatMap((corpus) =>
    readLabelledTexts(`${values.corpora}/ner/${corpus}/${part}.conll`),
  )
}

function readDates(part: string): readonly LabelledText[] {
  return readTimemlFolder(`${values.corpora}/dates/tempeval3/Training/TBAQ-cleaned`)
    .filter((text) => partOf(text.name) === part)
    .map(({ text, published, gold }) => ({ text, published, gold: gold.map((timex) => ({ ...timex, label: 'date' })) }))
}

function write(name: string, learned: Partial<Record<keyof TrainingTexts, Learned>>): void {
  const constants = Object.entries(learned).map(([kind, { weights }]) => {
    const labels = Object.keys(weights).map((label) => `'${label}'`)
    const lines = Object.entries(weights).map(
      ([label, { bias, features, calibration }]) =>
        `  ${label}: {\n    bias: ${bias},\n    features: ${JSON.stringify(features)},\n${
          calibration ? `    calibration: ${JSON.stringify(calibration)},\n` : ''
        }  },`,
    )
    const constant = `${name}_${kind.slice(0, -1)}_WEIGHTS`.toUpperCase()
    return [`export const ${constant}: Readonly<Record<${labels.join(' | ')}, Weights>> = {`, ...lines, '}', ''].join(
      '\n',
    )
  })
  writeFileSync(
    new URL(`../../src/adapters/weights/${name}.generated.ts`, import.meta.url),
    [
      '// Written by scripts/adapters/build.ts: weights in tenths of a nat, learned on annotated news.',
      "import type { Weights } from '../logistic.js'",
      '',
      ...constants,
    ].join('\n'),
  )
}
