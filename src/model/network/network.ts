import type { Document } from '../../document/document.js'
import { CONVOLUTION_TAPS, type ModelHeader } from '../format.js'
import { DENSE_MODE, type DenseMode, type Kernel } from '../kernel/kernel.js'
import type { ModelFile } from '../unpack.js'
import { createFormRows } from './form-rows.js'
import { createGate } from './gate.js'
import { type DenseLayout, type Layout, type NormLayout, SECTION_TOKENS, TILE_TOKENS } from './layout.js'
import { loadParameters } from './load-parameters.js'
import { createPoolGroups, keepCapitalised } from './pool-groups.js'
import { type TextCase, textCaseOf } from './text-case.js'
import { createTokenList, listSeen, type TokenList } from './token-list.js'

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
  const starts = new Int32Array(memory, layout.starts, SECTION_TOKENS + 1)
  const groups = createPoolGroups(new Int32Array(memory, layout.members, SECTION_TOKENS), starts)
  const normalised = new Float32Array(memory, layout.normalised)
  const outside = layout.margin / 4
  const gate = createGate(model)
  const all = createTokenList(memory, layout.all, SECTION_TOKENS)
  for (let t = 0; t < SECTION_TOKENS; t++) all.tokens[t] = t
  /** By block: the tokens whose states it changes once the gate has chosen. */
  const wanted = layout.wanted.map((offset) => createTokenList(memory, offset, SECTION_TOKENS))
  const marks = new Uint8Array(SECTION_TOKENS)
  const rows = new Int32Array(SECTION_TOKENS)
  const scale = (name: string): number => Math.fround(header.scales[name] ?? 1)
  const blockScales = layout.blocks.map((_, i) => [scale(`l${i}_a1`), scale(`l${i}_a2`)] as const)
  const poolScales = layout.pools.map((_, p) => scale(`p${p}_a`))
  const headScale = scale('head_a')

  const dense = (layer: DenseLayout, x: number, y: number, tokens: number, mode: DenseMode, outScale = 1): void =>
    kernel.dense(x, layer.weights, layer.scale, layer.bias, y, tokens, layer.inputs, layer.outputs, mode, outScale)

  /** Layer norm of the states of `count` tokens that are listed at an offset. */
  const normalise = ({ gain, bias }: NormLayout, offset: number, count: number): void =>
    kernel.normalise(layout.states, offset, gain, bias, layout.normalised, count, width)

  /** Adds to the state of each name-like token what its form means all over the section. */
  const pool = (p: number, groupCount: number): void => {
    const { norm, dense: layer } = layout.pools[p]!
    normalise(norm, layout.members, starts[groupCount]!)
    for (let from = 0; from < groupCount; from += TILE_TOKENS) {
      const count = Math.min(TILE_TOKENS, groupCount - from)
      const first = layout.starts + from * 4
      kernel.poolMeans(layout.normalised, layout.members, first, count, layout.narrow, width, poolScales[p]!)
      dense(layer, layout.narrow, layout.pooled, upToFour(count), DENSE_MODE.store)
      kernel.poolSpread(layout.pooled, layout.members, first, count, layout.states, width)
    }
  }

  /** Changes the states of the listed tokens, by the layer norm of all that it sees. */
  const block = (i: number, list: TokenList): void => {
    const { taps, tapsBias, up, down } = layout.blocks[i]!
    const { weights, scale, bias, inputs, outputs } = down
    const [narrowScale, hiddenScale] = blockScales[i]!
    const dilation = header.dilations[i]!
    for (let from = 0; from < list.count; from += TILE_TOKENS) {
      const count = Math.min(TILE_TOKENS, list.count - from)
      const rows = list.offset + from * 4
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
      normalised.fill(0, tokens * width, tokens * width + outside)
      all.count = tokens
      let list = all
      let isGated = false
      for (let i = 0; i < layout.blocks.length; i++) {
        const p = header.pools.indexOf(i)
        if (p >= 0) pool(p, groupCount)
        // A block sees no more than what the one before it has changed.
        normalise(layout.blocks[i]!.norm, list.offset, list.count)
        if (i === gate?.block && !whole && textCase === 'mixed') {
          isGated = true
          gate.choose(normalised, tokens, wanted.at(-1)!)
          for (let j = wanted.length - 1; j > i; j--) {
            listSeen(wanted[j]!, header.dilations[j]!, tokens, wanted[j - 1]!, marks)
          }
        }
        list = isGated ? wanted[i]! : all
        block(i, list)
      }
      rows.fill(-1, 0, tokens)
      for (let n = 0; n < list.count; n++) rows[list.tokens[n]!] = n
      normalise(layout.norm, list.offset, list.count)
      kernel.quantise(layout.normalised, list.offset, layout.final, list.count, width, headScale)
      dense(layout.head, layout.final, layout.logits, upToFour(list.count), DENSE_MODE.store)
    },
  }
}

/** How far convolutions see, one after the other, to each side. */
function reachOf(dilations: readonly number[]): number {
  return dilations.reduce((sum, dilation) => sum + (dilation * (CONVOLUTION_TAPS - 1)) / 2, 0)
}

/** The dense layers take tokens in fours; what stands behind the last one is computed and never read. */
const upToFour = (count: number): number => (count + 3) & ~3
