import { CHAMBERS, DEPENDENT_BODIES, DIRECTIONS } from '../facts/organization-bodies.js'
import { SMALL_WORDS } from '../facts/small-words.js'
import type { Form } from '../form.js'
import { mainEntity } from '../main-entity.js'
import { companyWords, spelledWords } from '../names/organization-words.js'
import type { Sieve } from '../sieve.js'

/** Long names that hold a word, at most. */
const MOST = 32

interface Name {
  readonly form: Form
  readonly words: readonly string[]
}

/**
 * An organization by a part of a longer name: "Revolutionary Guards", "the State Department", "the Guards". Not a
 * body of it ("Harbour Union Committee"), nor one in another part of the world ("North Melbourne").
 */
export const partNames: Sieve = {
  name: 'part-names',
  apply(clusters) {
    const names = clusters.forms().map((form) => ({ form, words: companyWords(spelledWords(form.words)) }))
    const holders = holdersByWord(names)
    // Longer ones first, so that what they belong to is known when the shorter ones come.
    for (const { form, words } of names.toSorted((a, b) => b.words.length - a.words.length)) {
      const long = (holders.get(words[0]!) ?? []).filter((name) => isPart(words, name.words)).map((name) => name.form)
      const whole = mainEntity(clusters, long)
      if (whole) clusters.join(whole, form)
    }
  },
}

function holdersByWord(names: readonly Name[]): ReadonlyMap<string, readonly Name[]> {
  const holders = new Map<string, Name[]>()
  for (const name of names) {
    if (name.words.length < 2) continue
    for (const word of new Set(name.words)) {
      if (SMALL_WORDS.has(word)) continue
      const list = holders.get(word)
      if (!list) holders.set(word, [name])
      else if (list.length < MOST) list.push(name)
    }
  }
  return holders
}

function isPart(short: readonly string[], long: readonly string[]): boolean {
  if (short.length >= long.length) return false
  const at = long.findIndex((_, start) => short.every((word, i) => long[start + i] === word))
  if (at < 0) return false
  const before = long.slice(0, at)
  const after = long.slice(at + short.length)
  if (before.some((word) => DIRECTIONS.has(word) || SMALL_WORDS.has(word))) return false
  if (after.length > 0 && (DEPENDENT_BODIES.has(after.at(-1)!) || isInvestmentArm(after))) return false
  return !(short.length === 1 && CHAMBERS.has(short[0]!) && isOther(before, after))
}

/** "Harbour Investment Bank" and "Harbour Investment Fund" belong to "Harbour", which may be a bank itself. */
function isInvestmentArm(after: readonly string[]): boolean {
  return after.length > 1 && after.at(-2) === 'investment'
}

/** "House" is short for the "House of Representatives", not for "House Republicans" or the "White House". */
function isOther(before: readonly string[], after: readonly string[]): boolean {
  return (after.length > 0 && after[0] !== 'of') || before.at(-1) === 'white'
}
