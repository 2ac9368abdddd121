import type { Mention } from '../extract/mention.js'

/** A mention with another label, no surer than `certainty`; what was said of its kind held for the label before. */
export function relabelled<M extends Mention>(mention: M, label: string, certainty: number): M {
  const { kind: _kind, ...rest } = mention as M & { readonly kind?: unknown }
  return { ...rest, label, confidence: Math.min(mention.confidence, certainty) } as unknown as M
}
