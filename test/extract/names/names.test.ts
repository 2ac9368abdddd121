import { describe, expect, it } from 'vitest'
import { names } from '../../../src/extract/names/names.js'
import { tokenize } from '../../../src/tokenize/tokenize.js'
import { readMarkedCases, showMention } from '../../cases/marked-cases.js'

const extractor = names()

describe('names', () => {
  it.each(readMarkedCases('names.txt'))('$title', async ({ text, expected }) => {
    const found = await extractor.extract(tokenize(text))
    expect([...found].map(showMention)).toEqual(expected)
  })

  it('gives only its labels, confidences from 0 to 1, and the text of each span', async () => {
    const document = tokenize(
      'Senator Ada Lindqvist of the Green Party left Oslo for Peru, the Norwegian News Agency said.',
    )
    const found = [...(await extractor.extract(document))]
    expect(found.length).toBeGreaterThan(3)
    for (const { start, end, text, label, confidence, source } of found) {
      expect(text).toBe(document.text.slice(start, end))
      expect(extractor.labels).toContain(label)
      expect(confidence).toBeGreaterThan(0)
      expect(confidence).toBeLessThanOrEqual(1)
      expect(source).toBe('names')
    }
  })

  it('answers the same again, also after other texts', async () => {
    const document = tokenize('Ferris Okafor, of Lagos, joined the Delta Bank in 2004.')
    const first = await extractor.extract(document)
    await extractor.extract(tokenize('Something else, by Somebody Else.'))
    expect(await extractor.extract(document)).toEqual(first)
    expect(await names().extract(document)).toEqual(first)
  })

  it.each(['', ' \n\n ', '\ud800 \udc00', '\u0000', 'A'.repeat(100_000), 'A. '.repeat(20_000), '\u202eABC\u202c'])(
    'reads odd text %#',
    async (text) => {
      expect(Array.isArray(await extractor.extract(tokenize(text)))).toBe(true)
    },
  )

  it('takes time linear in a text without a full stop', async () => {
    const found = await extractor.extract(tokenize('Ana Ruiz met Bo Lind and '.repeat(20_000)))
    expect([...found].length).toBeGreaterThan(1_000)
  })
})
