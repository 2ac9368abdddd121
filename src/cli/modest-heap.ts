import { setFlagsFromString } from 'node:v8'

/**
 * Keeps the memory of a long run small: by default the heap may grow to three times of what is alive before all of it
 * is collected, and space for young objects doubles up to 48 MB. Documents are small and soon done with, so neither
 * makes the run faster.
 */
export function keepHeapModest(): void {
  setFlagsFromString('--heap-growing-percent=25')
  setFlagsFromString('--semi-space-growth-factor=1')
}
