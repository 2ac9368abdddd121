/**
 * Splits the annotated files into a development part (about 70 %), which rules and confidences may be tuned on, and a
 * held-back part, which is only for judging: its texts are never read, its figures seldom taken.
 *
 * The rule is the FNV-1a hash (32 bit) of the file name without its extension, modulo 10: 0–6 is development.
 */
export type Part = 'development' | 'held-back'

const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

/** The part that a file belongs to, by its name alone. */
export function partOf(fileName: string): Part {
  const stem = fileName.replace(/^.*\//, '').replace(/\.tml$/, '')
  let hash = FNV_OFFSET
  for (let at = 0; at < stem.length; at++) hash = Math.imul(hash ^ stem.charCodeAt(at), FNV_PRIME) >>> 0
  return hash % 10 < 7 ? 'development' : 'held-back'
}
