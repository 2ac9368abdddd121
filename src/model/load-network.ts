import { DataError } from '../errors.js'
import { readEmbeddedFile } from '../lexicon/embedded-file.js'
import { TOKENIZER_VERSION } from '../tokenize/tokenize.js'
import { createJavaScriptKernel } from './kernel/javascript-kernel.js'
import { createWasmKernel } from './kernel/wasm-kernel.js'
import { planLayout } from './network/layout.js'
import { createNetwork, type Network } from './network/network.js'
import { unpackModel } from './unpack.js'

/** `auto` takes WebAssembly where it may be used. Both give the same scores, bit for bit. */
export type KernelChoice = 'auto' | 'javascript'

/**
 * Makes a network of a model file.
 * @param file must not change afterwards
 * @throws DataError `INVALID_DATA_FILE`
 */
export async function createNetworkFrom(file: Uint8Array, kernel: KernelChoice = 'auto'): Promise<Network> {
  const model = unpackModel(file)
  const { tokenizer } = model.header
  if (tokenizer !== TOKENIZER_VERSION) {
    throw new DataError(
      'INVALID_DATA_FILE',
      `This model cannot be used: it was trained on tokens of version ${tokenizer}, and this version of dramatis makes ` +
        `tokens of version ${TOKENIZER_VERSION}. Train it again.`,
    )
  }
  const layout = planLayout(model.header)
  const wasm = kernel === 'auto' ? await createWasmKernel(layout.size) : undefined
  return createNetwork(model, wasm ?? createJavaScriptKernel(layout.size), layout)
}

/**
 * The network of the embedded model, read at the first call and kept: it takes some 25 MB, and what a text gives never
 * depends on the texts before it, so all pipelines of a process share it.
 */
let embedded: Promise<Network> | undefined

/**
 * The network of the embedded model.
 * @throws DataError `INVALID_DATA_FILE`
 */
export function embeddedNetwork(kernel: KernelChoice = 'auto'): Promise<Network> {
  if (kernel === 'javascript') return readEmbedded(kernel)
  embedded ??= readEmbedded(kernel).catch((error: unknown) => {
    embedded = undefined
    throw error
  })
  return embedded
}

async function readEmbedded(kernel: KernelChoice): Promise<Network> {
  const { default: file } = await import('../../data/models/news.bin')
  return createNetworkFrom(readEmbeddedFile(file), kernel)
}
