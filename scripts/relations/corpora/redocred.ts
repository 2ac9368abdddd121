import { readFileSync } from 'node:fs'
import type { RelationName } from '../../../src/relate/relation-types.js'
import { type Annotated, type Fact, withImplied } from '../annotated.js'
import { detokenise } from './detokenise.js'

interface Article {
  readonly title: string
  readonly sents: readonly (readonly string[])[]
  readonly vertexSet: readonly (readonly {
    readonly type: string
    readonly sent_id: number
    readonly pos: readonly [number, number]
  }[])[]
  readonly labels: readonly { readonly h: number; readonly t: number; readonly r: string }[]
}

/** Wikidata properties as our relations: of people, of organizations, of places. "<": the ends change places. */
const NAMES: readonly (readonly [property: string, ends: string, name: string])[] = [
  ['P17', 'place place', 'located_in'],
  ['P131', 'place place', 'located_in'],
  ['P17', 'organization place', 'based_in'],
  ['P131', 'organization place', 'based_in'],
  ['P159', 'organization place', 'based_in'],
  ['P27', 'person place', 'citizen_of'],
  ['P19', 'person place', 'born_in'],
  ['P20', 'person place', 'died_in'],
  ['P26', 'person person', 'spouse_of'],
  ['P40', 'person person', 'parent_of'],
  ['P22', 'person person', '<parent_of'],
  ['P25', 'person person', '<parent_of'],
  ['P3373', 'person person', 'sibling_of'],
  ['P463', 'person organization', 'member_of'],
  ['P102', 'person organization', 'member_of'],
  ['P108', 'person organization', 'member_of'],
  ['P54', 'person organization', 'player_of'],
  ['P6', 'place person', '<head_of'],
  ['P35', 'place person', '<head_of'],
  ['P488', 'organization person', '<head_of'],
  ['P169', 'organization person', '<head_of'],
  ['P112', 'organization person', '<founder_of'],
  ['P749', 'organization organization', 'part_of'],
  ['P361', 'organization organization', 'part_of'],
  ['P355', 'organization organization', '<part_of'],
]

const LABELS: Readonly<Record<string, string>> = { PER: 'person', ORG: 'organization', LOC: 'place' }

/** Marked nearly wherever they hold, and meant as our relations are meant. */
const COMPLETE: ReadonlySet<RelationName> = new Set([
  'located_in',
  'based_in',
  'citizen_of',
  'born_in',
  'died_in',
  'spouse_of',
  'parent_of',
  'sibling_of',
  'member_of',
  'founder_of',
  'part_of',
])

/** Re-DocRED (Tan et al. 2022): introductions of Wikipedia articles. Adjectives stand for their country there too. */
export function readRedocred(folder: string, isNationality: (form: string) => boolean): readonly Annotated[] {
  const articles = JSON.parse(readFileSync(`${folder}/redocred/dev_revised.json`, 'utf8')) as Article[]
  return articles.map((article, index) => annotated(article, `redocred ${index}`, isNationality))
}

function annotated(
  { sents, vertexSet, labels }: Article,
  id: string,
  isNationality: (form: string) => boolean,
): Annotated {
  const { text, spans } = detokenise(sents.flat())
  const firsts: number[] = []
  let count = 0
  for (const sentence of sents) {
    firsts.push(count)
    count += sentence.length
  }
  const mentions = vertexSet.flatMap((vertex, concept) => {
    return vertex.map(({ type, sent_id, pos: [from, to] }) => {
      const start = spans[firsts[sent_id]! + from]!.start
      const end = spans[firsts[sent_id]! + to - 1]!.end
      const label = type === 'LOC' && isNationality(text.slice(start, end)) ? 'group' : LABELS[type]
      return { start, end, label, concept }
    })
  })
  const labelOf = (concept: number): string | undefined => LABELS[vertexSet[concept]![0]!.type]
  const facts = labels.flatMap(({ h, t, r }): Fact[] => {
    const known = NAMES.find(([property, ends]) => property === r && ends === `${labelOf(h)} ${labelOf(t)}`)?.[2]
    if (!known) return []
    return known.startsWith('<')
      ? [{ name: known.slice(1) as RelationName, source: t, target: h }]
      : [{ name: known as RelationName, source: h, target: t }]
  })
  return { id, text, mentions, facts: withImplied(facts, labelOf), complete: COMPLETE }
}
