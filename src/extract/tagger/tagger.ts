import { UsageError } from '../../errors.js'
import { createNetworkFrom, embeddedNetwork, type KernelChoice } from '../../model/load-network.js'
import type { Network } from '../../model/network/network.js'
import type { Extractor } from '../extractor.js'
import { createMention, type Mention } from '../mention.js'
import { calibrated } from './confidence.js'
import { isReadableName } from './is-readable-name.js'
import { TAGGER_LABELS, type TaggerLabel } from './labels.js'
import { createDocumentTagger, type DocumentTagger } from './tag-document.js'

const SOURCE = 'tagger'

/** What may be chosen of a tagger; all of it has a default. */
export interface TaggerOptions {
  /** Bytes of a model file as `training/` writes it, not to be changed afterwards. Default: the embedded model. */
  readonly model?: Uint8Array
  /**
   * `auto` (default) computes in WebAssembly where that may be used, and otherwise in JavaScript, as `javascript`
   * always does: some 15 times slower, with the same mentions.
   */
  readonly kernel?: KernelChoice
}

/**
 * Finds people, organizations, places and groups (nationalities, religious and political ones) with the neural model
 * that comes with the library: a small convolutional network, taught by a large one on English news. Facilities are
 * places of the kind `facility`. Nothing is fetched; the model is read at the first document.
 *
 * Confidence is the probability of the mention, as it is with its label, under the model, calibrated on held-back text.
 * Known limits: English only; what a document says of a name elsewhere is used within its first 8,000 tokens, then
 * within each further 8,000.
 * @throws UsageError `INVALID_OPTION`
 * @throws DataError `INVALID_DATA_FILE`, when the first document is read, if the model cannot be used
 * @example
 * const found = await tagger().extract(tokenize('Gen. Tariq Odeh met officials of the Harbour Union in Lisbon.'))
 * // Tariq Odeh (person), Harbour Union (organization), Lisbon (place)
 */
export function tagger({ model, kernel = 'auto' }: TaggerOptions = {}): Extractor<TaggerLabel> {
  if (model !== undefined && !(model instanceof Uint8Array)) throw wrong('model', 'the bytes of a model (Uint8Array)')
  if (kernel !== 'auto' && kernel !== 'javascript') throw wrong('kernel', '"auto" or "javascript"')
  let loading: Promise<LoadedTagger> | undefined
  return {
    name: SOURCE,
    labels: TAGGER_LABELS,
    async extract(document) {
      loading ??= load(model, kernel).catch((error: unknown) => {
        loading = undefined
        throw error
      })
      const { tagDocument, network } = await loading
      // From here on nothing waits: the memory of the network is shared by all documents.
      const mentions: Mention<TaggerLabel>[] = []
      for (const { start, end, kind, probability, isFacility } of tagDocument(document)) {
        const label = TAGGER_LABELS[kind]
        if (label === undefined || !isReadableName(document, start, end)) continue
        mentions.push(
          createMention(document, {
            start: document.tokens[start]!.start,
            end: document.tokens[end - 1]!.end,
            label,
            confidence: calibrated(probability, network.header.calibration[label]),
            source: SOURCE,
            ...(isFacility ? { kind: 'facility' } : {}),
          }),
        )
      }
      return mentions
    },
  }
}

interface LoadedTagger {
  readonly network: Network
  readonly tagDocument: DocumentTagger
}

async function load(model: Uint8Array | undefined, kernel: KernelChoice): Promise<LoadedTagger> {
  const network = await (model ? createNetworkFrom(model, kernel) : embeddedNetwork(kernel))
  return { network, tagDocument: createDocumentTagger(network) }
}

function wrong(option: string, wanted: string): UsageError {
  return new UsageError('INVALID_OPTION', `tagger: option "${option}" must be ${wanted}.`)
}
