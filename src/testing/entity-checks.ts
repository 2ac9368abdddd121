import type { Document } from '../document/document.js'
import type { Entity } from '../resolve/entity.js'
import { ensureConfidence, ensurePlain, ensureSpan, ensureText } from './mention-checks.js'
import { ensure, show } from './suite.js'

/** What holds for the entities of any text, whoever made them. */
export function ensureEntities(entities: readonly Entity[], document: Document): void {
  let before = -1
  for (const [index, entity] of entities.entries()) {
    const what = `entity ${index + 1} (${show(entity.name)})`
    ensure(entity.id === `e${index + 1}`, () => `${what} has id ${show(entity.id)}, not e${index + 1}`)
    ensure(entity.mentions.length > 0, () => `${what} has no mention`)
    ensure(entity.mentions[0]!.start >= before, () => `${what} is not in order of its first mention`)
    before = entity.mentions[0]!.start
    for (const mention of entity.mentions) {
      ensureSpan(mention, document, `mention of ${what}`)
      ensureText(mention, document)
      ensure(
        mention.label === entity.label,
        () => `${what} is a ${entity.label}, its mention at ${mention.start} a ${mention.label}`,
      )
    }
    const starts = entity.mentions.map(({ start }) => start)
    ensure(
      starts.every((start, at) => at === 0 || start >= starts[at - 1]!),
      () => `${what}: mentions are not in order of the text`,
    )
    ensure(typeof entity.name === 'string' && entity.name !== '', () => `${what} has no name`)
    ensure(!entity.aliases.includes(entity.name), () => `${what} has its name among its aliases`)
    ensure(new Set(entity.aliases).size === entity.aliases.length, () => `${what} has an alias twice`)
    ensureConfidence(entity.confidence, what)
    ensurePlain(entity, what)
  }
}
