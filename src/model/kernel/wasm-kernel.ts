import { decodeBase64 } from '../../lexicon/base64.js'
import { KERNEL_WASM } from './kernel.generated.js'
import type { Kernel } from './kernel.js'

/** The few parts of the WebAssembly API used here; the library is typed without those of a browser or of Node. */
interface WebAssemblyApi {
  readonly Memory: new (descriptor: { initial: number; maximum: number }) => { readonly buffer: ArrayBuffer }
  instantiate(
    bytes: Uint8Array,
    imports: { env: { memory: unknown } },
  ): Promise<{ instance: { exports: Omit<Kernel, 'name' | 'memory'> } }>
}

const PAGE_BYTES = 65536

/**
 * The kernel in WebAssembly SIMD, or `undefined` where WebAssembly is absent, has no SIMD, or may not compile code.
 * @param size bytes of memory; it never grows, for growing would detach every view on it
 */
export async function createWasmKernel(size: number): Promise<Kernel | undefined> {
  const { WebAssembly: api } = globalThis as { WebAssembly?: WebAssemblyApi }
  if (!api) return undefined
  try {
    const pages = Math.ceil(size / PAGE_BYTES)
    const memory = new api.Memory({ initial: pages, maximum: pages })
    const { instance } = await api.instantiate(decodeBase64(KERNEL_WASM), { env: { memory } })
    return { ...instance.exports, name: 'wasm', memory: memory.buffer }
  } catch {
    return undefined
  }
}
