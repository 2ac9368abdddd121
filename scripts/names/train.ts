/**
 * Trains the recogniser of names and writes `data/names/names.bin`.
 *
 *   npm run names -- [--corpora ../shared/corpora] [--silver ../shared/lab/silver] [--rows 56000] [--epochs 3] [--seed 1]
 *
 * 1. a field over millions of hashed features is trained once over all texts;
 * 2. the features that weigh most (norm of the weights by the square root of the count) are kept;
 * 3. a field over these alone is trained, its weights are rounded to 15 levels;
 * 4. confidence is calibrated on documents of the training part that were held back (every 20th).
 * The same seed and texts give the same bytes. Needs about 6 GB of memory and 6 minutes.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type NameModel, readNameModel, writeNameModel } from '../../src/extract/names/name-model.js'
import { NAME_LABELS, TAG_COUNT } from '../../src/extract/names/tags.js'
import { tokenize } from '../../src/tokenize/tokenize.js'
import { fitCalibrations } from './calibrate.js'
import { keepRows, readChains } from './chains.js'
import { type Labelled, readConll, readSilver } from './corpora.js'
import { evaluate } from './evaluate.js'
import { type Chain, type Field, trainField } from './random-field.js'

const { values } = parseArgs({
  options: {
    corpora: { type: 'string', default: '../shared/corpora' },
    silver: { type: 'string', default: '../shared/lab/silver' },
    'silver-weight': { type: 'string', default: '0.5' },
    'silver-documents': { type: 'string', default: 'Infinity' },
    'hash-bits': { type: 'string', default: '22' },
    rows: { type: 'string', default: '56000' },
    epochs: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string', default: 'data/names/names.bin' },
  },
})
const HELD_BACK = 20
const LEVELS = 7
const hashBits = Number(values['hash-bits'])
const seed = Number(values.seed)

const gold = ['ner/conll2003/train.conll', 'ner/worldwide/train.conll'].flatMap((file) =>
  readConll(join(values.corpora, file), tokenize),
)
const heldBack = gold.filter((_, i) => i % HELD_BACK === 0)
const silver = readSilver(
  join(values.silver, 'labels.jsonl.gz'),
  join(values.silver, 'labels.json'),
  tokenize,
  Number(values['silver-weight']),
  Number(values['silver-documents']),
)
const chains = readChains([...gold.filter((_, i) => i % HELD_BACK !== 0), ...silver], hashBits)
say(`${chains.length} sentences, ${chains.reduce((sum, { allowed }) => sum + allowed.length, 0)} tokens`)

const wide = trainField(chains, { rows: 2 ** hashBits, epochs: 1, rate: 0.1, seed, onEpoch: sayLoss })
const kept = heaviest(wide, chains, Number(values.rows))
const narrow = trainField(keepRows(chains, kept, hashBits), {
  rows: kept.length,
  epochs: Number(values.epochs),
  rate: 0.1,
  seed: seed + 1,
  onEpoch: sayLoss,
})
const bytes = writeModel(narrow, kept)
mkdirSync(join(values.out, '..'), { recursive: true })
writeFileSync(values.out, bytes)
say(`${values.out}: ${bytes.length} bytes`)
for (const corpus of ['conll2003', 'worldwide', 'cleanconll']) {
  const documents = readConll(join(values.corpora, 'ner', corpus, 'dev.conll'), tokenize)
  say(`${corpus} dev: ${evaluate(documents, readNameModel(bytes))}`)
}

/** Features with the largest weights for how often they occur, ascending. */
function heaviest({ emission }: Field, texts: readonly Chain[], most: number): number[] {
  const count = new Float64Array(2 ** hashBits)
  for (const { rows, weight } of texts) for (const row of rows) count[row]! += weight
  const importance = count.map((times, row) => {
    if (times < 2) return 0
    const weights = emission.subarray(row * TAG_COUNT, (row + 1) * TAG_COUNT)
    const mean = weights.reduce((sum, weight) => sum + weight, 0) / TAG_COUNT
    return Math.sqrt(times * weights.reduce((sum, weight) => sum + (weight - mean) ** 2, 0))
  })
  const least = importance.slice().sort().at(-most)!
  return [...importance.keys()].filter((row) => importance[row]! >= least).slice(0, most)
}

function writeModel({ emission, transition }: Field, bits: readonly number[]): Uint8Array {
  // The few largest weights are cut, so that the levels serve the many.
  const largest = emission
    .map(Math.abs)
    .sort()
    .at(-Math.ceil(emission.length / 2000))!
  const scale = largest / LEVELS
  const model = {
    hashBits,
    weights: Int8Array.from(emission, (weight) => Math.max(-LEVELS, Math.min(LEVELS, Math.round(weight / scale)))),
    scale,
    transitions: transition,
  }
  const plain = NAME_LABELS.map(() => ({ slope: 1, shift: 0 }))
  const uncalibrated: NameModel = readNameModel(writeNameModel({ ...model, calibrations: plain }, bits))
  return writeNameModel({ ...model, calibrations: fitCalibrations(heldBack as Labelled[], uncalibrated) }, bits)
}

function sayLoss(epoch: number, _: Field, loss: number): void {
  say(`epoch ${epoch}: loss ${loss.toFixed(4)} a sentence`)
}

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}
