import { NICKNAMES } from '../facts/nicknames.js'
import type { PersonName } from './person-name.js'
import { spelledAlike } from './phonetic.js'

/** Whether two folded words may be one given name: equal, an initial, a nickname, or another spelling. */
export function sameGivenName(a: string, b: string): boolean {
  if (a === b) return true
  if (a.length === 1 || b.length === 1) return a[0] === b[0]
  if (
    NICKNAMES.get(a)?.some((formal) => formal === b || NICKNAMES.get(b)?.includes(formal)) ||
    NICKNAMES.get(b)?.includes(a)
  )
    return true
  return spelledAlike(a, b)
}

/**
 * Whether two lists of given names may belong to one person: the shorter is found in the longer in order. Two people
 * may share a first name and differ in their initials ("George W.", "George H. W.").
 */
export function compatibleGivenNames(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length > 1 && short.length < long.length && short.slice(1).some(isInitial) && long.slice(1).some(isInitial))
    return false
  let at = 0
  for (const name of long) if (at < short.length && sameGivenName(short[at]!, name)) at++
  return at === short.length
}

/** Whether two names of one surname may be one person's, also if one says the surname first ("Mori Aiko"). */
export function namesFit(a: PersonName, b: PersonName): boolean {
  if (a.words.length === 2 && b.words.length === 2 && a.words[0] === b.surname && a.surname === b.words[0]) return true
  return compatibleGivenNames(a.given, b.given)
}

const isInitial = (name: string): boolean => name.length === 1
