import { ensure, show } from './suite.js'

/** The longer text is this many times the shorter one. */
const FACTOR = 4

/** Quadratic cost would be 16 times the shorter text's; linear cost 4. Between them lies room for a busy machine. */
const LIMIT = 10

/** Times below are noise. Milliseconds. */
const LEAST = 20

const ATTEMPTS = 3

/** Length of the shorter text unless another one is said, in code units. */
const GROWTH_LENGTH = 8_000

/**
 * Checks that work on a text grows no faster than the text: the time for four times the text is held against the time
 * for the text, the better of a few attempts.
 * @param make gives a text of a length in code units
 */
export async function ensureLinear(
  work: (text: string) => Promise<unknown>,
  make: (length: number) => string,
  length = GROWTH_LENGTH,
): Promise<void> {
  const short = make(length)
  const long = make(length * FACTOR)
  let before = 0
  let after = 0
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    before = await timeOf(work, short)
    after = await timeOf(work, long)
    if (after <= LEAST || after <= before * LIMIT) return
  }
  ensure(
    false,
    () =>
      `four times the text takes ${(after / before).toFixed(1)} times as long (${after.toFixed(0)} ms for ` +
      `${long.length} code units of ${show(short.slice(0, 40))})`,
  )
}

async function timeOf(work: (text: string) => Promise<unknown>, text: string): Promise<number> {
  const start = now()
  await work(text)
  return now() - start
}

/** Milliseconds of the process where they can be had, which other work on the machine does not add to. */
function now(): number {
  const { process } = globalThis as { process?: { cpuUsage?: () => { user: number; system: number } } }
  const used = process?.cpuUsage?.()
  return used ? (used.user + used.system) / 1000 : performance.now()
}
