/**
 * A stretch of a text. `start` and `end` are UTF-16 code units (what `String.prototype.slice` takes), end
 * exclusive, and never cut a surrogate pair.
 */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Whether two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Whether `outer` holds all of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Order by start; of two that start together the longer one first. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end
}
