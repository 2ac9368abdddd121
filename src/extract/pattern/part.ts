import type { TokenKind } from '../../document/document.js'

/** What is asked of one token; all that is said must hold. A list means any of its words. */
export interface TokenTest {
  /** The token as it stands. */
  readonly text?: string | readonly string[]
  /** The token in lower case. */
  readonly lower?: string | readonly string[]
  readonly kind?: TokenKind | readonly TokenKind[]
  /**
   * What its characters are, with `X` for a capital, `x` for a small letter, `d` for a digit and all other characters
   * as they are: `Xxxxx` is "Paris", `X-dd` is "F-16".
   */
  readonly shape?: string | readonly string[]
  /** How it is written: `capitalised` ("Paris", "NATO"), `upper` ("NATO"), `lower` ("paris"), `digits` ("16"). */
  readonly written?: 'capitalised' | 'upper' | 'lower' | 'digits'
  /** The token begins so. */
  readonly prefix?: string
  /** The token ends so. */
  readonly suffix?: string
  /** None of these may hold. */
  readonly not?: TokenTest | readonly TokenTest[]
}

/** How often a part may stand, and whether it belongs to the mention. */
export interface PartOptions {
  /** May be left out. */
  readonly optional?: boolean
  /** Least and most times in a row; the most is 50. */
  readonly repeat?: readonly [least: number, most: number]
  /** Must stand there, but is not part of the mention; only at the beginning or the end of a pattern. */
  readonly outside?: boolean
}

/**
 * A part of a pattern: a string is one token as it stands; an object is one token with a test (`{}` is any token), or
 * one of several sequences.
 */
export type PatternPart =
  | string
  | (TokenTest & PartOptions)
  | ({ readonly either: readonly PatternSequence[] } & PartOptions)

/** Parts that stand one after another, within one sentence. */
export type PatternSequence = readonly PatternPart[]

/** What `pattern` needs. */
export interface PatternOptions<L extends string> {
  /** Name of the extractor, the `source` of its mentions. */
  readonly name: string
  readonly label: L
  /** Sequences, each of which makes a mention. */
  readonly patterns: readonly PatternSequence[]
  /** 0–1. Default: 0.9. */
  readonly confidence?: number
}
