import type { Document } from '../document/document.js'
import type { Clusters } from './clusters.js'

/** One reason to hold two ways of writing for one entity. Sieves run in order, the surest first. */
export interface Sieve {
  readonly name: string
  apply(clusters: Clusters, document: Document): void
}
