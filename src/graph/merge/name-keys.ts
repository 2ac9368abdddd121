import { isTitle, qualifiesTitle } from '../../refine/person-titles.js'
import type { DateEntity, Entity, PersonEntity } from '../../resolve/entity.js'
import { foldName } from './fold-name.js'
import { GENERIC_WORDS, LEGAL_FORMS, PARTICLES } from './name-words.js'

/** A form of a name under which the same entity of another document may be found. */
export interface NameKey {
  /** Label and folded name. */
  readonly key: string
  /** Whether it comes from `name`, not from an alias. */
  readonly primary: boolean
}

/** Whether a word is a title, or belongs to one that follows ("Prime"). */
function isBeforeName(word: string, titles: ReadonlySet<string>): boolean {
  return isTitle(word) || qualifiesTitle(word) || titles.has(word)
}

/** The folded full name of a person: at least two words that are neither particles nor initials. */
function personKey(form: string, titles: ReadonlySet<string>): string | undefined {
  const words = joinInitials(foldPerson(form)).split(' ')
  while (words.length > 0 && isBeforeName(words[0]!, titles)) words.shift()
  const last = words.length - 1
  const kept = words.filter((word, index) => index === 0 || index === last || [...word].length > 1)
  const full = kept.filter((word) => !PARTICLES.has(word) && [...word].length > 1)
  return full.length < 2 ? undefined : kept.join(' ')
}

/** "H.W." are two initials, as "H. W." are. */
function foldPerson(form: string): string {
  return foldName(form.replace(/\.(?=\p{L})/gu, '. '))
}

/** "j k rowling" and "jk rowling" are one name. */
function joinInitials(folded: string): string {
  return folded.replace(/^(?:\p{L} ){2,4}(?=\p{L})/u, (initials) => `${initials.replaceAll(' ', '')} `)
}

/** The initials in the middle of a person's name, which tell "George W. Bush" from "George H. W. Bush". */
export function middleInitials(name: string): string {
  return foldPerson(name)
    .split(' ')
    .slice(1, -1)
    .filter((word) => [...word].length === 1)
    .join('')
}

/** The folded name of an organization; one of common words only counts together with the place it belongs to. */
function organizationKey(form: string, seat: string | undefined): string | undefined {
  const words = foldName(form.replaceAll('&', ' and ')).split(' ')
  if (words[0] === 'the') words.shift()
  while (words.length > 1 && LEGAL_FORMS.has(words.at(-1)!)) words.pop()
  const key = words.join(' ')
  if (key === '') return undefined
  if (!words.every((word) => GENERIC_WORDS.has(word))) return key
  return seat === undefined ? undefined : `${key} @ ${seat}`
}

function placeKey(form: string): string | undefined {
  return foldName(form).replace(/^the /, '') || undefined
}

/** "Iranians" and "Iranian" are one group. */
function groupKey(form: string): string | undefined {
  const folded = foldName(form).replace(/^the /, '')
  return (folded.length > 4 && !folded.endsWith('ss') ? folded.replace(/s$/, '') : folded) || undefined
}

/** Dates are the same if their value is and says when: "on Friday" without a known Friday is no date of its own. */
function dateKey({ type, value, mod, interval }: DateEntity): string | undefined {
  return interval && (type === 'DATE' || type === 'TIME') ? `${type} ${value} ${mod ?? ''}` : undefined
}

/**
 * The keys under which an entity is looked for in other documents. None for what a name alone does not tell: a lone
 * surname, "the Foreign Ministry", "on Friday".
 * @param seat folded name of the place that an organization belongs to, if the document says so
 */
export function nameKeys(entity: Omit<Entity, 'mentions'>, seat?: string): readonly NameKey[] {
  const { label, name, aliases } = entity
  const keys = new Map<string, NameKey>()
  const add = (key: string | undefined, primary: boolean): void => {
    if (key !== undefined && !keys.has(key)) keys.set(key, { key: `${label} ${key}`, primary })
  }
  if (label === 'date') add(dateKey(entity as DateEntity), true)
  else if (label === 'group') add(groupKey(name), true)
  else if (label === 'person') {
    const titles = new Set(((entity as PersonEntity).titles ?? []).flatMap((title) => foldName(title).split(' ')))
    add(personKey(name, titles), true)
    for (const alias of aliases) add(personKey(alias, titles), false)
  } else {
    const keyOf = label === 'organization' ? (form: string) => organizationKey(form, seat) : placeKey
    add(keyOf(name), true)
    for (const alias of aliases) if (foldName(alias).includes(' ')) add(keyOf(alias), false)
  }
  return [...keys.values()]
}

/** The name as an acronym (`IRGC`), if it is written like one. */
export function acronymOf(name: string): string | undefined {
  const letters = name.replaceAll('.', '')
  return /^[\p{Lu}\p{N}]{3,8}$/u.test(letters) && /\p{Lu}/u.test(letters) ? letters : undefined
}
