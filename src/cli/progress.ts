import { Presets, SingleBar } from 'cli-progress'
import type { InputFile } from './read-documents.js'

/** Shows how far a long run is, while somebody is looking. */
export interface Progress {
  advance(bytes: number): void
  stop(): void
}

const MEGABYTE = 1e6

/**
 * A bar with rate and time left where the size of the input is known, a counter where it is not.
 * @param enabled whether standard error is a terminal that a person sees
 */
export function createProgress(enabled: boolean, files: readonly InputFile[]): Progress {
  if (!enabled) return { advance: () => {}, stop: () => {} }
  const total = files.every(({ bytes }) => bytes !== undefined)
    ? files.reduce((sum, { bytes = 0 }) => sum + bytes, 0)
    : undefined
  const known = '{bar} {percentage}% | {documents} documents | {rate} MB/s | {eta_formatted} left'
  const unknown = '{documents} documents | {rate} MB/s | {duration_formatted}'
  const bar = new SingleBar(
    { format: total === undefined ? unknown : known, stream: process.stderr, hideCursor: true, clearOnComplete: true },
    Presets.shades_classic,
  )
  const started = Date.now()
  let read = 0
  let documents = 0
  bar.start(total ?? 1, 0, { documents: 0, rate: '–' })
  return {
    advance: (bytes) => {
      read += bytes
      documents++
      const rate = (read / MEGABYTE / Math.max(0.001, (Date.now() - started) / 1000)).toFixed(1)
      bar.update(total === undefined ? 0 : Math.min(read, total), { documents, rate })
    },
    stop: () => bar.stop(),
  }
}
