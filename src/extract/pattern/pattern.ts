import type { Document } from '../../document/document.js'
import type { Extractor } from '../extractor.js'
import { createMention, type Mention } from '../mention.js'
import { type Automaton, compilePatterns } from './automaton.js'
import { checkPatternOptions } from './check-pattern.js'
import type { PatternOptions } from './part.js'
import { findLongestMatches } from './run-automaton.js'

/**
 * Finds sequences of tokens: literals, words in any case, kinds, shapes, optional and repeated parts, alternatives,
 * and parts around a mention that must stand there. At each place the longest match is taken, and matches do not
 * overlap; none goes beyond its sentence. Nothing backtracks: a token costs at most one step for each part of the
 * patterns, where a part counts as often as it may be repeated.
 *
 * @throws UsageError `INVALID_OPTION`, `UNKNOWN_OPTION`
 * @throws StageError `INVALID_ENTRY` names the part that cannot be used
 * @example
 * const flights = pattern({
 *   name: 'flights',
 *   label: 'flight',
 *   patterns: [[{ lower: 'flight', outside: true }, { written: 'upper', optional: true }, { written: 'digits' }]],
 * })
 * // "Flight QX 417 was late": "QX 417" (flight)
 */
export function pattern<const L extends string>(options: PatternOptions<L>): Extractor<L> {
  checkPatternOptions(options)
  const { name, label, patterns, confidence = 0.9 } = options
  const automaton = compilePatterns(patterns)
  return {
    name,
    labels: [label],
    extract: (document) => findMatches(document, automaton, { label, confidence, source: name }),
  }
}

function findMatches<L extends string>(
  document: Document,
  automaton: Automaton,
  parts: Pick<Mention<L>, 'label' | 'confidence' | 'source'>,
): Mention<L>[] {
  const { tokens, sentences } = document
  const mentions: Mention<L>[] = []
  for (const { firstToken, endToken } of sentences) {
    const matches = findLongestMatches(automaton, tokens, firstToken, endToken)
    let free = firstToken
    for (let at = firstToken; at < endToken; at++) {
      const first = matches.first[at - firstToken]!
      const end = matches.end[at - firstToken]!
      if (first < free) continue
      mentions.push(createMention(document, { start: tokens[first]!.start, end: tokens[end - 1]!.end, ...parts }))
      free = end
      // What stands behind a mention may be what stands before the next one.
      at = end - 1
    }
  }
  return mentions
}
