import { describe, expect, it } from 'vitest'
import { createDecoder } from '../../../src/extract/tagger/decode.js'
import { TAG_COUNT, TAGGER_LABELS } from '../../../src/extract/tagger/labels.js'
import { createRandom } from '../../model/random.js'

const follows = (tag: number, next: number): boolean => next === 0 || next % 2 === 1 || tag === next || tag === next - 1

/** All ways to tag a run, an expression going on with its own kind only, each with its probability. */
function* paths(tags: Float64Array, length: number, done: readonly number[] = []): Generator<[number[], number]> {
  if (done.length === length) {
    yield [[...done], done.reduce((product, tag, t) => product * tags[t * TAG_COUNT + tag]!, 1)]
    return
  }
  for (let tag = 0; tag < TAG_COUNT; tag++) {
    if (tags[done.length * TAG_COUNT + tag]! > 0 && follows(done.at(-1) ?? 0, tag)) {
      yield* paths(tags, length, [...done, tag])
    }
  }
}

/** `start-end kind` of the expressions of a path. */
function spansOf(path: readonly number[]): string[] {
  const spans: { start: number; end: number; kind: number }[] = []
  path.forEach((tag, t) => {
    if (tag === 0) return
    if (tag % 2 === 0) spans.at(-1)!.end = t + 1
    else spans.push({ start: t, end: t + 1, kind: (tag - 1) / 2 })
  })
  return spans.map(({ start, end, kind }) => `${start}-${end} ${kind}`)
}

describe('decoder', () => {
  it('finds the likeliest tags, as trying all ways does, and how likely the tokens of each expression make it', () => {
    const random = createRandom(3)
    const decoder = createDecoder(8)
    for (let round = 0; round < 60; round++) {
      const length = 1 + (round % 4)
      decoder.tags.fill(0)
      for (let t = 0; t < length; t++) {
        const weights = Array.from({ length: TAG_COUNT }, (_, tag) => (tag < 7 ? random() ** 4 : 0))
        const sum = weights.reduce((total, weight) => total + weight, 0)
        decoder.tags.set(
          weights.map((weight) => weight / sum),
          t * TAG_COUNT,
        )
      }
      const all = [...paths(decoder.tags, length)]
      const [best] = all.reduce((a, b) => (b[1] > a[1] ? b : a))
      const found = decoder.decode(length)
      expect(found.map(({ start, end, kind }) => `${start}-${end} ${kind}`)).toEqual(spansOf(best))
      for (const { start, end, kind, probability } of found) {
        const own = (t: number, tag: number): number => decoder.tags[t * TAG_COUNT + tag]!
        let expected = own(start, 1 + 2 * kind)
        for (let t = start + 1; t < end; t++) expected *= own(t, 2 + 2 * kind)
        if (end < length) expected *= 1 - own(end, 2 + 2 * kind)
        expect(probability).toBeCloseTo(expected, 10)
      }
    }
  })

  it.each([
    ['place', 0.37, 0.45],
    ['rest', 0.3, 0.45],
  ])('takes a label before what is not given out, where that is hardly likelier: %s', (chosen, place, rest) => {
    const decoder = createDecoder(1)
    const kinds = [...TAGGER_LABELS, 'rest']
    decoder.tags[0] = 1 - place - rest
    decoder.tags[1 + 2 * kinds.indexOf('place')] = place
    decoder.tags[1 + 2 * kinds.indexOf('rest')] = rest
    const [span] = decoder.decode(1)
    expect(kinds[span!.kind]).toBe(chosen)
    expect(span!.probability).toBeCloseTo(chosen === 'place' ? place : rest, 10)
  })

  it('keeps its numbers over long runs', () => {
    const decoder = createDecoder(1024)
    for (let t = 0; t < 1024; t++) {
      decoder.tags.fill(1e-13, t * TAG_COUNT, (t + 1) * TAG_COUNT)
      decoder.tags[t * TAG_COUNT + (t % 3 === 0 ? 1 : 2)] = 0.9
    }
    const found = decoder.decode(1024)
    expect(found).toHaveLength(342)
    for (const { start, end, probability } of found) expect(probability).toBeCloseTo(0.9 ** (end - start), 6)
  })
})
