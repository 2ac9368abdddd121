import { UsageError } from '../../errors.js'

/** @throws UsageError `INVALID_OPTION`, `UNKNOWN_OPTION` */
export function checkMergeOptions(graphs: unknown, options: unknown): void {
  if (typeof graphs !== 'object' || graphs === null || !(Symbol.iterator in graphs || Symbol.asyncIterator in graphs)) {
    throw new UsageError('INVALID_OPTION', 'mergeGraphs: the graphs must be an iterable or an async iterable.')
  }
  if (typeof options !== 'object' || options === null) {
    throw new UsageError('INVALID_OPTION', 'mergeGraphs: the options must be an object.')
  }
  for (const [name, value] of Object.entries(options)) {
    if (name === 'text') {
      if (typeof value === 'boolean' || value === undefined) continue
      throw new UsageError('INVALID_OPTION', 'mergeGraphs: option "text" must be true or false.')
    }
    if (name !== 'signal') {
      throw new UsageError('UNKNOWN_OPTION', `mergeGraphs: there is no option "${name}". Known: text, signal.`)
    }
  }
}
