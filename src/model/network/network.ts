import type { Document } from '../../document/document.js'
import { CONVOLUTION_TAPS, type ModelHeader } from '../format.js'
import { DENSE_MODE, type DenseMode, type Kernel } from '../kernel/kernel.js'
import type { ModelFile } from '../unpack.js'
import { createFormRows } from './form-rows.js'
import { type DenseLayout, type Layout, SECTION_TOKENS, TILE_TOKENS } from './layout.js'
import { loadParameters } from './load-parameters.js'
import { createPoolGroups, keepNames } from './pool-groups.js'

/**
 * A student network: word rows → blocks (layer norm, depthwise convolution, dense, ReLU, dense, added to the state)
 * with document pools between them → layer norm → scores of all tags.
 */
export interface Network {
  readonly header: ModelHeader
  readonly kernel: Kernel['name']
  /** Columns of `logits`: the two heads side by side, then padding. */
  readonly outputs: number
  /** How far a token sees to each side, beside the document pools. */
  readonly reach: number
  /** Most tokens of a run. */
  readonly limit: number
  /**
   * Reads the tokens from `start` to `end` (exclusive), at most `limit`, as if nothing stood around them.
   * What it leaves in `logits` and `states` must be read before control is given back, for the next run (of another
   * document, perhaps) overwrites it.
   */
  run(document: Pick<Document, 'tokens'>, start: number, end: number): void
  /** Whether the last run read a text that is in lower case throughout. */
  readonly isCaseless: boolean
  /** Scores of the last run, tokens × outputs. */
  readonly logits: Float32Array
  /** States behind the scores, tokens × width, quantised. */
  readonly states: Int16Array
}

export function createNetwork(model: ModelFile, kernel: Kernel, layout: Layout): Network {
  const { header } = model
  const { width } = header
  const { memory } = kernel
  loadParameters(model, layout, memory)
  const rows = createFormRows(model, kernel, layout)
  const ids = new Int32Array(memory, layout.ids, SECTION_TOKENS)
  const keys = new Int32Array(SECTION_TOKENS)
  const capitalised = new Uint8Array(SECTION_TOKENS)
  const groups = createPoolGroups(
    new Int32Array(memory, layout.members, SECTION_TOKENS),
    new Int32Array(memory, layout.starts, SECTION_TOKENS + 1),
  )
  const normalised = new Float32Array(memory, layout.normalised)
  const outside = layout.margin / 4
  const scale = (name: string): number => Math.fround(header.scales[name] ?? 1)
  const blockScales = layout.blocks.map((_, i) => [scale(`l${i}_a1`), scale(`l${i}_a2`)] as const)
  const poolScales = layout.pools.map((_, p) => scale(`p${p}_a`))
  const headScale = scale('head_a')
  const rowBytes = width * 4

  const dense = (layer: DenseLayout, x: number, y: number, tokens: number, mode: DenseMode, outScale = 1): void =>
    kernel.dense(x, layer.weights, layer.scale, layer.bias, y, tokens, layer.inputs, layer.outputs, mode, outScale)

  /** Adds to the state of each name-like token what its form means all over the section. */
  const pool = (p: number, tokens: number, groupCount: number): void => {
    const { norm, dense: layer } = layout.pools[p]!
    kernel.normalise(layout.states, norm.gain, norm.bias, layout.normalised, tokens, width)
    for (let from = 0; from < groupCount; from += TILE_TOKENS) {
      const count = Math.min(TILE_TOKENS, groupCount - from)
      const starts = layout.starts + from * 4
      kernel.poolMeans(layout.normalised, layout.members, starts, count, layout.narrow, width, poolScales[p]!)
      dense(layer, layout.narrow, layout.pooled, upToFour(count), DENSE_MODE.store)
      kernel.poolSpread(layout.pooled, layout.members, starts, count, layout.states, width)
    }
  }

  const block = (i: number, tokens: number): void => {
    const { norm, taps, tapsBias, up, down } = layout.blocks[i]!
    const [narrowScale, hiddenScale] = blockScales[i]!
    kernel.normalise(layout.states, norm.gain, norm.bias, layout.normalised, tokens, width)
    normalised.fill(0, tokens * width, upToFour(tokens) * width + outside)
    for (let from = 0; from < tokens; from += TILE_TOKENS) {
      const count = upToFour(Math.min(TILE_TOKENS, tokens - from))
      const x = layout.normalised + from * rowBytes
      kernel.convolve(x, taps, tapsBias, layout.narrow, count, width, header.dilations[i]!, narrowScale)
      dense(up, layout.narrow, layout.hidden, count, DENSE_MODE.quantisePositive, hiddenScale)
      const { weights, scale, bias, inputs, outputs } = down
      const y = layout.states + from * rowBytes
      kernel.addSparse(layout.hidden, weights, scale, bias, y, count, inputs, outputs, layout.lists, layout.ends)
    }
  }

  let isCaseless = false

  return {
    header,
    kernel: kernel.name,
    get isCaseless() {
      return isCaseless
    },
    outputs: layout.head.outputs,
    reach: header.dilations.reduce((sum, dilation) => sum + (dilation * (CONVOLUTION_TAPS - 1)) / 2, 0),
    limit: SECTION_TOKENS,
    logits: new Float32Array(memory, layout.logits, SECTION_TOKENS * layout.head.outputs),
    states: new Int16Array(memory, layout.final, SECTION_TOKENS * width),

    run({ tokens: all }, start, end) {
      const tokens = end - start
      rows.begin()
      let sentence = start > 0 ? all[start - 1]!.sentence : -1
      for (let t = 0; t < tokens; t++) {
        const token = all[start + t]!
        const row = rows.rowOf(token.text)
        keys[t] = rows.poolKeys[row]!
        capitalised[t] = rows.capitalised[row]!
        ids[t] = token.sentence === sentence ? row : ~row
        sentence = token.sentence
      }
      const padded = upToFour(tokens)
      ids.fill(0, tokens, padded)
      kernel.embed(layout.rows, layout.ids, layout.first, layout.states, padded, width)
      isCaseless = keepNames(keys, capitalised, tokens)
      const groupCount = layout.pools.length > 0 ? groups.sort(keys, tokens) : 0
      for (let i = 0; i < layout.blocks.length; i++) {
        const p = header.pools.indexOf(i)
        if (p >= 0) pool(p, tokens, groupCount)
        block(i, tokens)
      }
      kernel.normalise(layout.states, layout.norm.gain, layout.norm.bias, layout.normalised, padded, width)
      kernel.quantise(layout.normalised, layout.final, padded * width, headScale)
      dense(layout.head, layout.final, layout.logits, padded, DENSE_MODE.store)
    },
  }
}

/** The dense layers take tokens in fours; what stands behind the last one is computed and never read. */
const upToFour = (count: number): number => (count + 3) & ~3
