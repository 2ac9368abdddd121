import type { Clusters } from './clusters.js'
import type { Form } from './form.js'

/**
 * Of several entities that a short name may stand for, the one that the text speaks of most, as one form of it; of
 * equals the first. News calls its main person by the surname, and tells others apart by their first names.
 */
export function mainEntity(clusters: Clusters, candidates: readonly Form[]): Form | undefined {
  let main: Form | undefined
  let most = 0
  for (const form of candidates) {
    const count = clusters.membersOf(form).reduce((sum, { mentions }) => sum + mentions.length, 0)
    if (count > most) [main, most] = [form, count]
  }
  return main
}
