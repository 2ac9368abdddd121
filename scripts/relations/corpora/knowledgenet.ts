import { readFileSync } from 'node:fs'
import type { RelationName } from '../../../src/relate/relation-types.js'
import { type Annotated, type AnnotatedMention, type Fact, withImplied } from '../annotated.js'

interface Passage {
  readonly documentId: string
  readonly passageStart: string
  readonly passageText: string
  readonly annotatedProperties: readonly string[]
  readonly facts: readonly {
    readonly property: string
    readonly subjectStart: number
    readonly subjectEnd: number
    readonly subjectText: string
    readonly objectStart: number
    readonly objectEnd: number
    readonly objectText: string
  }[]
}

/** Properties as our relations, with the labels of their ends. "<": the ends change places. */
const NAMES: Readonly<Record<string, readonly [name: string, subject: string, object: string]>> = {
  PLACE_OF_BIRTH: ['born_in', 'person', 'place'],
  NATIONALITY: ['citizen_of', 'person', 'place'],
  EMPLOYEE_OR_MEMBER_OF: ['member_of', 'person', 'organization'],
  POLITICAL_AFFILIATION: ['member_of', 'person', 'organization'],
  CHILD_OF: ['<parent_of', 'person', 'person'],
  SPOUSE: ['spouse_of', 'person', 'person'],
  HEADQUARTERS: ['based_in', 'organization', 'place'],
  SUBSIDIARY_OF: ['part_of', 'organization', 'organization'],
  FOUNDED_BY: ['<founder_of', 'organization', 'person'],
  CEO: ['<head_of', 'organization', 'person'],
}

/** KnowledgeNet (Mesquita et al. 2019): passages of biographies, all facts of some properties. Pronouns are left out. */
export function readKnowledgeNet(folder: string, isNationality: (form: string) => boolean): readonly Annotated[] {
  const lines = readFileSync(`${folder}/knowledgenet/train_from_html.jsonl`, 'utf8').trim().split('\n')
  return lines.map((line) => annotated(JSON.parse(line) as Passage, isNationality))
}

function annotated(passage: Passage, isNationality: (form: string) => boolean): Annotated {
  const { passageText: text, passageStart, annotatedProperties, facts } = passage
  const offset = Number(passageStart)
  const mentions: AnnotatedMention[] = []
  const conceptOf = (start: number, end: number, form: string, label: string): number | undefined => {
    if (
      text.slice(start - offset, end - offset) !== form ||
      !/^\p{Lu}/u.test(form) ||
      /^(?:He|She|It|They|His|Her)$/.test(form)
    )
      return undefined
    const known = mentions.find((mention) => text.slice(mention.start, mention.end) === form)
    const concept = known?.concept ?? mentions.length
    if (!mentions.some((mention) => mention.start === start - offset)) {
      mentions.push({ start: start - offset, end: end - offset, label: isNationality(form) ? 'group' : label, concept })
    }
    return concept
  }
  const found = facts.flatMap((fact): Fact[] => {
    const known = NAMES[fact.property]
    if (!known) return []
    const [name, from, to] = known
    const subject = conceptOf(fact.subjectStart, fact.subjectEnd, fact.subjectText, from)
    const object = conceptOf(fact.objectStart, fact.objectEnd, fact.objectText, to)
    if (subject === undefined || object === undefined) return []
    return name.startsWith('<')
      ? [{ name: name.slice(1) as RelationName, source: object, target: subject }]
      : [{ name: name as RelationName, source: subject, target: object }]
  })
  const complete = annotatedProperties.flatMap((property) => NAMES[property]?.[0].replace('<', '') ?? [])
  return {
    id: `knowledgenet ${passage.documentId} ${passageStart}`,
    text,
    mentions,
    facts: withImplied(found, (concept) => mentions.find((mention) => mention.concept === concept)?.label),
    complete: new Set(complete as RelationName[]),
  }
}
