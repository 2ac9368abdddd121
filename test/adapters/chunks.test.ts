import { describe, expect, it } from 'vitest'
import { chunks } from '../../src/adapters/chunks.js'
import { tokenize } from '../../src/tokenize/tokenize.js'

describe('chunks', () => {
  it('are the sentences of an ordinary text', () => {
    const text = 'Anna met Tom.  They left.\n\nIt rained'
    const found = chunks(tokenize(text))
    expect(found.map((chunk) => chunk.text)).toEqual(['Anna met Tom.', 'They left.', 'It rained'])
    for (const chunk of found) expect(text.slice(chunk.start, chunk.start + chunk.text.length)).toBe(chunk.text)
  })

  it('are short, also where a sentence is not, and hold every token once', () => {
    const document = tokenize('Anna '.repeat(1_000))
    const found = chunks(document)
    expect(found.length).toBe(5)
    expect(found.map(({ firstToken, endToken }) => endToken - firstToken)).toEqual([200, 200, 200, 200, 200])
  })

  it('leave out what is far too long to be a word', () => {
    const found = chunks(tokenize(`Anna met ${'x'.repeat(5_000)} today`))
    expect(found.map(({ text }) => text)).toEqual(['Anna met', 'today'])
    expect(chunks(tokenize('x'.repeat(5_000)))).toEqual([])
    expect(chunks(tokenize(''))).toEqual([])
  })
})
