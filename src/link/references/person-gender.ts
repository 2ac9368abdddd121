import { type Gender, genderOfTitle } from '../../refine/person-titles.js'
import type { Entity, PersonEntity } from '../../resolve/entity.js'
import { parsePersonName } from '../../resolve/names/person-name.js'
import type { NameGenders } from './given-name-genders.js'
import { genderOfNoun } from './person-nouns.js'

/** The gender of a person, by titles, given names and roles; `undefined` where nothing says it. */
export function genderOf(entity: Entity, names: NameGenders): Gender | undefined {
  const { name, aliases, titles = [], roles = [] } = entity as PersonEntity
  for (const word of titles.join(' ').split(' ')) {
    const gender = genderOfTitle(word)
    if (gender) return gender
  }
  for (const form of [name, ...aliases]) {
    const { given, gender } = parsePersonName(form)
    const its = gender ?? names.get(given[0] ?? '')
    if (its) return its
  }
  for (const { text } of roles) {
    const gender = genderOfNoun(text.split(' of ')[0]!.split(' ').at(-1)!.toLowerCase())
    if (gender) return gender
  }
  return undefined
}
