import { BUCKETS } from '../../src/relate/pair-features.js'
import { WEIGHTS_VERSION } from '../../src/relate/relation-weights.js'

/** Writes weights in the form that `src/relate/relation-weights.ts` describes; weights become 8-bit integers. */
export function packWeights(
  relations: readonly { readonly name: string; readonly threshold: number; readonly weights: Float64Array }[],
): Uint8Array {
  const parts: Uint8Array[] = []
  const headers = relations.map(({ name, threshold, weights }) => {
    const scale = Math.max(...weights.map(Math.abs)) / 127
    const kept = [...weights.keys()].filter((bucket) => Math.round(weights[bucket]! / scale) !== 0)
    parts.push(
      new Uint8Array(Uint16Array.from(kept).buffer),
      new Uint8Array(Int8Array.from(kept, (bucket) => Math.round(weights[bucket]! / scale)).buffer),
    )
    return { name, count: kept.length, scale, threshold: Number(threshold.toFixed(4)) }
  })
  const header = new TextEncoder().encode(
    JSON.stringify({ version: WEIGHTS_VERSION, buckets: BUCKETS, relations: headers }),
  )
  const length = new Uint8Array(Uint32Array.of(header.length).buffer)
  return Buffer.concat([length, header, ...parts])
}
