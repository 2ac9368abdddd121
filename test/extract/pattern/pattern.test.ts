import { describe, expect, it, test } from 'vitest'
import type { PatternSequence } from '../../../src/extract/pattern/part.js'
import { pattern } from '../../../src/extract/pattern/pattern.js'
import { shapeOf } from '../../../src/extract/pattern/shape.js'
import { describeExtractor } from '../../../src/testing.js'
import { tokenize } from '../../../src/tokenize/tokenize.js'

async function found(patterns: readonly PatternSequence[], text: string): Promise<string[]> {
  const extractor = pattern({ name: 'test', label: 'thing', patterns })
  return [...(await extractor.extract(tokenize(text)))].map((mention) => mention.text)
}

describeExtractor(
  pattern({
    name: 'committees',
    label: 'organization',
    patterns: [
      [
        { written: 'capitalised', repeat: [1, 4] },
        'Committee',
        { either: [['of', { written: 'capitalised' }]], optional: true },
      ],
      [{ lower: 'flight', outside: true }, { written: 'digits' }],
    ],
  }),
  { describe, it, texts: ['The Harbour Safety Committee of Aden met. Flight 417 was late.'] },
)

describe('parts', () => {
  test.each<[string, PatternSequence, string, string[]]>([
    ['a literal', ['Ever', 'Given'], 'The Ever Given; the ever given', ['Ever Given']],
    ['any case', [{ lower: ['ship', 'boat'] }], 'Ship and BOAT', ['Ship', 'BOAT']],
    ['a kind', [{ kind: 'number' }, { kind: ['symbol', 'word'] }], 'about 30 ships', ['30 ships']],
    ['a shape', [{ shape: ['X-dd', 'Xxxx'] }], 'An F-16 over Oslo', ['F-16', 'Oslo']],
    ['written upper', [{ written: 'upper' }], 'NATO, Nato, N', ['NATO', 'N']],
    ['written lower', [{ written: 'lower', prefix: 'b', suffix: 's' }], 'Boats bonds boat', ['bonds']],
    ['not', [{ written: 'capitalised', not: [{ lower: 'the' }, { suffix: 'o' }] }], 'The Oslo Accord', ['Accord']],
    ['any token', ['a', {}, 'c'], 'a b c, a c', ['a b c']],
    ['an optional part', ['a', { text: 'b', optional: true }, 'c'], 'a c; a b c; a b b c', ['a c', 'a b c']],
    [
      'repeats',
      ['a', { text: 'b', repeat: [2, 3] }, 'c'],
      'a b c; a b b c; a b b b c; a b b b b c',
      ['a b b c', 'a b b b c'],
    ],
    ['no repeat', ['a', { text: 'b', repeat: [0, 1] }], 'a; a b', ['a', 'a b']],
    ['alternatives', [{ either: [['x'], ['y', 'z']], repeat: [1, 2] }, '!'], 'x y z ! y !', ['x y z !']],
    ['the longest alternative', [{ either: [['x'], ['x', 'y']] }], 'x y', ['x y']],
    [
      'outside',
      [{ lower: 'mr.', outside: true }, { written: 'capitalised' }, { lower: 'said', outside: true }],
      'Mr. Odeh said; Mr. Lind left',
      ['Odeh'],
    ],
    [
      'outside twice',
      [{ text: ',', outside: true }, { text: 'a' }, { text: ',', outside: true }],
      ', a , a , a',
      ['a', 'a'],
    ],
    ['an optional part outside', [{ text: 'x', outside: true, optional: true }, 'y'], 'x y y', ['y', 'y']],
  ])('%s', async (_, sequence, text, expected) => {
    expect(await found([sequence], text)).toEqual(expected)
  })

  test('a match stays in its sentence', async () => {
    expect(await found([['a', '.', 'B']], 'It was a. B came.')).toEqual([])
  })

  test('of several patterns the longest match is taken', async () => {
    expect(await found([['a'], ['a', 'b'], ['b', 'c', 'd']], 'a b c d')).toEqual(['a b'])
  })
})

test('shapes', () => {
  expect(['F-16s', 'Ünal', 'al-Ḥasan', '٣٤', 'Xx', '😀'].map(shapeOf)).toEqual([
    'X-ddx',
    'Xxxx',
    'xx-Xxxxx',
    'dd',
    'Xx',
    '😀',
  ])
})

describe('patterns that backtracking engines choke on', () => {
  const a = { text: 'a' }
  test.each<[string, PatternSequence]>([
    ['nested repeats', [{ either: [[{ ...a, repeat: [1, 20] }]], repeat: [1, 20] }, 'b']],
    [
      'overlapping alternatives',
      [{ either: [['a'], ['a', 'a'], [a, { ...a, optional: true }]], repeat: [1, 40] }, 'b'],
    ],
    [
      'many optional parts',
      [...Array<PatternSequence[number]>(50).fill({ ...a, optional: true }), ...Array<string>(50).fill('a'), 'b'],
    ],
  ])('%s', async (_, sequence) => {
    const started = performance.now()
    expect(await found([sequence], 'a '.repeat(500))).toEqual([])
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  test('patterns that are too large are refused', () => {
    const inner = { either: [[{ text: 'a', repeat: [1, 50] }]], repeat: [1, 50] } as const
    expect(() => pattern({ name: 'x', label: 'x', patterns: [[inner]] })).toThrow(/more than 2000 states/)
  })
})

describe('refuses', () => {
  test.each<[string, unknown]>([
    ['an empty sequence', []],
    ['an empty literal', ['']],
    ['white space', ['a b']],
    ['an unknown field', [{ regex: 'a' }]],
    ['an unknown kind', [{ kind: 'noun' }]],
    ['an unknown way of writing', [{ written: 'bold' }]],
    ['repeats without an end', [{ repeat: [1, Number.POSITIVE_INFINITY] }]],
    ['repeats the wrong way round', [{ repeat: [3, 1] }]],
    ['alternatives with a test', [{ either: [['a']], text: 'b' }]],
    ['nothing but outside', [{ text: 'a', outside: true }]],
    ['outside in the middle', ['a', { text: 'b', outside: true }, 'c']],
    ['outside within alternatives', [{ either: [['a', { text: 'b', outside: true }]] }]],
    ['a number', [1]],
    ['a bad list', [{ lower: [''] }]],
    ['a bad exception', [{ not: { optional: true } }]],
  ])('%s', (_, sequence) => {
    const call = (): unknown => pattern({ name: 'x', label: 'x', patterns: [sequence as PatternSequence] })
    expect(call).toThrow(expect.objectContaining({ code: 'INVALID_ENTRY' }))
  })

  test.each([{ name: '' }, { label: '' }, { patterns: [] }, { confidence: 2 }])('%j', (options) => {
    const call = (): unknown => pattern({ name: 'x', label: 'x', patterns: [['a']], ...options })
    expect(call).toThrow(expect.objectContaining({ code: 'INVALID_OPTION' }))
  })
})
