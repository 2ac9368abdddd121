import { describe, expect, it } from 'vitest'
import { createVocabulary } from '../../src/model/features/vocabulary.js'
import { createWordFacts } from '../../src/model/features/word-facts.js'
import { straighten, wordFeatures } from '../../src/model/features/word-features.js'
import { isCapitalised, wordShape } from '../../src/model/features/word-shape.js'
import { unpackModel } from '../../src/model/unpack.js'
import { tinyExpected, tinyModel } from './fixture.js'

const model = unpackModel(tinyModel())
const vocabulary = createVocabulary(model.bytes('vocabulary'), model.header.vocabulary)
const facts = createWordFacts(model.u32('facts_keys'), model.bytes('facts_bits'))

describe('features of word forms', () => {
  it.each(
    tinyExpected.documents.flatMap(({ forms, features }) => forms.map((form, i) => [form, features[i]!] as const)),
  )('are those of training: %s', (form, expected) => {
    const straight = straighten(form)
    const found = wordFeatures(straight, vocabulary, model.header)
    expect({ ...found, facts: facts.bitsOf(straight.toLowerCase()) }).toEqual(expected)
  })

  it.each([
    ['Reuters', 'Xxxx'],
    ['F-16s', 'X-ddx'],
    ['U.S.', 'X.X.'],
    ['1,200,000', 'd,ddd,ddd'],
    ['ÉLYSÉE', 'XXX'],
    ['naïve', 'xxx'],
    ['東京', '東京'],
    ['𝒜lpha', 'Xxxx'],
    ['', ''],
  ])('shape of %s', (form, shape) => {
    expect(wordShape(form, 10)).toBe(shape)
  })

  it('knows capital letters of all scripts', () => {
    expect(['A', 'Élysée', 'Ωmega', '𝒜lpha', 'İzmir'].map(isCapitalised)).toEqual([true, true, true, true, true])
    expect(['a', 'é', '1', '', '東', '"', '\ud800'].map(isCapitalised)).toEqual(Array(7).fill(false))
  })

  it('are bounded for forms of any length', () => {
    const { grams } = wordFeatures('x1'.repeat(50_000), vocabulary, model.header)
    expect(grams.length).toBeLessThanOrEqual(28)
  })
})

describe('vocabulary', () => {
  const forms = Array.from({ length: 5_000 }, (_, index) => `w${(index * 7919).toString(36)}é`)
  const many = createVocabulary(new TextEncoder().encode(forms.join('\n')), forms.length)

  it('gives each form its place from 1 on, and 0 to others', () => {
    expect(forms.map((form) => many.idOf(form))).toEqual(forms.map((_, index) => index + 1))
    expect(['', 'w', 'é', `${forms[0]}x`, `${forms[0]}\n${forms[1]}`].map((form) => many.idOf(form))).toEqual(
      Array(5).fill(0),
    )
  })

  it('may be empty', () => {
    expect(createVocabulary(new Uint8Array(0), 0).idOf('any')).toBe(0)
  })
})
