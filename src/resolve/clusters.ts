import type { Mention } from '../extract/mention.js'
import type { Form } from './form.js'

/** Whether two clusters may be one entity. */
export type Guard = (a: readonly Form[], b: readonly Form[]) => boolean

/** Forms that are being joined into entities. Sieves ask and join; nothing is ever taken apart but by `split`. */
export interface Clusters {
  /** The forms as they are now, in order of first mention. */
  forms(): readonly Form[]
  /** The forms of the entity that a form belongs to. */
  membersOf(form: Form): readonly Form[]
  areJoined(a: Form, b: Form): boolean
  /**
   * Makes two entities one unless a guard objects, which is not asked where the text says that they are one; tells
   * whether they are one now.
   */
  join(a: Form, b: Form, reason?: 'stated'): boolean
  /** Splits a form of a place that stands for several, by their areas, into as many forms, each an entity for now. */
  split(form: Form, areaOf: (mention: Mention) => string): void
}

export function createClusters(initial: readonly Form[], guards: readonly Guard[]): Clusters {
  let forms = [...initial]
  const clusters = new Map<Form, Form[]>(initial.map((form) => [form, [form]]))

  function join(a: Form, b: Form, reason?: 'stated'): boolean {
    const [one, other] = [clusters.get(a)!, clusters.get(b)!]
    if (one === other) return true
    if (reason === undefined && !guards.every((guard) => guard(one, other))) return false
    const [large, small] = one.length >= other.length ? [one, other] : [other, one]
    for (const form of small) {
      large.push(form)
      clusters.set(form, large)
    }
    return true
  }

  function split(form: Form, areaOf: (mention: Mention) => string): void {
    const shares = new Map<string, Mention[]>()
    for (const mention of form.mentions) {
      const key = areaOf(mention)
      const share = shares.get(key)
      if (share) share.push(mention)
      else shares.set(key, [mention])
    }
    const cluster = clusters.get(form)!
    cluster.splice(cluster.indexOf(form), 1)
    clusters.delete(form)
    const parts = [...shares].map(([area, mentions]) => ({ ...form, mentions, area }))
    for (const part of parts) clusters.set(part, [part])
    forms = forms.flatMap((each) => (each === form ? parts : [each]))
  }

  return {
    forms: () => forms,
    membersOf: (form) => clusters.get(form)!,
    areJoined: (a, b) => clusters.get(a) === clusters.get(b),
    join,
    split,
  }
}
