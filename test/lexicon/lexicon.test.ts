import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createLexiconBuilder, type Lexicon } from '../../src/lexicon/lexicon.js'
import { createStringTable } from '../../src/lexicon/string-table.js'

function lexiconOf(names: readonly string[]): Lexicon {
  const builder = createLexiconBuilder()
  for (const name of names) builder.add(name.split(' '))
  return builder.build()
}

function matches(lexicon: Lexicon, text: string, from: number): [number, number][] {
  const words = text.split(' ').map(lexicon.wordNumber)
  return lexicon.matchesAt(words, from, words.length).map(({ length, name }) => [length, name])
}

describe('lexicon', () => {
  const lexicon = lexiconOf(['new', 'new york', 'new york city hall', 'york'])

  test('gives every name at a place, the shortest first', () => {
    expect(matches(lexicon, 'in new york city hall', 1)).toEqual([
      [1, 0],
      [2, 1],
      [4, 2],
    ])
  })

  test('gives nothing where no name begins or the text ends early', () => {
    expect(matches(lexicon, 'in new york', 0)).toEqual([])
    expect(matches(lexicon, 'city hall', 0)).toEqual([])
    expect(matches(lexicon, 'york city', 0)).toEqual([[1, 3]])
  })

  test('numbers a name once', () => {
    const builder = createLexiconBuilder()
    expect([builder.add(['a', 'b']), builder.add(['a']), builder.add(['a', 'b'])]).toEqual([0, 1, 0])
    expect(builder.build()).toMatchObject({ size: 2, longest: 2 })
  })

  test('agrees with a search through a list', () => {
    const word = fc.constantFrom('a', 'b', 'c', 'aa')
    const name = fc.array(word, { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(name, { maxLength: 30 }), fc.array(word, { maxLength: 12 }), (names, text) => {
        const filled = lexiconOf(names.map((words) => words.join(' ')))
        const numbers = text.map(filled.wordNumber)
        const all = new Set(names.map((words) => words.join(' ')))
        for (let from = 0; from < text.length; from++) {
          const found = filled.matchesAt(numbers, from, text.length).map(({ length }) => length)
          const expected = text
            .slice(from)
            .flatMap((_, i) => (all.has(text.slice(from, from + i + 1).join(' ')) ? [i + 1] : []))
          expect(found).toEqual(expected)
        }
      }),
    )
  })
})

describe('string table', () => {
  test('numbers strings in order and finds them again', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        const table = createStringTable()
        const different = [...new Set(texts)]
        for (const text of texts) table.intern(text)
        expect(different.map((_, number) => table.at(number))).toEqual(different)
        expect(different.map(table.find)).toEqual(different.map((_, number) => number))
        expect(table.size).toBe(different.length)
        expect(table.find(`${texts.join('')}?`)).toBe(-1)
      }),
    )
  })

  test('holds long strings', () => {
    const table = createStringTable()
    const text = 'é'.repeat(100_000)
    expect(table.at(table.intern(text))).toBe(text)
  })
})
