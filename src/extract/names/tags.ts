/** A label that the recogniser gives. */
export type NameLabel = 'person' | 'organization' | 'place' | 'group'

/** All of them. */
export const NAME_LABELS = ['person', 'organization', 'place', 'group'] as const satisfies readonly NameLabel[]

/**
 * Kinds of name that it tells apart inside; the last one (events, products, works) is found so that it is not taken
 * for one of the others, and is not given out.
 */
export const KINDS: readonly string[] = [...NAME_LABELS, 'other']

/** Tags of a token: 0 outside, then for kind k: 1 + 2k begins a name, 2 + 2k goes on with one. */
export const TAG_COUNT: number = 1 + 2 * KINDS.length

export const OUTSIDE = 0

/** The tag that begins a name of a kind. */
export function beginTag(kind: number): number {
  return 1 + 2 * kind
}

/** The tag that goes on with a name of a kind. */
export function insideTag(kind: number): number {
  return 2 + 2 * kind
}

/** The kind of name that a tag other than `OUTSIDE` belongs to. */
export function kindOfTag(tag: number): number {
  return (tag - 1) >> 1
}

/** Whether a tag goes on with a name. */
export function isInside(tag: number): boolean {
  return tag > 0 && tag % 2 === 0
}

/** Whether `next` may follow `tag`: a name goes on only with its own kind. Nothing goes on at the start (`-1`). */
export function mayFollow(tag: number, next: number): boolean {
  if (!isInside(next)) return true
  return tag > 0 && kindOfTag(tag) === kindOfTag(next)
}
