import { readFileSync } from 'node:fs'
import type { RelationName } from '../../../src/relate/relation-types.js'
import { type Annotated, type Fact, withImplied } from '../annotated.js'
import { detokenise } from './detokenise.js'

interface Sentence {
  readonly tokens: readonly string[]
  /** BILOU tags. */
  readonly tags: readonly string[]
  readonly relations: readonly { readonly head: number; readonly tail: number; readonly type: string }[]
}

const NAMES: Readonly<Record<string, RelationName>> = {
  OrgBased_In: 'based_in',
  Work_For: 'member_of',
  Located_In: 'located_in',
}
const LABELS: Readonly<Record<string, string>> = { Peop: 'person', Org: 'organization', Loc: 'place' }

/** CoNLL04 (Roth and Yih 2004): sentences of newswire with all their relations of five kinds. */
export function readConll04(folder: string): readonly Annotated[] {
  return ['train', 'dev'].flatMap((part) => {
    const sentences = JSON.parse(readFileSync(`${folder}/conll04/conll04_${part}.json`, 'utf8')) as Sentence[]
    return sentences.map((sentence, index) => annotated(sentence, `conll04 ${part} ${index}`))
  })
}

function annotated({ tokens, tags, relations }: Sentence, id: string): Annotated {
  const { text, spans } = detokenise(tokens.map((token) => token.replace(/^-LRB-$/, '(').replace(/^-RRB-$/, ')')))
  const mentions: { start: number; end: number; label?: string | undefined; concept: number }[] = []
  for (const [index, tag] of tags.entries()) {
    const [position, type] = tag.split('-') as [string, string?]
    const last = mentions[mentions.length - 1]
    if (position === 'B' || position === 'U') {
      mentions.push({ ...spans[index]!, label: LABELS[type ?? ''], concept: mentions.length })
    } else if (last && (position === 'I' || position === 'L')) last.end = spans[index]!.end
  }
  const facts = relations.flatMap(({ head, tail, type }): Fact[] => {
    const name = NAMES[type]
    return name ? [{ name, source: head, target: tail }] : []
  })
  return {
    id,
    text,
    mentions,
    facts: withImplied(facts, (concept) => mentions[concept]?.label),
    complete: new Set(Object.values(NAMES)),
  }
}
