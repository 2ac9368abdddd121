import type { DatedText, Timex } from './timeml.js'

/** An annotated expression with the one that was found for it. */
export interface Pair {
  readonly gold: Timex
  readonly found: Timex
}

/** TempEval-3's figures in percent. */
export interface Figures {
  readonly strict: number
  readonly relaxed: number
  readonly value: number
  readonly type: number
  /** Right values among the expressions that were found. */
  readonly accuracy: number
  readonly precision: number
  readonly recall: number
}

/** Pairs one to one: equal spans first, then any overlap in order of the text. */
export function alignTimexes(gold: readonly Timex[], found: readonly Timex[]): Pair[] {
  const pairs: Pair[] = []
  const free = new Set(found)
  const left = new Set(gold)
  const take = (test: (a: Timex, b: Timex) => boolean): void => {
    for (const one of left) {
      const match = [...free].find((other) => test(one, other))
      if (!match) continue
      free.delete(match)
      left.delete(one)
      pairs.push({ gold: one, found: match })
    }
  }
  take(isSameSpan)
  take((a, b) => a.start < b.end && b.start < a.end)
  return pairs
}

export function isSameSpan(a: Timex, b: Timex): boolean {
  return a.start === b.start && a.end === b.end
}

/** Values are compared after trimming and upper-casing. */
export function isSameValue(a: Timex, b: Timex): boolean {
  return a.value.trim().toUpperCase() === b.value.trim().toUpperCase()
}

/** Scores what was found in each of some texts, in the same order. */
export function scoreTimexes(texts: readonly DatedText[], found: readonly (readonly Timex[])[]): Figures {
  const pairs = texts.flatMap(({ gold }, at) => alignTimexes(gold, found[at]!))
  const gold = texts.reduce((sum, text) => sum + text.gold.length, 0)
  const all = found.reduce((sum, list) => sum + list.length, 0)
  const count = (test: (pair: Pair) => boolean): number => pairs.filter(test).length
  const f1 = (hits: number): number => (gold + all === 0 ? 0 : (200 * hits) / (gold + all))
  const values = count((pair) => isSameValue(pair.gold, pair.found))
  const strict = count((pair) => isSameSpan(pair.gold, pair.found))
  return {
    strict: f1(strict),
    relaxed: f1(pairs.length),
    value: f1(values),
    type: f1(count((pair) => pair.gold.type === pair.found.type)),
    accuracy: percent(values, pairs.length),
    precision: percent(strict, all),
    recall: percent(strict, gold),
  }
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : (100 * part) / whole
}
