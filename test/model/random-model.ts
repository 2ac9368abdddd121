import { createRandom } from './random.js'
import { type SectionSource, writeModel } from './write-model.js'

const LABELS4 = ['O', ...['PER', 'ORG', 'LOC', 'MISC'].flatMap((kind) => [`B-${kind}`, `I-${kind}`])]
const LABELS9 = [
  'O',
  ...['Date', 'Facility', 'Location', 'Misc', 'Money', 'NORP', 'Organization', 'Person', 'Product'].flatMap((kind) => [
    `B-${kind}`,
    `I-${kind}`,
  ]),
]

/** The sizes of a network. */
export interface RandomShape {
  readonly words: readonly string[]
  readonly width: number
  readonly inner: number
  readonly dilations: readonly number[]
  readonly pools: readonly number[]
  readonly gate?: number
  readonly embedding: number
  readonly shapeEmbedding: number
  readonly grams: number
  readonly shapes: number
}

/** A model file with random weights: it computes nonsense, and takes as long as a trained one. */
export function randomModel(shape: RandomShape, seed = 1): Uint8Array {
  const random = createRandom(seed)
  const { words, width, inner, dilations, pools, gate, embedding, shapeEmbedding, grams, shapes } = shape
  const bell = (): number => random() + random() + random() - 1.5
  const reals = (spread: number, middle: number, ...sizes: number[]): SectionSource => ({
    values: Float32Array.from({ length: product(sizes) }, () => middle + spread * bell()),
    shape: sizes,
  })
  const bytes = (...sizes: number[]): SectionSource => ({
    values: Int8Array.from({ length: product(sizes) }, () => Math.round(80 * bell())),
    shape: sizes,
  })
  const sections: Record<string, SectionSource> = {}
  const norm = (name: string): void => {
    sections[`${name}_g`] = reals(0.2, 1, width)
    sections[`${name}_b`] = reals(0.1, 0, width)
  }
  const dense = (weights: string, scale: string, bias: string, from: number, to: number): void => {
    sections[weights] = {
      values: Int16Array.from({ length: from * to }, () => Math.round(600 * bell())),
      shape: [to, from],
    }
    sections[scale] = reals(1e-7, 3e-6, to)
    sections[bias] = reals(0.1, 0, to)
  }
  const vocabulary = new TextEncoder().encode(words.join('\n'))
  sections.vocabulary = { values: vocabulary, shape: [vocabulary.length] }
  const tables = [
    ['we', words.length + 1, embedding],
    ['ge', grams, embedding],
    ['se', shapes, shapeEmbedding],
  ] as const
  for (const [name, rows, columns] of tables) {
    sections[name] = bytes(rows, columns)
    sections[`${name}_scale`] = reals(0.002, 0.01, rows)
  }
  sections.inp_w = reals(0.2, 0, width, 2 * embedding + shapeEmbedding)
  sections.inp_b = reals(0.1, 0, width)
  sections.first = reals(0.3, 0, width)
  dilations.forEach((_, i) => {
    norm(`l${i}_ln`)
    sections[`l${i}_dw`] = reals(0.4, 0, 5, width)
    sections[`l${i}_db`] = reals(0.1, 0, width)
    dense(`l${i}_w1`, `l${i}_s1`, `l${i}_b1`, width, inner)
    dense(`l${i}_w2`, `l${i}_s2`, `l${i}_b2`, inner, width)
  })
  pools.forEach((_, p) => {
    norm(`p${p}_ln`)
    dense(`p${p}_w`, `p${p}_s`, `p${p}_b`, width, width)
  })
  if (gate !== undefined) {
    sections.gate_w = reals(1, 0, width)
    sections.gate_b = reals(0, 0, 1)
  }
  norm('ln')
  dense('head_w', 'head_s', 'head_b', width, Math.ceil((LABELS4.length + LABELS9.length) / 8) * 8)
  const scales = Object.fromEntries([
    ...dilations.flatMap((_, i) => [
      [`l${i}_a1`, 900],
      [`l${i}_a2`, 2500],
    ]),
    ...pools.map((_, p) => [`p${p}_a`, 1500]),
    ['head_a', 1200],
  ])
  return writeModel(
    {
      name: 'random',
      version: '1',
      tokenizer: 1,
      labels4: LABELS4,
      labels9: LABELS9,
      width,
      inner,
      layers: dilations.length,
      dilations,
      pools,
      ...(gate === undefined ? {} : { gate }),
      embedding,
      shapeEmbedding,
      vocabulary: words.length,
      grams,
      shapes,
      scales,
      calibration: {},
      training: { note: 'random weights' },
    },
    sections,
  )
}

const product = (sizes: readonly number[]): number => sizes.reduce((result, size) => result * size, 1)
