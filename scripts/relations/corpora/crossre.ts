import { readFileSync } from 'node:fs'
import type { RelationName } from '../../../src/relate/relation-types.js'
import { type Annotated, type Fact, withImplied } from '../annotated.js'
import { detokenise } from './detokenise.js'

interface Sentence {
  readonly doc_key: string
  readonly sentence: readonly string[]
  readonly ner: readonly (readonly [first: number, last: number, type: string])[]
  readonly relations: readonly (readonly [number, number, number, number, string, ...unknown[]])[]
}

const LABELS: Readonly<Record<string, string>> = {
  politician: 'person',
  person: 'person',
  politicalparty: 'organization',
  organisation: 'organization',
  country: 'place',
  location: 'place',
}

/** What the broad relations of the corpus mean between two labels. */
const NAMES: Readonly<Record<string, RelationName>> = {
  'role person organization': 'member_of',
  'part-of organization organization': 'part_of',
  'part-of person organization': 'member_of',
  'physical organization place': 'based_in',
  'physical place place': 'located_in',
}

/** CrossRE (Bassignana and Plank 2022), politics: sentences of Wikipedia with broad relations. */
export function readCrossre(folder: string): readonly Annotated[] {
  return ['train', 'dev', 'test'].flatMap((part) => {
    const lines = readFileSync(`${folder}/crossre/politics-${part}.json`, 'utf8').trim().split('\n')
    return lines.map((line) => annotated(JSON.parse(line) as Sentence))
  })
}

function annotated({ doc_key, sentence, ner, relations }: Sentence): Annotated {
  const { text, spans } = detokenise(sentence)
  const mentions = ner.map(([first, last, type], concept) => {
    return { start: spans[first]!.start, end: spans[last]!.end, label: LABELS[type], concept }
  })
  const conceptAt = (first: number): number => ner.findIndex(([start]) => start === first)
  const facts = relations.flatMap(([from, , to, , type]): Fact[] => {
    const [source, target] = [conceptAt(from), conceptAt(to)]
    const name = NAMES[`${type} ${mentions[source]?.label} ${mentions[target]?.label}`]
    return name ? [{ name, source, target }] : []
  })
  return {
    id: `crossre ${doc_key}`,
    text,
    mentions,
    facts: withImplied(facts, (concept) => mentions[concept]?.label),
    complete: new Set(['member_of', 'based_in', 'located_in', 'part_of']),
  }
}
