import { describe, expect, it } from 'vitest'
import { createNetworkFrom } from '../../src/model/load-network.js'
import type { Network } from '../../src/model/network/network.js'
import { documentOf, tinyExpected, tinyModel } from './fixture.js'
import { createRandom } from './random.js'
import { type RandomShape, randomModel } from './random-model.js'

const bitsOf = (values: Float32Array, tokens: number, columns: number): Int32Array =>
  new Int32Array(values.slice(0, tokens * columns).buffer)

describe.each(['auto', 'javascript'] as const)('a network with kernel %s', (kernel) => {
  it.each(tinyExpected.documents)('computes what training expects, bit for bit: $forms', async (document) => {
    const network = await createNetworkFrom(tinyModel(), kernel)
    expect(network.kernel).toBe(kernel === 'auto' ? 'wasm' : 'javascript')
    const { forms, opens, logits, states } = document
    network.run(documentOf(forms, opens), 0, forms.length, true)
    const tokens = forms.length
    expect([...network.rows.subarray(0, tokens)]).toEqual(forms.map((_, t) => t))
    expect(bitsOf(network.logits, tokens, network.outputs)).toEqual(
      bitsOf(Float32Array.from(logits.flat()), tokens, network.outputs),
    )
    expect(network.states.slice(0, tokens * network.header.width)).toEqual(Int16Array.from(states.flat()))
  })

  it.each(tinyExpected.documents)(
    'reads to the end what training expects to pass the gate: $forms',
    async (document) => {
      const network = await createNetworkFrom(tinyModel(), kernel)
      const { forms, opens, kept, keptLogits } = document
      network.run(documentOf(forms, opens), 0, forms.length)
      expect([...network.rows.subarray(0, forms.length)]).toEqual(forms.map((_, t) => kept.indexOf(t)))
      expect(bitsOf(network.logits, kept.length, network.outputs)).toEqual(
        bitsOf(Float32Array.from(keptLogits.flat()), kept.length, network.outputs),
      )
    },
  )

  it('forgets one document before the next', async () => {
    const network = await createNetworkFrom(tinyModel(), kernel)
    const [short, long] = [tinyExpected.documents[2]!, tinyExpected.documents[1]!]
    const run = ({ forms, opens }: typeof short): Int32Array => {
      network.run(documentOf(forms, opens), 0, forms.length)
      return bitsOf(network.logits, forms.length, network.outputs)
    }
    const alone = run(short)
    run(long)
    expect(run(short)).toEqual(alone)
  })

  it('gives a document the same scores after more forms than it keeps', async () => {
    const network = await createNetworkFrom(tinyModel(), kernel)
    const forms = Array.from({ length: 200 }, (_, i) => (i % 3 === 0 ? `NAME${i % 40}` : `Name${i % 50}`))
    const run = (): Int32Array => {
      const document = documentOf(
        forms,
        forms.map((_, i) => i % 20 === 0),
      )
      network.run(document, 0, forms.length)
      return bitsOf(network.logits, forms.length, network.outputs)
    }
    const first = run()
    for (let round = 0; round < 4; round++) {
      const others = Array.from(
        { length: network.limit },
        (_, i) => `${i % 2 === 0 ? 'N' : 'n'}ame${i % 7}x${round}y${i}`,
      )
      network.run(
        documentOf(
          others,
          others.map((_, i) => i === 0),
        ),
        0,
        others.length,
      )
      expect(run()).toEqual(first)
    }
  })
})

describe('both kernels', () => {
  const random = createRandom(5)
  const forms = Array.from({ length: 2_000 }, () => {
    const word = Math.floor(random() ** 3 * 700).toString(36)
    return random() < 0.3 ? word.toUpperCase() : word
  })
  const document = documentOf(
    forms,
    forms.map((_, index) => index % 19 === 0),
  )
  const shape: RandomShape = {
    words: [...new Set(forms.slice(0, 400))].map((form) => form.toLowerCase()),
    width: 40,
    inner: 56,
    dilations: [1, 2, 4, 8],
    pools: [0, 2],
    embedding: 12,
    shapeEmbedding: 6,
    grams: 500,
    shapes: 40,
  }
  const model = randomModel(shape)
  const runAll = (network: Network): Int32Array => {
    network.run(document, 0, forms.length)
    return bitsOf(network.logits, forms.length, network.outputs)
  }

  it('give the same bits over a whole network of odd sizes', async () => {
    const [wasm, javascript] = await Promise.all([createNetworkFrom(model), createNetworkFrom(model, 'javascript')])
    const logits = runAll(wasm)
    expect(logits).toEqual(runAll(javascript))
    expect(new Set(logits).size).toBeGreaterThan(forms.length)
    expect(wasm.states.slice(0, 1000)).toEqual(javascript.states.slice(0, 1000))
  })

  it('give the tokens that pass a gate the same bits', async () => {
    const gated = randomModel({ ...shape, gate: 2 })
    const [wasm, javascript] = await Promise.all([createNetworkFrom(gated), createNetworkFrom(gated, 'javascript')])
    const logits = runAll(wasm)
    expect(logits).toEqual(runAll(javascript))
    expect(wasm.rows).toEqual(javascript.rows)
    const passing = wasm.rows.subarray(0, forms.length).filter((row) => row >= 0)
    expect(passing.length).toBeGreaterThan(forms.length / 50)
    expect(passing.length).toBeLessThan(forms.length / 2)
    expect([...passing]).toEqual([...passing.keys()])
  })

  it('give a token behind the gate the scores of a whole reading, where no pool comes after it', async () => {
    const network = await createNetworkFrom(randomModel({ ...shape, pools: [0, 1], gate: 1 }))
    const { outputs } = network
    network.run(document, 0, forms.length, true)
    const whole = network.logits.slice(0, forms.length * outputs)
    network.run(document, 0, forms.length)
    let passing = 0
    for (const [t, row] of network.rows.subarray(0, forms.length).entries()) {
      if (row < 0) continue
      passing++
      const found = network.logits.slice(row * outputs, (row + 1) * outputs)
      expect(found).toEqual(whole.slice(t * outputs, (t + 1) * outputs))
    }
    expect(passing).toBeGreaterThan(10)
    expect(passing).toBeLessThan(forms.length)
  })

  it('give a token the same scores in a window as in the whole document, beyond its reach and without pools', async () => {
    const network = await createNetworkFrom(
      randomModel({
        words: ['a'],
        width: 16,
        inner: 16,
        dilations: [1, 2, 4],
        pools: [],
        embedding: 8,
        shapeEmbedding: 4,
        grams: 300,
        shapes: 40,
      }),
    )
    const { outputs, reach } = network
    expect(reach).toBe(14)
    network.run(document, 0, 600)
    const whole = network.logits.slice(200 * outputs, 400 * outputs)
    network.run(document, 200 - reach, 400 + reach)
    expect(network.logits.slice(reach * outputs, (200 + reach) * outputs)).toEqual(whole)
    network.run(document, 200 - reach + 1, 400 + reach)
    expect(network.logits.slice((reach - 1) * outputs, (199 + reach) * outputs)).not.toEqual(whole)
  })

  it('give the same when the cache of word forms has been turned over', async () => {
    const network = await createNetworkFrom(model)
    const before = runAll(network)
    for (let round = 0; round < 6; round++) {
      const others = Array.from({ length: 8_000 }, (_, index) => `other${round}x${index}`)
      network.run(documentOf(others, others.map(() => false).with(0, true)), 0, others.length)
      if (round < 3) network.run(document, 0, 100)
    }
    expect(runAll(network)).toEqual(before)
  })
})
