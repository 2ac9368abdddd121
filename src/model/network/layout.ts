import { CONVOLUTION_TAPS, type ModelHeader } from '../format.js'
import { createMemoryPlan } from '../kernel/memory-plan.js'

/** Most tokens that are computed, and pooled, together: a long article. Longer texts are read in windows. */
export const SECTION_TOKENS = 8192

/** Word forms whose rows are kept: more than a section may have. */
export const CACHED_FORMS = 16384

/** Tokens that go through a block together, so that what lies between its two dense layers stays in the cache. */
export const TILE_TOKENS = 128

/** A layer norm: byte offsets of gain and bias. */
export interface NormLayout {
  readonly gain: number
  readonly bias: number
}

/** A dense layer: byte offsets of packed weights, scales and biases. */
export interface DenseLayout {
  readonly weights: number
  readonly scale: number
  readonly bias: number
  readonly inputs: number
  readonly outputs: number
}

export interface BlockLayout {
  readonly norm: NormLayout
  readonly taps: number
  readonly tapsBias: number
  readonly up: DenseLayout
  readonly down: DenseLayout
}

export interface PoolLayout {
  readonly norm: NormLayout
  readonly dense: DenseLayout
}

/** Where everything lies in the memory of the kernel: byte offsets. */
export type Layout = ReturnType<typeof planLayout>

/** Plans the memory for a model: its weights, the rows of cached forms, and the working space of one section. */
export function planLayout(header: ModelHeader) {
  const plan = createMemoryPlan()
  const { width, inner } = header
  const inputs = 2 * header.embedding + header.shapeEmbedding + (header.facts ?? 0)
  const labels = header.labels4.length + header.labels9.length
  const outputs = Math.ceil(labels / 8) * 8

  const norm = (): NormLayout => ({ gain: plan.reserve(width * 4), bias: plan.reserve(width * 4) })
  const dense = (from: number, to: number): DenseLayout => ({
    weights: plan.reserve(from * to * 2),
    scale: plan.reserve(to * 4),
    bias: plan.reserve(to * 4),
    inputs: from,
    outputs: to,
  })
  const rowBytes = width * 4
  const margin = 2 * Math.max(...header.dilations) * rowBytes

  const parameters = {
    inputs,
    project: plan.reserve(inputs * width * 4),
    projectBias: plan.reserve(width * 4),
    first: plan.reserve(width * 4),
    blocks: header.dilations.map(
      (): BlockLayout => ({
        norm: norm(),
        taps: plan.reserve(CONVOLUTION_TAPS * width * 4),
        tapsBias: plan.reserve(width * 4),
        up: dense(width, inner),
        down: dense(inner, width),
      }),
    ),
    pools: header.pools.map((): PoolLayout => ({ norm: norm(), dense: dense(width, width) })),
    norm: norm(),
    head: dense(width, outputs),
  }
  const features = plan.reserve(inputs * 8)
  const rows = plan.reserve(CACHED_FORMS * rowBytes)
  const ids = plan.reserve(SECTION_TOKENS * 4)
  const members = plan.reserve(SECTION_TOKENS * 4)
  const starts = plan.reserve((SECTION_TOKENS + 1) * 4)
  const all = plan.reserve(SECTION_TOKENS * 4)
  const wanted = header.dilations.map(() => plan.reserve(SECTION_TOKENS * 4))
  const states = plan.reserve(SECTION_TOKENS * rowBytes)
  // Rows of zeros on both sides of the normalised states stand for what is outside the document.
  const normalised = plan.reserve(margin + SECTION_TOKENS * rowBytes + margin) + margin
  const narrow = plan.reserve(TILE_TOKENS * width * 2)
  const hidden = plan.reserve(TILE_TOKENS * inner * 2)
  // What `addSparse` notes of them.
  const lists = plan.reserve(TILE_TOKENS * inner * 4)
  const ends = plan.reserve(TILE_TOKENS * 4)
  const pooled = plan.reserve(TILE_TOKENS * rowBytes)
  const final = plan.reserve(SECTION_TOKENS * width * 2)
  const logits = plan.reserve(SECTION_TOKENS * outputs * 4)
  return {
    ...parameters,
    features,
    rows,
    ids,
    members,
    starts,
    all,
    wanted,
    states,
    normalised,
    margin,
    narrow,
    hidden,
    lists,
    ends,
    pooled,
    final,
    logits,
    size: plan.size,
  }
}
