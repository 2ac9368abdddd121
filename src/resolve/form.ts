import type { Document } from '../document/document.js'
import type { Mention } from '../extract/mention.js'
import type { Gender } from '../refine/person-titles.js'
import { foldWords } from './names/fold.js'
import { type PersonName, parsePersonName } from './names/person-name.js'
import { genderOfMention } from './names/titles-before.js'

/** All mentions of one label that are written alike but for case, marks, articles and possessives. */
export interface Form<L extends string = string> {
  readonly label: L
  /** As first written. */
  readonly text: string
  /** Folded, without an article. */
  readonly words: readonly string[]
  /** In order of the text, at least one. */
  readonly mentions: readonly Mention<L>[]
  /** Of a person. */
  readonly person?: PersonName
  readonly gender?: Gender
  /** Of a place of whose name the text has several: the area around it. */
  readonly area?: string
}

const ARTICLES: ReadonlySet<string> = /* @__PURE__ */ new Set(['the', 'a', 'an'])

/** Groups mentions by the way they are written: the first and surest sieve. In order of first mention. */
export function formsOf<L extends string>(mentions: readonly Mention<L>[], document: Document): Form<L>[] {
  const groups = new Map<string, Mention<L>[]>()
  const keys = new Map<string, string>()
  for (const mention of mentions) {
    const written = `${mention.label}\n${mention.text}`
    let key = keys.get(written)
    if (key === undefined) {
      key = `${mention.label}\n${keyOf(mention)}`
      keys.set(written, key)
    }
    const group = groups.get(key)
    if (group) group.push(mention)
    else groups.set(key, [mention])
  }
  return [...groups.values()].flatMap((group) =>
    group[0]!.label === 'person' ? byGender(group, document) : [createForm(group)],
  )
}

function keyOf({ label, text }: Mention): string {
  if (label !== 'person') return namedWords(text).join(' ') || text
  const { words, suffix = '' } = parsePersonName(text)
  return `${words.join(' ')} ${suffix}`
}

const DIRECTIONS: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ['N.', 'north'],
  ['S.', 'south'],
  ['E.', 'east'],
  ['W.', 'west'],
])

/** Folded words without a leading article; all of them where nothing else is left. "S. Korea" is South Korea. */
function namedWords(text: string): string[] {
  const words = foldWords(text)
  const direction = DIRECTIONS.get(text.slice(0, 2))
  if (direction !== undefined && words.length > 1 && words[0]!.length === 1) return [direction, ...words.slice(1)]
  return words.length > 1 && ARTICLES.has(words[0]!) ? words.slice(1) : words
}

function createForm<L extends string>(mentions: readonly Mention<L>[], gender?: Gender): Form<L> {
  const { label, text } = mentions[0]!
  if (label !== 'person') return { label, text, words: namedWords(text), mentions }
  const person = parsePersonName(text)
  const said = gender ?? person.gender
  return { label, text, words: person.words, mentions, person, ...(said === undefined ? {} : { gender: said }) }
}

/** "Mr. Clinton" and "Mrs. Clinton" are two; a bare "Clinton" between them is the one who was named last. */
function byGender<L extends string>(mentions: readonly Mention<L>[], document: Document): Form<L>[] {
  const genders = mentions.map((mention) => genderOfMention(document, mention))
  const said = new Set(genders.filter((gender) => gender !== undefined))
  if (said.size < 2) return [createForm(mentions, [...said][0])]
  const groups: Record<Gender, Mention<L>[]> = { man: [], woman: [] }
  let last = genders.find((gender) => gender !== undefined)!
  mentions.forEach((mention, index) => {
    last = genders[index] ?? last
    groups[last].push(mention)
  })
  return [createForm(groups.man, 'man'), createForm(groups.woman, 'woman')].sort(
    (a, b) => a.mentions[0]!.start - b.mentions[0]!.start,
  )
}
