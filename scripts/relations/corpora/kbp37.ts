import { readFileSync } from 'node:fs'
import type { RelationName } from '../../../src/relate/relation-types.js'
import { type Annotated, withImplied } from '../annotated.js'

/** Relations as ours, with the labels of their ends. "<": the ends change places. */
const NAMES: Readonly<Record<string, readonly [name: string, subject: string, object: string]>> = {
  'per:employee_of': ['member_of', 'person', 'organization'],
  'org:top_members/employees': ['<head_of', 'organization', 'person'],
  'org:city_of_headquarters': ['based_in', 'organization', 'place'],
  'org:country_of_headquarters': ['based_in', 'organization', 'place'],
  'org:stateorprovince_of_headquarters': ['based_in', 'organization', 'place'],
  'org:subsidiaries': ['<part_of', 'organization', 'organization'],
  'org:founded_by': ['<founder_of', 'organization', 'person'],
  'per:spouse': ['spouse_of', 'person', 'person'],
  'per:country_of_birth': ['born_in', 'person', 'place'],
  'per:origin': ['citizen_of', 'person', 'place'],
}

/** An example of one relation says that these do not hold between the same two. */
const COMPLETE: ReadonlySet<RelationName> = new Set(['born_in', 'spouse_of', 'founder_of', 'part_of'])

/** KBP37 (Zhang and Wang 2015): sentences of news and Wikipedia with one marked pair each. */
export function readKbp37(folder: string, isNationality: (form: string) => boolean): readonly Annotated[] {
  return ['train', 'dev'].flatMap((part) => {
    const blocks = readFileSync(`${folder}/kbp37/${part}.txt`, 'utf8').split(/\n\s*\n/)
    return blocks.flatMap((block, index) => annotated(block.trim(), `kbp37 ${part} ${index}`, isNationality) ?? [])
  })
}

function annotated(block: string, id: string, isNationality: (form: string) => boolean): Annotated | undefined {
  const [line = '', label = ''] = block.split('\n')
  const marked = line
    .replace(/^\d+\t/, '')
    .replace(/^" | "$/g, '')
    .replace(/ ([,.;:)]|'s)(?= |$)/g, '$1')
  const [, relation = '', first] = /^(.*)\((e[12]),e[12]\)$/.exec(label.trim()) ?? []
  const known = NAMES[relation]
  if (!known) return undefined
  const mentions: { start: number; end: number; label: string; concept: number }[] = []
  let text = ''
  for (const part of marked.split(/(<e[12]>.*?<\/e[12]>)/)) {
    const name = /^<(e[12])>(.*)<\/e[12]>$/.exec(part)
    if (!name) {
      text += part
      continue
    }
    const start = text.length
    text += name[2]?.trim()
    const end = known[name[1] === first ? 1 : 2]
    const form = text.slice(start)
    mentions.push({
      start,
      end: text.length,
      label: isNationality(form) ? 'group' : end,
      concept: name[1] === first ? 0 : 1,
    })
  }
  const [source, target] = known[0].startsWith('<') ? [1, 0] : [0, 1]
  return {
    id,
    text,
    mentions,
    facts: withImplied(
      [{ name: known[0].replace('<', '') as RelationName, source, target }],
      (concept) => known[concept === 0 ? 1 : 2],
    ),
    complete: COMPLETE,
  }
}
