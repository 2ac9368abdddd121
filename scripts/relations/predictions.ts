import type { DocumentExamples } from './examples.js'

/** A relation that was said of a text by weights that had not seen it. */
export interface Prediction<T extends string = string> {
  readonly type: T
  readonly source: string
  readonly target: string
  readonly confidence: number
}

/** A text as a graph on one line, for a scorer that reads graphs. */
export function graphLine({ id, entities }: DocumentExamples, relations: readonly Prediction[]): string {
  const mentions = entities
    .flatMap((entity) => entity.mentions.map((mention) => ({ ...mention, entity: entity.id })))
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((mention, index) => ({ ...mention, id: `m${index + 1}` }))
  return JSON.stringify({
    id,
    mentions,
    entities: entities.map((entity) => {
      return { ...entity, mentions: mentions.filter((mention) => mention.entity === entity.id).map(({ id }) => id) }
    }),
    relations: relations.map((relation) => ({ ...relation, evidence: [] })),
  })
}
