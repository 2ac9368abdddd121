import { afterEach, describe, expect, it, vi } from 'vitest'
import { createJavaScriptKernel } from '../../src/model/kernel/javascript-kernel.js'
import type { Kernel } from '../../src/model/kernel/kernel.js'
import { packWeights } from '../../src/model/kernel/pack-weights.js'
import { createWasmKernel } from '../../src/model/kernel/wasm-kernel.js'
import { createNetworkFrom } from '../../src/model/load-network.js'
import { tinyModel } from './fixture.js'
import { createRandom } from './random.js'

const MEMORY = 65536 * 2

/** Where `addSparse` notes its inputs. */
const NOTES = 114688

/** Where operands lie: room for 16 rows of 64 floats each. */
const [X, A, B, C, Y] = [16384, 32768, 49152, 65536, 98304] as const

/** A list of nine rows of 16. */
const ROWS = C + 768

type Operation = readonly [name: string, run: (kernel: Kernel) => void]

const operations: readonly Operation[] = [
  ['project', (kernel) => kernel.project(X, A, B, Y, 13, 24)],
  ['embed', (kernel) => kernel.embed(A, C, B, Y, 12, 24)],
  ['normalise', (kernel) => kernel.normalise(X, ROWS, A, B, Y, 9, 40)],
  ['convolve', (kernel) => kernel.convolve(X, ROWS, A, B, Y, 9, 24, 3, 700)],
  ['quantise', (kernel) => kernel.quantise(X, ROWS, Y, 9, 24, 3000)],
  ['dense, quantised', (kernel) => kernel.dense(X, A, B, B + 512, Y, 8, 24, 40, 0, 0.002)],
  ['dense, stored', (kernel) => kernel.dense(X, A, B, B + 512, Y, 8, 24, 40, 1, 1)],
  ['addSparse', (kernel) => addSparse(kernel, 104, 40)],
  ['addSparse, narrow', (kernel) => addSparse(kernel, 24, 16)],
  ['poolMeans', (kernel) => kernel.poolMeans(X, C + 256, C + 512, 4, Y, 24, 1500)],
  ['poolSpread', (kernel) => kernel.poolSpread(X, C + 256, C + 512, 4, Y, 24)],
]

/** Of the inputs, most are made 0 and the rest positive; what the kernel noted of them is wiped out. */
function addSparse(kernel: Kernel, inputs: number, outputs: number): void {
  const values = new Int16Array(kernel.memory, X, 8 * inputs)
  values.forEach((value, i) => {
    values[i] = value % 5 === 0 ? Math.abs(value) : 0
  })
  kernel.addSparse(X, A, B, B + 512, Y, ROWS, 8, inputs, outputs, NOTES, NOTES + 8 * inputs * 4)
  new Uint8Array(kernel.memory, NOTES).fill(0)
}

/** Floats that are usual, tiny, huge, halfway between integers and zero of both signs; ids where ids are read. */
function fill({ memory }: Kernel, seed: number, integers: boolean): void {
  const random = createRandom(seed)
  const floats = new Float32Array(memory)
  for (let i = 0; i < floats.length; i++) {
    const kind = random()
    const value = random() * 6 - 3
    if (kind < 0.9) floats[i] = value
    else if (kind < 0.93) floats[i] = value * 1e-30
    else if (kind < 0.96) floats[i] = value * 1e4
    else if (kind < 0.98) floats[i] = Math.round(value) / 2000
    else floats[i] = value < 0 ? -0 : 0
  }
  if (integers) {
    const values = new Int16Array(memory)
    for (let i = X / 2; i < B / 2; i++) values[i] = Math.round((random() - 0.5) * 2 * (i < A / 2 ? 8191 : 1000))
  }
  const ids = new Int32Array(memory)
  for (let t = 0; t < 12; t++) ids[C / 4 + t] = t % 5 === 0 ? ~(t % 7) : t % 7
  ids.set([0, 4, 11, 2, 3, 9, 10, 7], (C + 256) / 4)
  ids.set([0, 3, 4, 6, 8], (C + 512) / 4)
  ids.set([0, 1, 4, 5, 7, 8, 11, 12, 13], ROWS / 4)
}

describe('kernels in WebAssembly and in JavaScript', () => {
  it.each(operations)('give the same bits: %s', async (name, run) => {
    const wasm = (await createWasmKernel(MEMORY))!
    const javascript = createJavaScriptKernel(MEMORY)
    expect(wasm.name).toBe('wasm')
    for (let seed = 1; seed <= 25; seed++) {
      for (const kernel of [wasm, javascript]) {
        fill(kernel, seed, /^(?:dense|addSparse)/.test(name))
        const before = Buffer.from(kernel.memory.slice(0))
        run(kernel)
        expect(before.equals(Buffer.from(kernel.memory))).toBe(false)
      }
      expect(Buffer.from(javascript.memory).equals(Buffer.from(wasm.memory)), `seed ${seed}`).toBe(true)
    }
  })

  it('multiply as told', () => {
    const kernel = createJavaScriptKernel(MEMORY)
    const weights = Int16Array.from({ length: 8 * 2 }, (_, i) => i + 1)
    packWeights(weights, new Int16Array(kernel.memory, A, 16), 2, 8)
    new Int16Array(kernel.memory, X, 2).set([3, -2])
    new Float32Array(kernel.memory, B, 8).fill(0.5)
    new Float32Array(kernel.memory, B + 512, 8).fill(1)
    kernel.dense(X, A, B, B + 512, Y, 4, 2, 8, 1, 1)
    const expected = Array.from({ length: 8 }, (_, n) => 1 + 0.5 * (3 * (2 * n + 1) - 2 * (2 * n + 2)))
    expect([...new Float32Array(kernel.memory, Y, 8)]).toEqual(expected)
  })
})

describe('without WebAssembly', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  it.each([
    ['absent', undefined],
    [
      'forbidden',
      {
        Memory: class {},
        instantiate: () => Promise.reject(new Error('Wasm code generation disallowed by embedder')),
      },
    ],
  ])('(%s) the JavaScript kernel takes over', async (_, api) => {
    vi.stubGlobal('WebAssembly', api)
    expect((await createNetworkFrom(tinyModel())).kernel).toBe('javascript')
  })
})
