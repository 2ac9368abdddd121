import type { Entity, EntityIds, PersonEntity } from '../../resolve/entity.js'
import type { Claim, Conflict, GraphMention, JsonValue } from '../graph-data.js'
import { compareText } from './compare-text.js'
import type { Part } from './part.js'

/** A node of the merged graph, and where its documents disagree. */
export interface MergedEntity<L extends string> {
  readonly entity: Entity<L>
  readonly conflicts: readonly Conflict[]
}

/** Fields that are put together, or come from elsewhere, and can be no matter of disagreement. */
const APART: ReadonlySet<string> = /* @__PURE__ */ new Set(
  'id label name aliases mentions ids confidence titles roles references anchor'.split(' '),
)

/**
 * Makes one entity of its parts. Names, titles, roles and references are collected; of fields that documents disagree
 * about, the value of most documents stands in the entity and all stand in the conflicts.
 * @param parts in order of the documents, at least one
 */
export function mergeEntity<L extends string>(
  id: string,
  parts: readonly Part<L>[],
  mentions: readonly GraphMention<L>[],
): MergedEntity<L> {
  const first = parts[0]!.entity
  if (parts.length === 1) {
    const conflicts = parts[0]!.conflicts.map((conflict) => ({ ...conflict, entity: id }))
    return { entity: { ...first, id, mentions } as unknown as Entity<L>, conflicts }
  }
  const conflicts: Conflict[] = []
  const settle = (field: string, read: (part: Part) => unknown): JsonValue | undefined => {
    const claims = claimsOf(parts, field, read)
    if (claims.length > 1) conflicts.push({ entity: id, field, claims })
    return claims[0]?.value
  }
  const fields: Record<string, unknown> = {}
  for (const field of new Set(parts.flatMap(({ entity }) => Object.keys(entity)))) {
    if (!APART.has(field)) fields[field] = settle(field, ({ entity }) => (entity as unknown as JsonObject)[field])
  }
  const ids: Record<string, string> = {}
  for (const register of [...new Set(parts.flatMap(({ entity }) => Object.keys(entity.ids)))].sort()) {
    const value = settle(`ids.${register}`, ({ entity }) => entity.ids[register])
    if (value !== undefined) ids[register] = value as string
  }
  const name = commonName(parts)
  const entity = {
    id,
    label: first.label,
    name,
    aliases: distinct(parts.flatMap(({ entity }) => [entity.name, ...entity.aliases])).filter((form) => form !== name),
    mentions,
    ids: ids satisfies EntityIds,
    confidence: parts.reduce((most, { entity }) => Math.max(most, entity.confidence), 0),
    ...collected(parts),
    ...fields,
  }
  return { entity: entity as unknown as Entity<L>, conflicts }
}

type JsonObject = Readonly<Record<string, unknown>>

/** Titles, roles and references of all parts, and the anchor of a date where it was always counted from the same one. */
function collected(parts: readonly Part[]): JsonObject {
  const people = parts.map(({ entity }) => entity as Partial<PersonEntity> & { readonly anchor?: string })
  const titles = distinct(people.flatMap((person) => person.titles ?? []))
  const roles = people.flatMap((person) => person.roles ?? [])
  const references = parts.flatMap(({ entity }) => entity.references ?? [])
  const anchors = new Set(people.map(({ anchor }) => anchor))
  const [anchor] = anchors
  return {
    ...(titles.length > 0 ? { titles } : {}),
    ...(roles.length > 0 ? { roles } : {}),
    ...(references.length > 0 ? { references } : {}),
    ...(anchors.size === 1 && anchor !== undefined ? { anchor } : {}),
  }
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)]
}

/** The name that most documents give; of several the longest, of those the first. */
function commonName(parts: readonly Part[]): string {
  const counts = new Map<string, number>()
  for (const { entity, documents } of parts) counts.set(entity.name, (counts.get(entity.name) ?? 0) + documents.length)
  let best = parts[0]!.entity.name
  for (const [name, count] of counts) {
    const lead = count - counts.get(best)! || name.length - best.length
    if (lead > 0) best = name
  }
  return best
}

/** The distinct values of a field with the documents that give them, the one of most documents first. */
function claimsOf(parts: readonly Part[], field: string, read: (part: Part) => unknown): Claim[] {
  const claims = new Map<string, { value: JsonValue; documents: string[] }>()
  const claim = (value: JsonValue, documents: readonly string[]): void => {
    const key = JSON.stringify(value)
    const known = claims.get(key)
    if (known) for (const document of documents) known.documents.push(document)
    else claims.set(key, { value, documents: [...documents] })
  }
  for (const part of parts) {
    const earlier = part.conflicts.find((conflict) => conflict.field === field)
    if (earlier) for (const { value, documents } of earlier.claims) claim(value, documents)
    else {
      const value = read(part)
      if (value !== undefined) claim(value as JsonValue, part.documents)
    }
  }
  return [...claims]
    .map(([key, { value, documents }]) => ({ key, value, documents: distinct(documents).sort(compareText) }))
    .sort((a, b) => b.documents.length - a.documents.length || compareText(a.key, b.key))
    .map(({ value, documents }) => ({ value, documents }))
}
