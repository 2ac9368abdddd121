import { describe, expect, expectTypeOf, it, test } from 'vitest'
import type { Extractor } from '../../../src/extract/extractor.js'
import { gazetteer } from '../../../src/extract/gazetteer/gazetteer.js'
import { wordsOf } from '../../../src/extract/gazetteer/words.js'
import { describeExtractor } from '../../../src/testing.js'
import { tokenize } from '../../../src/tokenize/tokenize.js'

async function found(extractor: Extractor, text: string): Promise<string[]> {
  return [...(await extractor.extract(tokenize(text)))].map(({ text, label }) => `${text} (${label})`)
}

const places = gazetteer([
  { name: 'New Harbour', label: 'place' },
  { name: 'New Harbour Port Authority', label: 'organization', aliases: ["O'Brien & Sons", 'NHPA'] },
  { name: 'WHO', label: 'organization', case: 'exact' },
  { name: 'sea drone', label: 'weapon', case: 'any' },
  { name: 'Jordan', label: 'place', ambiguous: true },
  { name: 'May', label: 'person', ambiguous: true },
])

describeExtractor(places, { describe, it, texts: ['The New Harbour Port Authority met WHO staff in Jordan.'] })

describe('gazetteer', () => {
  test.each([
    [
      'The New Harbour Port Authority left New Harbour.',
      'New Harbour Port Authority (organization)',
      'New Harbour (place)',
    ],
    ['They passed New\tHarbour and then New  Harbour.', 'New\tHarbour (place)', 'New  Harbour (place)'],
    ['New. Harbour', ''],
    ['NEW HARBOUR SHUT', 'NEW HARBOUR (place)'],
    ['a new harbour was built', ''],
    ['Who said so? The WHO did.', 'WHO (organization)'],
    ['A Sea Drone hit a sea drone.', 'Sea Drone (weapon)', 'sea drone (weapon)'],
    ['O’Brien & Sons sued.', 'O’Brien & Sons (organization)'],
    ['New Harbours', ''],
    ['New Harbour’s mayor', 'New Harbour (place)'],
  ])('%j', async (text, ...expected) => {
    expect(await found(places, text)).toEqual(expected.filter(Boolean))
  })

  test.each([
    ['They crossed into Jordan at night.', 'Jordan (place)'],
    ['In Jordan, talks went on.', 'Jordan (place)'],
    ['Leila Jordan spoke. Later Jordan left.', ''],
    ['Jordan was quiet.', ''],
    ['Jordan was quiet, and those who live in Jordan slept.', 'Jordan (place)', 'Jordan (place)'],
    ['They met on May 5 and in May 2011.', ''],
    ['Ms. Lee and May agreed.', 'May (person)'],
    ['They may leave.', ''],
  ])('ambiguous names: %j', async (text, ...expected) => {
    expect(await found(places, text)).toEqual(expected.filter(Boolean))
  })

  test('of entries with one name the most confident is given, less what others claim', async () => {
    const rivals = gazetteer(
      [
        { name: 'Georgia', label: 'country', confidence: 0.8 },
        { name: 'Georgia', label: 'state', confidence: 0.2 },
      ],
      { name: 'georgias' },
    )
    const [mention] = await rivals.extract(tokenize('They flew to Georgia.'))
    expect(mention).toMatchObject({ label: 'country', confidence: 0.64, source: 'georgias' })
  })

  test.each([
    [{ name: '', label: 'x' }, /"name" of entry 0/],
    [{ name: ' - ', label: 'x' }, /"name" of entry 0/],
    [{ name: 'a'.repeat(501), label: 'x' }, /"name" of entry 0/],
    [{ name: 'a', label: '' }, /"label" of entry 0/],
    [{ name: 'a', label: 'x', aliases: 'b' }, /"aliases" of entry 0/],
    [{ name: 'a', label: 'x', aliases: [''] }, /"aliases" of entry 0/],
    [{ name: 'a', label: 'x', case: 'lower' }, /"case" of entry 0/],
    [{ name: 'a', label: 'x', confidence: 2 }, /"confidence" of entry 0/],
    [{ name: 'a', label: 'x', ambiguous: 1 }, /"ambiguous" of entry 0/],
    [null, /entry 0 must be an object/],
  ])('refuses the entry %j', (entry, message) => {
    const call = (): unknown => gazetteer([entry as never])
    expect(call).toThrow(message)
    expect(call).toThrow(expect.objectContaining({ code: 'INVALID_ENTRY' }))
  })

  test('infers its labels from the entries', () => {
    expectTypeOf(places.labels).toEqualTypeOf<readonly ('place' | 'organization' | 'weapon' | 'person')[]>()
    expect(places.labels).toEqual(['place', 'organization', 'weapon', 'person'])
  })

  test('refuses wrong options', () => {
    expect(() => gazetteer([], { confidence: -1 })).toThrow(expect.objectContaining({ code: 'INVALID_OPTION' }))
    expect(() => gazetteer([], { size: 1 } as never)).toThrow(expect.objectContaining({ code: 'UNKNOWN_OPTION' }))
  })

  test.each(['Flight 7', '417 Fifth Avenue', 'cannot gonna', '1 000', 'Al Dubai'])('%j is cut as in a text', (name) => {
    expect(wordsOf(name)).toEqual(tokenize(name).tokens.map(({ text }) => text))
  })

  test('reads entries from a generator', async () => {
    function* many() {
      for (let i = 0; i < 50_000; i++) yield { name: `Ship ${i} of line ${i % 7}`, label: 'ship' as const }
    }
    expect(await found(gazetteer(many()), 'Ship 49999 of line 5 met Ship 12 of line 6.')).toEqual([
      'Ship 49999 of line 5 (ship)',
    ])
  })
})
