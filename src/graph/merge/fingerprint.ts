import type { EntityGraph } from '../entity-graph.js'

/** Two 32-bit hashes with different primes side by side: 64 bits without big integers. */
function createHash() {
  let a = 0x811c9dc5
  let b = 0x9e3779b9
  const addNumber = (value: number): void => {
    a = Math.imul(a ^ value, 0x01000193)
    b = Math.imul(b ^ value, 0x85ebca6b)
    b ^= b >>> 15
  }
  return {
    addNumber,
    addText(text: string): void {
      for (let index = 0; index < text.length; index++) addNumber(text.charCodeAt(index))
      addNumber(-1)
    },
    digest(): string {
      const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, '0')
      return hex(Math.imul(a ^ (a >>> 16), 0x85ebca6b)) + hex(Math.imul(b ^ (b >>> 13), 0xc2b2ae35))
    },
  }
}

/**
 * 64 bits, as hexadecimal digits, that are the same for graphs with the same content (whatever their id): when and
 * what was read, what was found and where. Takes time linear in the size of the graph.
 */
export function fingerprint(graph: EntityGraph): string {
  const { addNumber, addText, digest } = createHash()
  addText(graph.published ?? '')
  addText(graph.text ?? '')
  for (const { id, published } of graph.documents ?? []) {
    addText(id)
    addText(published ?? '')
  }
  for (const { start, end, label, text, entity } of graph.mentions) {
    addNumber(start)
    addNumber(end)
    addText(label)
    addText(text)
    addText(entity)
  }
  for (const { name, ids } of graph.entities) {
    addText(name)
    for (const register of Object.keys(ids).sort()) addText(`${register} ${ids[register]}`)
  }
  for (const { type, source, target } of graph.relations) addText(`${type} ${source} ${target}`)
  for (const { type, trigger } of graph.events) addText(`${type} ${trigger.start}`)
  return digest()
}
