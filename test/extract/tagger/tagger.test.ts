import { describe, expect, it } from 'vitest'
import { tagger } from '../../../src/extract/tagger/tagger.js'
import { tokenize } from '../../../src/tokenize/tokenize.js'
import { readMarkedCases, showMention } from '../../cases/marked-cases.js'
import { tinyModel } from '../../model/fixture.js'

// The weights of this model are random: what it finds is nonsense, but must be well-formed and repeatable nonsense.
const model = tinyModel()
const text =
  'Senator Ana Ruiz of the Green Party left Porto Verde for Peru. RUIZ, 61, was “near” the Zürich News Agency. '

describe('tagger', () => {
  it('gives only its labels, confidences from 0 to 1, the text of each span, and no overlaps', async () => {
    const extractor = tagger({ model })
    const document = tokenize(text.repeat(20))
    const found = [...(await extractor.extract(document))]
    expect(found.length).toBeGreaterThan(50)
    let end = 0
    for (const mention of found) {
      expect(mention.text).toBe(document.text.slice(mention.start, mention.end))
      expect(extractor.labels).toContain(mention.label)
      expect(mention.confidence).toBeGreaterThanOrEqual(0)
      expect(mention.confidence).toBeLessThanOrEqual(1)
      expect(mention.source).toBe('tagger')
      expect(mention.start).toBeGreaterThanOrEqual(end)
      end = mention.end
    }
  })

  it('finds the same with both kernels, and again after other texts', async () => {
    const document = tokenize(text)
    const extractor = tagger({ model })
    const first = await extractor.extract(document)
    await extractor.extract(tokenize('Something else, by Somebody Else.'))
    expect(await extractor.extract(document)).toEqual(first)
    expect(await tagger({ model, kernel: 'javascript' }).extract(document)).toEqual(first)
  })

  it('keeps documents apart that are read at the same time', async () => {
    const texts = Array.from({ length: 30 }, (_, index) => tokenize(`${text.slice(index)} ${text.repeat(index % 3)}`))
    const alone = []
    for (const document of texts) alone.push(await tagger({ model }).extract(document))
    const extractor = tagger({ model })
    expect(await Promise.all(texts.map((document) => extractor.extract(document)))).toEqual(alone)
  })

  it.each(['', ' \n\n ', '\ud800 \udc00', '\u0000', 'A'.repeat(100_000), 'A. '.repeat(20_000), '\u202eABC\u202c'])(
    'reads odd text %#',
    async (odd) => {
      expect(Array.isArray(await tagger({ model }).extract(tokenize(odd)))).toBe(true)
    },
  )

  it('reads texts longer than a window, with and without full stops', async () => {
    const extractor = tagger({ model })
    for (const piece of ['Ana Ruiz met Bo Lind in Porto Verde. ', 'Ana Ruiz met Bo Lind and ']) {
      const found = [...(await extractor.extract(tokenize(piece.repeat(5_000))))]
      expect(found.length).toBeGreaterThan(1_000)
      expect(found.at(-1)!.start).toBeGreaterThan(piece.length * 4_900)
    }
  })

  it('refuses wrong options at once, and a damaged model at the first document', async () => {
    expect(() => tagger({ model: 'news' as never })).toThrow('option "model" must be the bytes of a model')
    expect(() => tagger({ kernel: 'gpu' as never })).toThrow('option "kernel" must be "auto" or "javascript"')
    const damaged = tinyModel().fill(0, 5000, 5100)
    await expect(tagger({ model: damaged }).extract(tokenize(text))).rejects.toMatchObject({
      code: 'INVALID_DATA_FILE',
    })
  })
})

describe('tagger with the embedded model', () => {
  const extractor = tagger()

  it.each(readMarkedCases('tagger.txt'))('$title', async ({ text, expected }) => {
    const found = await extractor.extract(tokenize(text))
    expect([...found].map(showMention)).toEqual(expected)
  })

  it('finds the same in JavaScript, to the last digit', async () => {
    const document = tokenize(
      readMarkedCases('tagger.txt')
        .map(({ text }) => text)
        .join('\n\n'),
    )
    const found = await extractor.extract(document)
    expect([...found].length).toBeGreaterThan(15)
    expect(await tagger({ kernel: 'javascript' }).extract(document)).toEqual(found)
  })
})
