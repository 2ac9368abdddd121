import { UsageError } from './errors.js'

/**
 * Checks that options are an object and that each is one of `names`; `where` is whose they are.
 * @throws UsageError `INVALID_OPTION`, `UNKNOWN_OPTION`
 */
export function checkOptionNames(options: unknown, names: readonly string[], where: string): Record<string, unknown> {
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw new UsageError('INVALID_OPTION', `${where}: the options must be an object, but are ${show(options)}.`)
  }
  for (const name of Object.keys(options)) {
    if (names.includes(name)) continue
    throw new UsageError('UNKNOWN_OPTION', `${where}: there is no option "${name}". Known: ${names.join(', ')}.`)
  }
  return options as Record<string, unknown>
}

/**
 * Checks that an option is one of a few words.
 * @throws UsageError `INVALID_OPTION`
 */
export function checkChoice(value: unknown, choices: readonly string[], option: string, where: string): void {
  if (typeof value === 'string' && choices.includes(value)) return
  throw wrongOption(where, option, `one of ${choices.map((choice) => `"${choice}"`).join(', ')}`, value)
}

/** The error for an option with a wrong type or value. */
export function wrongOption(where: string, option: string, wanted: string, found: unknown): UsageError {
  return new UsageError('INVALID_OPTION', `${where}: option "${option}" must be ${wanted}, but is ${show(found)}.`)
}

/** A value in a message, cut short. */
export function show(value: unknown): string {
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
