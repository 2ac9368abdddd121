import type { Form } from '../form.js'
import { mainEntity } from '../main-entity.js'
import type { Sieve } from '../sieve.js'

/** People of one surname that are told apart, at most. */
const MOST_BEARERS = 16

/**
 * A surname or a first name alone is whoever bears it in full. Where several do, it is the one of whom the text
 * speaks most; surnames go before first names, first names before names in the middle. Of a family, whoever is called
 * by the first name alone too ("Boris Orlov … his wife Vera Orlova … Vera") is not the one called by the surname.
 */
export const shortNames: Sieve = {
  name: 'short-names',
  apply(clusters) {
    const bearers = bearersByWord(clusters.forms())
    const short = clusters.forms().filter(isShort)
    const alone = new Set(short.map((form) => form.person!.surname))
    for (const form of short) {
      for (const rank of bearers) {
        const fitting = (rank.get(form.person!.surname) ?? []).filter((one) => mayBe(form, one))
        const formal = rank === bearers[0] ? fitting.filter((one) => !alone.has(one.person!.given[0]!)) : fitting
        const bearer = mainEntity(clusters, formal.length > 0 ? formal : fitting)
        if (!bearer) continue
        clusters.join(bearer, form)
        break
      }
    }
  },
}

const isShort = ({ person }: Form): boolean => person !== undefined && person.given.length === 0

/** Full names by surname, by first name, and by names between. */
function bearersByWord(forms: readonly Form[]): readonly ReadonlyMap<string, readonly Form[]>[] {
  const ranks = [new Map<string, Form[]>(), new Map<string, Form[]>(), new Map<string, Form[]>()] as const
  const add = (rank: Map<string, Form[]>, word: string, form: Form): void => {
    const list = rank.get(word)
    if (!list) rank.set(word, [form])
    else if (list.length < MOST_BEARERS) list.push(form)
  }
  for (const form of forms) {
    if (!form.person || isShort(form)) continue
    const { given, surname } = form.person
    add(ranks[0], surname, form)
    add(ranks[1], given[0]!, form)
    for (const word of given.slice(1)) if (word.length > 1) add(ranks[2], word, form)
  }
  return ranks
}

function mayBe(form: Form, bearer: Form): boolean {
  return !(form.gender && bearer.gender && form.gender !== bearer.gender)
}
