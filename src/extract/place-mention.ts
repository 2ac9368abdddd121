import type { Mention } from './mention.js'

/** A mention of a place. Its extractor may say that it is a building, a bridge, an airport: what people have built. */
export interface PlaceMention extends Mention<'place'> {
  /** `facility` where the extractor tells it from a town, a region or a river. */
  readonly kind?: 'facility'
}
