/** The two files of natural that are bundled; the package types only its whole. */
declare module 'natural/lib/natural/distance/jaro-winkler_distance.js' {
  /** 0 (nothing in common) to 1 (equal). */
  export default function jaroWinkler(a: string, b: string): number
}

declare module 'natural/lib/natural/phonetics/double_metaphone.js' {
  export default class DoubleMetaphone {
    /** The likeliest code and a second one. */
    process(word: string, longest?: number): [string, string]
  }
}
