import { UsageError } from '../errors.js'
import type { GraphDocument, GraphMention } from './graph-data.js'

/** Finds the mention that covers an offset of a document. */
export type MentionIndex<L extends string> = (offset: number, document?: string) => GraphMention<L> | undefined

/** The mentions of one document, and the furthest end of each and all before it. */
interface Run<L extends string> {
  readonly mentions: GraphMention<L>[]
  readonly furthest: number[]
}

/**
 * Makes the look-up of mentions by offset. It is laid out at its first use, then takes a binary search and a step
 * back for each mention that reaches over the offset.
 * @param mentions in order of the text, document by document
 */
export function createMentionIndex<L extends string>(
  mentions: readonly GraphMention<L>[],
  documents: readonly GraphDocument[] | undefined,
): MentionIndex<L> {
  let runs: Map<string | undefined, Run<L>> | undefined
  return (offset, document) => {
    if (documents && document === undefined) {
      throw new UsageError('INVALID_OPTION', 'at: the graph is of several documents; say the id of the one meant.')
    }
    runs ??= layOut(mentions)
    const run = runs.get(documents ? document : undefined)
    return run && shortestAt(run, offset)
  }
}

function layOut<L extends string>(mentions: readonly GraphMention<L>[]): Map<string | undefined, Run<L>> {
  const runs = new Map<string | undefined, Run<L>>()
  for (const mention of mentions) {
    let run = runs.get(mention.document)
    if (!run) {
      run = { mentions: [], furthest: [] }
      runs.set(mention.document, run)
    }
    run.mentions.push(mention)
    run.furthest.push(Math.max(run.furthest.at(-1) ?? 0, mention.end))
  }
  return runs
}

function shortestAt<L extends string>({ mentions, furthest }: Run<L>, offset: number): GraphMention<L> | undefined {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  let found: GraphMention<L> | undefined
  for (let index = low - 1; index >= 0 && furthest[index]! > offset; index--) {
    const mention = mentions[index]!
    if (offset < mention.end && (!found || mention.end - mention.start < found.end - found.start)) found = mention
  }
  return found
}
