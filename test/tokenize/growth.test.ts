import { describe, it } from 'vitest'
import { ensureLinear } from '../../src/testing/growth.js'
import { ORDINARY_TEXTS, REPEATED_PIECES, repeated } from '../../src/testing/texts.js'
import { tokenize } from '../../src/tokenize/tokenize.js'

/** Pieces that a rule of the tokenizer might look far ahead or back for. */
const PIECES = [
  ...REPEATED_PIECES,
  ...ORDINARY_TEXTS,
  'http://',
  'www.',
  'a@',
  'a.b@',
  '@_',
  '#1',
  'A.',
  '.)',
  '."',
  '[1]',
  '. [1] ',
  "s' ",
  "'90",
  '\u200b',
  'a\u0301',
  '👩‍',
  'x-',
  'x.-',
  'Mr.-',
  'PARIS, ',
  'PARIS - ',
  'a\n',
  '\r\n',
  'Wrapped line of a text that is long enough\nand ',
]

describe('time grows no faster than the text', () => {
  it.each(PIECES.map((piece) => [piece]))('%j', async (piece) => {
    await ensureLinear(
      async (text) => tokenize(text),
      (length) => repeated(piece, length),
      30_000,
    )
  })
})
