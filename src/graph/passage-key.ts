import type { Evidence } from './graph-data.js'

/** A string that is the same for the same passage of the same document. */
export function passageKey({ document = '', start, end }: Evidence): string {
  return `${start} ${end} ${document}`
}
