import { MissingPeerError } from '../errors.js'

/**
 * Loads what an adapter needs of its optional packages, once, at its first use; a failure is not kept, so that a
 * package that was installed meanwhile is found.
 * @param adapter as in `dramatis/adapters/compromise`
 * @param packages what to install
 * @throws MissingPeerError `MISSING_PEER`
 */
export function peer<T>(adapter: string, packages: readonly string[], load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined
  return () => {
    loaded ??= load().catch((cause: unknown) => {
      loaded = undefined
      throw new MissingPeerError(adapter, packages, cause)
    })
    return loaded
  }
}

/** What a CommonJS package exports, whether its `import()` gave it as the default export, once or twice, or not. */
export function interop<T extends object>(module: T | { readonly default: T }): T {
  let value: unknown = module
  while (typeof value === 'object' && value !== null && 'default' in value) value = value.default
  return value as T
}
