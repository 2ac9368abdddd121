import { packWeights, SPARSE_PANEL, transpose } from '../kernel/pack-weights.js'
import type { ModelFile } from '../unpack.js'
import type { DenseLayout, Layout, NormLayout } from './layout.js'

/** Copies the weights of a model to their places in the memory of a kernel. */
export function loadParameters(model: ModelFile, layout: Layout, memory: ArrayBuffer): void {
  const { width } = model.header
  const put = (section: string, offset: number): void => {
    const values = model.f32(section)
    new Float32Array(memory, offset, values.length).set(values)
  }
  const putNorm = (prefix: string, norm: NormLayout): void => {
    put(`${prefix}_g`, norm.gain)
    put(`${prefix}_b`, norm.bias)
  }
  const putDense = (weights: string, scale: string, bias: string, dense: DenseLayout, panel?: number): void => {
    const { inputs, outputs } = dense
    packWeights(model.i16(weights), new Int16Array(memory, dense.weights, inputs * outputs), inputs, outputs, panel)
    put(scale, dense.scale)
    put(bias, dense.bias)
  }
  transpose(model.f32('inp_w'), new Float32Array(memory, layout.project, layout.inputs * width), width, layout.inputs)
  put('inp_b', layout.projectBias)
  put('first', layout.first)
  layout.blocks.forEach((block, i) => {
    putNorm(`l${i}_ln`, block.norm)
    put(`l${i}_dw`, block.taps)
    put(`l${i}_db`, block.tapsBias)
    putDense(`l${i}_w1`, `l${i}_s1`, `l${i}_b1`, block.up)
    putDense(`l${i}_w2`, `l${i}_s2`, `l${i}_b2`, block.down, SPARSE_PANEL)
  })
  layout.pools.forEach((pool, p) => {
    putNorm(`p${p}_ln`, pool.norm)
    putDense(`p${p}_w`, `p${p}_s`, `p${p}_b`, pool.dense)
  })
  putNorm('ln', layout.norm)
  putDense('head_w', 'head_s', 'head_b', layout.head)
}
