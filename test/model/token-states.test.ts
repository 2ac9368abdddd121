import { expect, it } from 'vitest'
import { createNetworkFrom } from '../../src/model/load-network.js'
import { readTokenStates } from '../../src/model/token-states.js'
import { documentOf, tinyExpected, tinyModel } from './fixture.js'

it('gives the states that training expects, and keeps them', async () => {
  const network = await createNetworkFrom(tinyModel())
  const [first, second] = tinyExpected.documents.map(({ forms, opens }) =>
    readTokenStates(network, documentOf(forms, opens)),
  )
  expect(first!.values).toEqual(Int16Array.from(tinyExpected.documents[0]!.states.flat()))
  expect(second!.values).toEqual(Int16Array.from(tinyExpected.documents[1]!.states.flat()))
  expect(first!.unit * network.header.scales.head_a!).toBeCloseTo(1, 12)
})

it('reads documents longer than a window', async () => {
  const network = await createNetworkFrom(tinyModel())
  const forms = Array.from({ length: 20_000 }, (_, index) => (index % 9 === 8 ? '.' : 'Porto'))
  const { values, width } = readTokenStates(
    network,
    documentOf(
      forms,
      forms.map((_, index) => index % 9 === 0),
    ),
  )
  expect(values).toHaveLength(20_000 * width)
  expect(values.subarray(-width).some((value) => value !== 0)).toBe(true)
})
