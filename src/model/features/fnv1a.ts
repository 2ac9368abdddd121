/** FNV-1a, 32 bits, over the UTF-16 code units of `text` from `start` to `end`, each taken whole. */
export function fnv1a(text: string, start: number = 0, end: number = text.length): number {
  let hash = 0x811c9dc5
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
