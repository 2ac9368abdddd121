import { describe, expect, it } from 'vitest'
import { decodeNames } from '../../../src/extract/names/decode.js'
import type { NameModel } from '../../../src/extract/names/name-model.js'
import { beginTag, insideTag, TAG_COUNT } from '../../../src/extract/names/tags.js'

const model: NameModel = {
  hashBits: 5,
  kept: new Uint32Array(1),
  before: new Uint32Array(1),
  weights: new Int8Array(),
  scale: 1,
  transitions: new Float32Array((TAG_COUNT + 1) * TAG_COUNT),
  calibrations: [],
}

/** Scores of 0, but for those given as [token, tag, score]. */
function scores(length: number, given: readonly (readonly [number, number, number])[]): Float32Array {
  const all = new Float32Array(length * TAG_COUNT)
  for (const [token, tag, score] of given) all[token * TAG_COUNT + tag] = score
  return all
}

/** The probability of a name by trying every way to tag the sentence. */
function byCounting(all: Float32Array, length: number, wanted: readonly [number, number, number]): number {
  let total = 0
  let right = 0
  const tags: number[] = []
  const walk = (at: number, weight: number): void => {
    if (at === length) {
      total += weight
      const [start, end, kind] = wanted
      const begins = tags[start] === beginTag(kind)
      const goesOn = tags.slice(start + 1, end).every((tag) => tag === insideTag(kind))
      if (begins && goesOn && tags[end] !== insideTag(kind)) right += weight
      return
    }
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      const last = tags.at(-1)
      if (tag > 0 && tag % 2 === 0 && last !== tag && last !== tag - 1) continue
      tags.push(tag)
      walk(at + 1, weight * Math.exp(all[at * TAG_COUNT + tag]!))
      tags.pop()
    }
  }
  walk(0, 1)
  return right / total
}

describe('decodeNames', () => {
  it('finds the names of the likeliest tags', () => {
    const all = scores(4, [
      [0, 0, 3],
      [1, beginTag(1), 3],
      [2, insideTag(1), 3],
      [3, beginTag(2), 3],
    ])
    expect(decodeNames(all, 4, model)).toMatchObject([
      { start: 1, end: 3, kind: 1 },
      { start: 3, end: 4, kind: 2 },
    ])
  })

  it('never goes on with a name that has not begun', () => {
    const all = scores(2, [
      [0, insideTag(0), 9],
      [1, insideTag(0), 9],
    ])
    const found = decodeNames(all, 2, model)
    expect(found).toMatchObject([{ start: 0, end: 2, kind: 0 }])
  })

  it('gives the share of a name in all ways to tag the sentence', () => {
    const all = scores(3, [
      [0, beginTag(0), 1.5],
      [1, insideTag(0), 1.2],
      [1, beginTag(2), 0.4],
      [2, 0, 2],
    ])
    const found = decodeNames(all, 3, model)
    expect(found.length).toBeGreaterThan(0)
    for (const { start, end, kind, probability } of found) {
      expect(probability).toBeCloseTo(byCounting(all, 3, [start, end, kind]), 10)
    }
  })
})
