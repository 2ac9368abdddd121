import type { NameModel } from '../../src/extract/names/name-model.js'
import { findNames } from '../../src/extract/names/names.js'
import { beginTag, insideTag, KINDS, NAME_LABELS, TAG_COUNT } from '../../src/extract/names/tags.js'
import { createWordForm } from '../../src/extract/names/word-form.js'
import type { Labelled } from './corpora.js'

/** Spans of one document as `start-end-kind` over its tokens; a name whose kind is not known for sure has several. */
export function goldNames({ document, allowed }: Labelled): Set<string> {
  const names = new Set<string>()
  for (let kind = 0; kind < KINDS.length; kind++) {
    for (let i = 0; i < allowed.length; i++) {
      if (allowed[i] === 2 ** TAG_COUNT - 1 || (allowed[i]! & (1 << beginTag(kind))) === 0) continue
      let end = i + 1
      while (end < allowed.length && allowed[end]! & (1 << insideTag(kind))) end++
      names.add(`${document.tokens[i]!.start}-${document.tokens[end - 1]!.end}-${KINDS[kind]}`)
    }
  }
  return names
}

/** Exact-span F1 of people, organizations and places together, then of each label, in percent. */
export function evaluate(labelled: readonly Labelled[], model: NameModel): string {
  const tally = new Map<string, { right: number; found: number; gold: number }>()
  const of = (label: string): { right: number; found: number; gold: number } => {
    const known = tally.get(label) ?? { right: 0, found: 0, gold: 0 }
    tally.set(label, known)
    return known
  }
  for (const one of labelled) {
    const gold = goldNames(one)
    for (const name of gold) of(name.slice(name.lastIndexOf('-') + 1)).gold++
    for (const { start, end, label } of findNames(one.document, model, createWordForm)) {
      of(label).found++
      if (gold.has(`${start}-${end}-${label}`)) of(label).right++
    }
  }
  const f1 = (labels: readonly string[]): string => {
    const sums = labels.map(of)
    const total = (key: 'right' | 'found' | 'gold'): number => sums.reduce((sum, one) => sum + one[key], 0)
    return ((200 * total('right')) / (total('found') + total('gold'))).toFixed(2)
  }
  const core = NAME_LABELS.slice(0, 3)
  return `${f1(core)} (${NAME_LABELS.map((label) => `${label} ${f1([label])}`).join(', ')})`
}
