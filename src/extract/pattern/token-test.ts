import type { Token } from '../../document/document.js'
import type { TokenTest } from './part.js'
import { shapeOf } from './shape.js'

/** Makes one function of a test. */
export function compileTest(test: TokenTest): (token: Token) => boolean {
  const checks: ((token: Token) => boolean)[] = []
  const oneOf = (words: string | readonly string[] | undefined, of: (token: Token) => string): void => {
    if (words === undefined) return
    const set = new Set(typeof words === 'string' ? [words] : words)
    checks.push((token) => set.has(of(token)))
  }
  oneOf(test.kind, ({ kind }) => kind)
  oneOf(test.text, ({ text }) => text)
  oneOf(test.lower, ({ text }) => text.toLowerCase())
  oneOf(test.shape, ({ text }) => shapeOf(text))
  const { written, prefix, suffix, not = [] } = test
  if (written !== undefined) checks.push(({ text }) => WRITTEN[written](text))
  if (prefix !== undefined) checks.push(({ text }) => text.startsWith(prefix))
  if (suffix !== undefined) checks.push(({ text }) => text.endsWith(suffix))
  for (const other of Array.isArray(not) ? (not as readonly TokenTest[]) : [not as TokenTest]) {
    const holds = compileTest(other)
    checks.push((token) => !holds(token))
  }
  return (token) => checks.every((check) => check(token))
}

const WRITTEN: Readonly<Record<NonNullable<TokenTest['written']>, (text: string) => boolean>> = {
  capitalised: (text) => /^\p{Lu}/u.test(text),
  upper: (text) => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text),
  lower: (text) => /\p{Ll}/u.test(text) && !/\p{Lu}/u.test(text),
  digits: (text) => /^\p{Nd}+$/u.test(text),
}
