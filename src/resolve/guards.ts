import type { Form } from './form.js'
import { lettersOf, looksLikeAcronym } from './names/acronym.js'
import { namesFit } from './names/given-names.js'

/** Forms of a cluster that are held against those of another, at most. */
const SAMPLE = 8

/** A pair of forms, one of each cluster, that fulfils a condition. */
function somePair(a: readonly Form[], b: readonly Form[], condition: (a: Form, b: Form) => boolean): boolean {
  const others = b.slice(0, SAMPLE)
  return a.slice(0, SAMPLE).some((one) => others.some((other) => condition(one, other)))
}

/** Two people may have one surname: given names must fit. */
export function givenNamesFit(a: readonly Form[], b: readonly Form[]): boolean {
  return !somePair(a, b, ({ person: one }, { person: other }) => {
    if (!one || !other || one.given.length === 0 || other.given.length === 0) return false
    return !namesFit(one, other)
  })
}

/** "Mr." and "Mrs.", "Jr." and "Sr." are not one person. */
export function titlesFit(a: readonly Form[], b: readonly Form[]): boolean {
  return !somePair(
    a,
    b,
    (one, other) => differ(one.gender, other.gender) || differ(one.person?.suffix, other.person?.suffix),
  )
}

/** An organization has one acronym: "KDP" and "KDPI" are two, whatever their long names have in common. */
export function acronymsFit(a: readonly Form[], b: readonly Form[]): boolean {
  return !somePair(a, b, (one, other) => differ(acronymOf(one), acronymOf(other)))
}

/** Two places of one name that were told apart stay so. */
export function areasFit(a: readonly Form[], b: readonly Form[]): boolean {
  return !somePair(a, b, (one, other) => differ(one.area, other.area))
}

function acronymOf({ text, words }: Form): string | undefined {
  return words.length === 1 && looksLikeAcronym(text) && text !== text.toLowerCase() ? lettersOf(words[0]!) : undefined
}

function differ(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b
}
