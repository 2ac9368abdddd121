import { checkOptionNames, wrongOption } from '../../check-options.js'
import { UsageError } from '../../errors.js'

/** @throws UsageError `INVALID_OPTION`, `UNKNOWN_OPTION` */
export function checkMergeOptions(graphs: unknown, options: unknown): void {
  if (typeof graphs !== 'object' || graphs === null || !(Symbol.iterator in graphs || Symbol.asyncIterator in graphs)) {
    throw new UsageError('INVALID_OPTION', 'mergeGraphs: the graphs must be an iterable or an async iterable.')
  }
  const { text } = checkOptionNames(options, ['text', 'signal'], 'mergeGraphs')
  if (text !== undefined && typeof text !== 'boolean') throw wrongOption('mergeGraphs', 'text', 'true or false', text)
}
