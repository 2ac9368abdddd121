import { describe, expect, it } from 'vitest'
import { trimEdges } from '../../src/refine/trim-edges.js'
import { describeRefiner } from '../../src/testing.js'
import { tokenize } from '../../src/tokenize/tokenize.js'
import { mentionOf } from './mentions.js'

describeRefiner(trimEdges(), { describe, it })

/** What is left of a mention: its text, or `undefined`. */
function trimmed(text: string, mention: string, label: string): string | undefined {
  const [left, ...others] = trimEdges().refine([mentionOf(text, mention, label)], tokenize(text))
  expect(others).toEqual([])
  if (left) expect(text.slice(left.start, left.end)).toBe(left.text)
  return left?.text
}

describe('trimEdges', () => {
  it.each([
    ['He saw the Harbour Union.', 'the Harbour Union', 'organization', 'Harbour Union'],
    ['The Harbour Union met.', 'The Harbour Union', 'organization', 'Harbour Union'],
    ['“The Harbour Union met,” he said.', 'The Harbour Union', 'organization', 'Harbour Union'],
    ['In Lisbon’s port.', 'Lisbon’s', 'place', 'Lisbon'],
    ['The unions’ chief.', 'unions’', 'organization', 'unions'],
    ['He read "Harbour News".', '"Harbour News"', 'organization', 'Harbour News'],
    ['The Court of Appeals for the north.', 'Court of Appeals for', 'organization', 'Court of Appeals'],
    ['Lamas & others came.', 'Lamas &', 'person', 'Lamas'],
    ['Porto (North) won.', 'Porto (', 'place', 'Porto'],
    ["McDonald's opened.", 'McDonald', 'organization', "McDonald's"],
    ["Kohl's speech.", "Kohl's", 'person', 'Kohl'],
    ['Ana Reyes (R-Ohio) spoke.', 'R-Ohio', 'place', 'Ohio'],
    ['In south-eastern Norland it rained.', 'south-eastern Norland', 'place', 'Norland'],
    ['In the southern valley.', 'southern', 'place', undefined],
    ['With President Ilham Karsani there.', 'President Ilham Karsani', 'person', 'Ilham Karsani'],
    ['With Deputy Prime Minister Karsani there.', 'Deputy Prime Minister Karsani', 'person', 'Karsani'],
    ['A Porto Verde-based firm.', 'Porto Verde-based', 'place', 'Porto Verde'],
    ['An Okafor-appointed judge.', 'Okafor-appointed', 'person', 'Okafor'],
    ['Solberg-era rules.', 'Solberg-era', 'person', 'Solberg'],
    ['A Kremlin-friendly paper.', 'Kremlin-friendly', 'organization', 'Kremlin'],
    ['Aid for al-Waleed.', 'al-Waleed', 'person', 'al-Waleed'],
    ['The Karsani-led council.', 'Karsani-led', 'person', 'Karsani'],
    ['With Lt. Gen. Karsani’s men.', 'Lt. Gen. Karsani’s', 'person', 'Karsani'],
  ])('%s %s (%s)', (text, mention, label, left) => {
    expect(trimmed(text, mention, label)).toBe(left)
  })

  it.each([
    ['He lives in The Hague.', 'The Hague', 'place'],
    ["McDonald's opened.", "McDonald's", 'organization'],
    ['Standard & Poor’s cut it.', 'Standard & Poor’s', 'organization'],
    ['He told The Times so.', 'The Times', 'organization'],
    ['Rad (B) won.', 'Rad (B)', 'organization'],
    ['It was in the 1990s.', 'the 1990s', 'date'],
    ['The president came.', 'president', 'person'],
    ['President Motors closed.', 'President Motors', 'organization'],
    ['In Jean-Luc Made-Lind.', 'Jean-Luc Made-Lind', 'person'],
    ['Nothing to cut in Ann Lee here.', 'Ann Lee', 'person'],
  ])('leaves alone: %s %s (%s)', (text, mention, label) => {
    expect(trimmed(text, mention, label)).toBe(mention)
  })

  it('drops a mention of which nothing is left', () => {
    expect(trimmed('He said "’s" twice.', '"’', 'person')).toBeUndefined()
    expect(trimmed('They told the Harbour Times.', 'the', 'organization')).toBeUndefined()
  })
})
