import { readdirSync, readFileSync } from 'node:fs'
import type { RelationName } from '../../../src/relate/relation-types.js'
import { type Annotated, type AnnotatedMention, type Fact, withImplied } from '../annotated.js'

interface Piece {
  readonly _id: string
  readonly documentId: string
  readonly text: string
  readonly begin: number
  readonly end: number
  readonly type: string
  readonly value: string
  readonly sourceBegin: number
  readonly targetBegin: number
}

const LABELS: Readonly<Record<string, string>> = {
  Person: 'person',
  Organisation: 'organization',
  Location: 'place',
  Nationality: 'group',
}

/** What the relations of the corpus mean between two labels. */
const NAMES: Readonly<Record<string, RelationName>> = {
  'BelongsTo person organization': 'member_of',
  'InChargeOf person organization': 'head_of',
  'BelongsTo organization organization': 'part_of',
  'CoLocated place place': 'located_in',
}

/** re3d (Dstl 2017): articles on Syria and Iraq. Only names (in capitals) count as entities here. */
export function readRe3d(folder: string): readonly Annotated[] {
  const sources = readdirSync(`${folder}/re3d`, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return sources.flatMap(({ name }) => {
    const [documents, entities, relations] = ['documents', 'entities', 'relations'].map((file) => {
      const lines = readFileSync(`${folder}/re3d/${name}/${file}.json`, 'utf8').split('\n')
      return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Piece)
    }) as [Piece[], Piece[], Piece[]]
    return documents.map((document) => annotated(document, entities, relations))
  })
}

function annotated({ _id: id, text }: Piece, entities: readonly Piece[], relations: readonly Piece[]): Annotated {
  const concepts = new Map<string, number>()
  const mentions: AnnotatedMention[] = []
  for (const { documentId, begin, end, type, value } of entities) {
    if (documentId !== id || text.slice(begin, end) !== value || !/^\p{Lu}/u.test(value)) continue
    const key = `${LABELS[type]} ${value}`
    if (!concepts.has(key)) concepts.set(key, concepts.size)
    mentions.push({ start: begin, end, label: LABELS[type], concept: concepts.get(key)! })
  }
  const at = new Map(mentions.map((mention) => [mention.start, mention]))
  const facts = relations.flatMap(({ documentId, sourceBegin, targetBegin, type }): Fact[] => {
    const [source, target] = documentId === id ? [at.get(sourceBegin), at.get(targetBegin)] : []
    const name = NAMES[`${type} ${source?.label} ${target?.label}`]
    return name ? [{ name, source: source!.concept, target: target!.concept }] : []
  })
  const labelOf = (concept: number): string | undefined =>
    mentions.find((mention) => mention.concept === concept)?.label
  // A pair may hold without being marked: nothing here speaks against a relation.
  return { id: `re3d ${id}`, text, mentions, facts: withImplied(facts, labelOf), complete: new Set() }
}
