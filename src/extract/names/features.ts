import type { DocumentForms } from './document-forms.js'
import { EDGE, mix, type WordForm } from './word-form.js'

/** The most features that a token has. */
export const MOST_FEATURES = 64

/**
 * Writes the features of token `i` of the sentence `[start, end)` to `out` as 32-bit hashes, and gives their number.
 * The first number of each is its template; a change here needs `npm run names` to train anew.
 */
export function tokenFeatures(
  document: DocumentForms,
  i: number,
  start: number,
  end: number,
  sentence: number,
  out: Int32Array,
): number {
  const { forms, runs } = document
  const at = (k: number): WordForm => (k < start || k >= end ? EDGE : forms[k]!)
  const word = at(i)
  const before = at(i - 1)
  const before2 = at(i - 2)
  const after = at(i + 1)
  const after2 = at(i + 2)
  let n = 0
  const add = (template: number, value: number): void => {
    out[n++] = mix(value, template)
  }

  // The word itself.
  out[n++] = 0
  add(1, word.lower)
  add(2, word.exact)
  add(3, word.shape)
  if (word.prefix3) add(4, word.prefix3)
  if (word.prefix4) add(5, word.prefix4)
  if (word.suffix2) add(6, word.suffix2)
  if (word.suffix3) add(7, word.suffix3)
  if (word.suffix4) add(8, word.suffix4)
  if (word.capital && word.suffix3) add(9, word.suffix3)

  // Its neighbours.
  add(10, before.lower)
  add(11, after.lower)
  add(12, before2.lower)
  add(13, after2.lower)
  add(14, before.shape)
  add(15, after.shape)
  if (before.suffix3) add(16, before.suffix3)
  if (after.suffix3) add(17, after.suffix3)
  add(18, mix(before.lower, word.lower))
  add(19, mix(word.lower, after.lower))
  add(20, mix(before.lower, after.lower))
  add(21, mix(before2.lower, before.lower))
  add(22, mix(after.lower, after2.lower))
  const shapes = mix(before.shape, word.shape)
  add(23, shapes)
  add(24, mix(word.shape, after.shape))
  add(25, mix(shapes, after.shape))
  add(26, mix(mix(before2.shape, before.shape), word.shape))
  add(27, mix(mix(word.shape, after.shape), after2.shape))
  add(28, mix(before.lower, word.shape))
  add(29, mix(after.lower, word.shape))

  // Its place in the sentence.
  const allCaps = document.allCaps[sentence] === true
  const place = (i === start ? 1 : 0) + (allCaps ? 2 : 0)
  add(30, mix(place, word.shape))
  if (allCaps) add(31, word.lower)
  add(32, mix(at(start).lower, place))
  if (end - start < 12) add(33, mix(end - start, mix(word.shape, Math.min(i - start, 3))))

  // The run of capitalised words around it.
  const run = runs[i]
  if (run !== undefined) {
    const length = Math.min(run.end - run.start, 5)
    const position = mix(length, Math.min(i - run.start, 3))
    const last = forms[run.end - 1]!
    const first = forms[run.start]!
    add(34, position)
    add(35, mix(first.lower, i - run.start))
    add(36, mix(last.lower, run.end - i))
    add(37, last.lower)
    add(38, at(run.start - 1).lower)
    add(39, at(run.end).lower)
    add(40, mix(at(run.start - 2).lower, at(run.start - 1).lower))
    add(41, mix(at(run.end).lower, at(run.end + 1).lower))
    add(42, mix(at(run.start - 1).lower, at(run.end).lower))

    // What the rest of the document says of the form.
    const evidence = document.evidence.get(word.lower)
    if (evidence !== undefined) {
      const { longest } = evidence
      const lower = document.lowercase.has(word.lower)
      add(
        43,
        mix((lower ? 1 : 0) + (evidence.midSentence ? 2 : 0) + (i === start ? 4 : 0), Math.min(evidence.count, 4)),
      )
      if (longest.start !== run.start) {
        add(44, mix(forms[longest.start]!.lower, longest.end - longest.start))
        add(45, forms[longest.end - 1]!.lower)
        add(46, (forms[longest.start - 1] ?? EDGE).lower)
        add(47, (forms[longest.end] ?? EDGE).lower)
        add(48, forms[longest.start]!.lower)
      }
      if (evidence.first !== i) {
        add(49, (forms[evidence.first - 1] ?? EDGE).lower)
        add(50, (forms[evidence.first + 1] ?? EDGE).lower)
      }
    }
  } else {
    // Inside a name only by its neighbours ("University of Leeds"): the capitalised words on both sides.
    if (before.capital && after.capital) add(51, mix(before.lower, word.lower))
    if (before.capital && after.capital) add(52, mix(word.lower, after.suffix3))
  }
  return n
}
