import { StageError, UsageError } from '../errors.js'

/** What a check does; throws, or rejects, if the contract is broken. */
type Check = () => void | Promise<void>

/** `it` of Vitest, Jest, Mocha, node:test and their like. */
export interface RegisterTest {
  (name: string, body: Check): unknown
  readonly skip?: (name: string, body: Check) => unknown
}

/** `describe` of the same. */
export type RegisterGroup = (name: string, body: () => void) => unknown

/** What every suite takes. */
export interface SuiteOptions<C extends string> {
  /** Default: the global one. */
  readonly describe?: RegisterGroup
  /** Default: the global one. */
  readonly it?: RegisterTest
  /** Checks that shall not run, each with the reason, which is shown in its title. */
  readonly skip?: Readonly<Partial<Record<C, string>>>
  /** Length of the shorter text where growth of time is measured, in code units; the longer one is four times that. Default: 8,000. */
  readonly growthLength?: number
}

/**
 * Registers the checks of a contract as tests of the runner at hand.
 * @throws UsageError `INVALID_OPTION` where there is no runner, or a skip names no check or no reason
 */
export function registerSuite<C extends string>(
  title: string,
  checks: Readonly<Record<C, Check>>,
  options: SuiteOptions<C>,
): void {
  const globals = globalThis as { describe?: RegisterGroup; it?: RegisterTest }
  const describe = options.describe ?? globals.describe
  const it = options.it ?? globals.it
  if (!describe || !it) {
    throw new UsageError(
      'INVALID_OPTION',
      `${title}: there are no global "describe" and "it"; hand over those of your test runner as options.`,
    )
  }
  const skipped = new Map(Object.entries<string | undefined>(options.skip ?? {}))
  for (const [name, reason] of skipped) {
    if (!Object.hasOwn(checks, name)) {
      throw new UsageError('INVALID_OPTION', `${title}: option "skip" names "${name}", which is no check.`)
    }
    if (!reason?.trim()) throw new UsageError('INVALID_OPTION', `${title}: the skip of "${name}" needs a reason.`)
  }
  describe(title, () => {
    for (const [name, check] of Object.entries<Check>(checks)) {
      const reason = skipped.get(name)
      if (reason === undefined) it(name, check)
      else if (it.skip) it.skip(`${name} (skipped: ${reason})`, check)
      else it(`${name} (skipped: ${reason})`, () => {})
    }
  })
}

/** @throws StageError `INVALID_STAGE` with the message, if the condition does not hold */
export function ensure(condition: boolean, message: () => string): asserts condition {
  if (!condition) throw new StageError('INVALID_STAGE', message())
}

/** A stretch of text for messages: quoted, escaped, cut short. */
export function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}
