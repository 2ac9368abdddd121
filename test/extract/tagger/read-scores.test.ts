import { describe, expect, it } from 'vitest'
import type { Token } from '../../../src/document/document.js'
import type { Heads } from '../../../src/extract/tagger/heads.js'
import { ORGANIZATION, OUTSIDE } from '../../../src/extract/tagger/labels.js'
import { createScoreReader } from '../../../src/extract/tagger/read-scores.js'
import type { Network } from '../../../src/model/network/network.js'
import type { TextCase } from '../../../src/model/network/text-case.js'
import { tokenize } from '../../../src/tokenize/tokenize.js'

/** Chances of words to be names, at their first place and at others. */
const CHANCES: Readonly<Record<string, readonly [number, number]>> = {
  ruiz: [1, 0.5],
  ana: [0.875, 0.875],
  may: [0.8, 0],
  un: [0.9375, 0.9375],
}

/** The chance of the one word that begins an organization. */
const OF_ORGANIZATION = 0.9375

/** A network with one score a token, the chance of its word, plus 10 if the word is capitalised; it notes its runs. */
function stub(textCase: TextCase) {
  const runs: string[] = []
  const logits = new Float32Array(100)
  const network = {
    textCase,
    logits,
    outputs: 1,
    run({ tokens }: { readonly tokens: readonly Token[] }, start: number, end: number) {
      runs.push(`${start}: ${tokens.map(({ text }) => text).join(' ')}`)
      const seen = new Set<string>()
      for (let t = start; t < end; t++) {
        const word = tokens[t]!.text.toLowerCase()
        logits[t - start] = (CHANCES[word]?.[seen.has(word) ? 1 : 0] ?? 0) + (tokens[t]!.text === word ? 0 : 10)
        seen.add(word)
      }
    },
  }
  const heads: Heads = {
    read(scores, from, tags, to) {
      tags[to + OUTSIDE] = 1 - scores[from]!
      tags[to + 1 + 2 * ORGANIZATION] = scores[from] === OF_ORGANIZATION ? OF_ORGANIZATION : 0
      return scores[from]! > 0
    },
    facilityShare: () => 0,
  }
  return { runs, logits, read: createScoreReader(network as unknown as Network, heads) }
}

describe('createScoreReader', () => {
  it('reads a text with capitals once', () => {
    const { runs, logits, read } = stub('mixed')
    expect(read(tokenize('Ana met Ruiz'), 0, 3)).toBe(logits)
    expect(runs).toEqual(['0: Ana met Ruiz'])
  })

  it('reads a text without capitals again, with likely names capitalised, and takes the mean', () => {
    const { runs, read } = stub('lower')
    const scores = read(tokenize('ana met ruiz in may ; may ruiz go'), 0, 9)
    // "ruiz" is likely by the mean of its places, "may" at its first place only.
    expect(runs[1]).toBe('0: Ana met Ruiz in May ; may Ruiz go')
    expect([...scores.subarray(0, 3)]).toEqual([5.875, 0, 6])
    expect(scores[6]).toBe(0)
  })

  it('reads a part of a text with the token before it', () => {
    const { runs, read } = stub('lower')
    read(tokenize('ruiz said ana left'), 1, 4)
    expect(runs[1]).toBe('1: ruiz said Ana left')
  })

  it('writes what opens a sentence, and acronyms of organizations, as they are written', () => {
    const { runs, read } = stub('lower')
    read(tokenize('the un met ana . un aides go'), 0, 8)
    expect(runs[1]).toBe('0: The UN met Ana . UN aides go')
  })

  it('reads once where nothing is likely', () => {
    const { runs, read } = stub('lower')
    read(tokenize('it rained'), 0, 2)
    expect(runs).toHaveLength(1)
  })
})
