import type { Document } from '../../document/document.js'
import { CONVOLUTION_TAPS, type ModelHeader } from '../format.js'
import { DENSE_MODE, type DenseMode, type Kernel } from '../kernel/kernel.js'
import type { ModelFile } from '../unpack.js'
import { createFormRows } from './form-rows.js'
import { createGate, widen } from './gate.js'
import { type DenseLayout, type Layout, type NormLayout, SECTION_TOKENS, TILE_TOKENS } from './layout.js'
import { loadParameters } from './load-parameters.js'
import { createPoolGroups, keepCapitalised } from './pool-groups.js'
import { type TextCase, textCaseOf } from './text-case.js'

/**
 * A student network: word rows → blocks (layer norm, depthwise convolution, dense, ReLU, dense, added to the state)
 * with document pools between them → layer norm → scores of all tags. Most words are in no name, which the gate of a
 * model sees half way: from there on only what names hang on is computed, a quarter of all work less.
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
   * What it leaves in `rows`, `logits` and `states` must be read before control is given back, for the next run (of
   * another document, perhaps) overwrites it.
   * @param whole reads all tokens to the end, whatever the gate says; texts in one case are read so in any case
   */
  run(document: Pick<Document, 'tokens'>, start: number, end: number, whole?: boolean): void
  /** Of the text of the last run. */
  readonly textCase: TextCase
  /** The row in `logits` and `states` of each token of the last run; -1 for those that are in no name. */
  readonly rows: Int32Array
  /** Scores of the last run, rows × outputs. */
  readonly logits: Float32Array
  /** States behind the scores, rows × width, quantised. */
  readonly states: Int16Array
}

export function createNetwork(model: ModelFile, kernel: Kernel, layout: Layout): Network {
  const { header } = model
  const { width } = header
  const { memory } = kernel
  loadParameters(model, layout, memory)
  const formRows = createFormRows(model, kernel, layout)
  const ids = new Int32Array(memory, layout.ids, SECTION_TOKENS)
  const keys = new Int32Array(SECTION_TOKENS)
  const capitalised = new Uint8Array(SECTION_TOKENS)
  const groups = createPoolGroups(
    new Int32Array(memory, layout.members, SECTION_TOKENS),
    new Int32Array(memory, layout.starts, SECTION_TOKENS + 1),
  )
  const normalised = new Float32Array(memory, layout.normalised)
  const outside = layout.margin / 4
  const gate = createGate(model)
  const all = new Int32Array(memory, layout.all, SECTION_TOKENS).map((_, t) => t)
  new Int32Array(memory, layout.all).set(all)
  const names = new Int32Array(memory, layout.names, SECTION_TOKENS)
  const around = new Int32Array(memory, layout.around, SECTION_TOKENS)
  const rows = new Int32Array(SECTION_TOKENS)
  /** How far the blocks behind each one see, to each side. */
  const views = header.dilations.map((_, i) => reachOf(header.dilations.slice(i + 1)))
  const scale = (name: string): number => Math.fround(header.scales[name] ?? 1)
  const blockScales = layout.blocks.map((_, i) => [scale(`l${i}_a1`), scale(`l${i}_a2`)] as const)
  const poolScales = layout.pools.map((_, p) => scale(`p${p}_a`))
  const headScale = scale('head_a')
  const rowBytes = width * 4

  const dense = (layer: DenseLayout, x: number, y: number, tokens: number, mode: DenseMode, outScale = 1): void =>
    kernel.dense(x, layer.weights, layer.scale, layer.bias, y, tokens, layer.inputs, layer.outputs, mode, outScale)

  /** Layer norm of the states of the tokens that a list (its byte offset) holds, one after the other. */
  const normalise = ({ gain, bias }: NormLayout, list: number, count: number): void =>
    kernel.normalise(layout.states, list, gain, bias, layout.normalised, count, width)

  /** Adds to the state of each name-like token what its form means all over the section. */
  const pool = (p: number, tokens: number, groupCount: number): void => {
    const { norm, dense: layer } = layout.pools[p]!
    normalise(norm, layout.all, tokens)
    for (let from = 0; from < groupCount; from += TILE_TOKENS) {
      const count = Math.min(TILE_TOKENS, groupCount - from)
      const starts = layout.starts + from * 4
      kernel.poolMeans(layout.normalised, layout.members, starts, count, layout.narrow, width, poolScales[p]!)
      dense(layer, layout.narrow, layout.pooled, upToFour(count), DENSE_MODE.store)
      kernel.poolSpread(layout.pooled, layout.members, starts, count, layout.states, width)
    }
  }

  /** Changes the states of the tokens that a list (its byte offset) holds, by the layer norm of all. */
  const block = (i: number, list: number, tokens: number): void => {
    const { taps, tapsBias, up, down } = layout.blocks[i]!
    const { weights, scale, bias, inputs, outputs } = down
    const [narrowScale, hiddenScale] = blockScales[i]!
    const dilation = header.dilations[i]!
    for (let from = 0; from < tokens; from += TILE_TOKENS) {
      const count = Math.min(TILE_TOKENS, tokens - from)
      const rows = list + from * 4
      kernel.convolve(layout.normalised, rows, taps, tapsBias, layout.narrow, count, width, dilation, narrowScale)
      dense(up, layout.narrow, layout.hidden, upToFour(count), DENSE_MODE.quantisePositive, hiddenScale)
      const { states, lists, ends } = layout
      kernel.addSparse(layout.hidden, weights, scale, bias, states, rows, count, inputs, outputs, lists, ends)
    }
  }

  let textCase: TextCase = 'mixed'

  return {
    header,
    kernel: kernel.name,
    get textCase() {
      return textCase
    },
    outputs: layout.head.outputs,
    reach: reachOf(header.dilations),
    limit: SECTION_TOKENS,
    rows,
    logits: new Float32Array(memory, layout.logits, SECTION_TOKENS * layout.head.outputs),
    states: new Int16Array(memory, layout.final, SECTION_TOKENS * width),

    run({ tokens: words }, start, end, whole = false) {
      const tokens = end - start
      formRows.begin()
      let sentence = start > 0 ? words[start - 1]!.sentence : -1
      for (let t = 0; t < tokens; t++) {
        const token = words[start + t]!
        const row = formRows.rowOf(token.text)
        keys[t] = formRows.poolKeys[row]!
        capitalised[t] = formRows.capitalised[row]!
        ids[t] = token.sentence === sentence ? row : ~row
        sentence = token.sentence
      }
      kernel.embed(layout.rows, layout.ids, layout.first, layout.states, tokens, width)
      textCase = textCaseOf(keys, capitalised, tokens)
      if (textCase !== 'lower') keepCapitalised(keys, capitalised, tokens)
      const groupCount = layout.pools.length > 0 ? groups.sort(keys, tokens) : 0
      let [list, count] = [layout.all, tokens]
      for (let i = 0; i < layout.blocks.length; i++) {
        const p = header.pools.indexOf(i)
        if (p >= 0) pool(p, tokens, groupCount)
        normalise(layout.blocks[i]!.norm, layout.all, tokens)
        normalised.fill(0, tokens * width, tokens * width + outside)
        if (i === gate?.block && !whole && textCase === 'mixed') {
          ;[list, count] = [layout.names, gate.choose(normalised, tokens, names)]
        }
        if (list === layout.all || views[i] === 0) block(i, list, count)
        else block(i, layout.around, widen(names, count, views[i]!, tokens, around))
      }
      if (list === layout.all) rows.set(all.subarray(0, tokens))
      else {
        rows.fill(-1, 0, tokens)
        for (let n = 0; n < count; n++) rows[names[n]!] = n
      }
      normalise(layout.norm, list, count)
      kernel.quantise(layout.normalised, layout.final, count * width, headScale)
      dense(layout.head, layout.final, layout.logits, upToFour(count), DENSE_MODE.store)
    },
  }
}

/** How far convolutions see, one after the other, to each side. */
function reachOf(dilations: readonly number[]): number {
  return dilations.reduce((sum, dilation) => sum + (dilation * (CONVOLUTION_TAPS - 1)) / 2, 0)
}

/** The dense layers take tokens in fours; what stands behind the last one is computed and never read. */
const upToFour = (count: number): number => (count + 3) & ~3
