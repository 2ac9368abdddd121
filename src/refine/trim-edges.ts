import type { Document, Token } from '../document/document.js'
import { compareSpans } from '../document/span.js'
import type { Mention } from '../extract/mention.js'
import { isGenitiveName } from './genitive-names.js'
import { isTitle, qualifiesTitle } from './person-titles.js'
import type { Refiner } from './refiner.js'

const ARTICLES: ReadonlySet<string> = /* @__PURE__ */ new Set(['the', 'a', 'an'])

const OPENING = /^[\p{Ps}\p{Pi}\p{Pd}"'‘’“”„`*•·,.;:]+$/u
const OPENS_CLAUSE = /^["'‘“:\-–—•*]+$/
const BRACKET = /^[)\]]$/
const CLOSING = /^[\p{Ps}\p{Pe}\p{Pf}\p{Pd}"'‘’“”`*•·,;:/&]+$/u

/** Small words that join a name to what follows, and end none. */
const JOINING: ReadonlySet<string> = /* @__PURE__ */ new Set('of and or for at in on to by with from'.split(' '))

/** "Nairobi-based", "Saudi-led", "Reagan-era": a name that a participle or another word hangs on. */
const HANGING =
  /(?<=.)-(?:based|born|led|ruled|run|held|owned|made|built|era|style|like|esque|area|bound|friendly|free|only|level|leaning|speaking|supporting|bashing|speak|administration|campaign|[a-z]{4,}(?<!e)ed)$/

/** "R-Texas", "D-Calif.": the party of somebody before the state. */
const PARTY = /^[RDI]-\p{Lu}/u

/** Where in a place something is; capitals make a name of it ("South Sudan"). */
const DIRECTIONS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  `north south east west northern southern eastern western central northeast northwest southeast southwest northeastern
  northwestern southeastern southwestern north-eastern north-western south-eastern south-western north-east north-west
  south-east south-west`.split(/\s+/),
)

/**
 * Cuts off what does not belong to a name: articles and quotes before it, possessives, quotes, joining words and
 * participles ("-based") after it, titles before a person, directions and parties before a place ("southern", "R-"). A
 * mention of which nothing is left is dropped; times are left alone ("the 1990s"), and a genitive that is a part of the
 * name stays with it ("McDonald's").
 * @example "President Ilham Karsani’s" (person) becomes "Ilham Karsani"
 */
export function trimEdges(): Refiner {
  return {
    name: 'trim-edges',
    refine<M extends Mention>(mentions: readonly M[], document: Document): readonly M[] {
      const kept: M[] = []
      for (const mention of mentions) {
        const trimmed = mention.label === 'date' ? mention : trim(mention, document)
        if (trimmed) kept.push(trimmed)
      }
      return kept.sort(compareSpans)
    },
  }
}

function trim<M extends Mention>(mention: M, { text, tokens, tokenAt }: Document): M | undefined {
  let first = tokenAt(mention.start)
  let last = tokenAt(mention.end - 1)
  if (last === tokens.length || tokens[last]!.start >= mention.end) last--
  // An extractor may cut tokens; what it cut is not judged.
  if (tokens[first]?.start !== mention.start || tokens[last]?.end !== mention.end) return mention
  while (first <= last && isOpening(tokens, first, last)) first++
  while (last >= first && isClosing(tokens, first, last)) last--
  if (isWhole(text, tokens, mention, first, last + 1)) last++
  if (mention.label === 'person') first = afterTitles(tokens, first, last)
  if (mention.label === 'place') while (first <= last && DIRECTIONS.has(tokens[first]!.text)) first++
  if (first > last) return undefined
  const start = tokens[first]!.start + (mention.label === 'place' && PARTY.test(tokens[first]!.text) ? 2 : 0)
  const end = tokens[last]!.end - (HANGING.exec(tokens[last]!.text)?.[0].length ?? 0)
  return start === mention.start && end === mention.end
    ? mention
    : { ...mention, start, end, text: text.slice(start, end) }
}

/** "McDonald's": an organization or a place up to a genitive that is its own. */
function isWhole(text: string, tokens: readonly Token[], { label }: Mention, first: number, last: number): boolean {
  if (tokens[last]?.kind !== 'clitic' || first >= last || (label !== 'organization' && label !== 'place')) return false
  return isGenitiveName(text.slice(tokens[first]!.start, tokens[last]!.end))
}

function isOpening(tokens: readonly Token[], at: number, last: number): boolean {
  const { text, kind } = tokens[at]!
  if (ARTICLES.has(text.toLowerCase())) {
    // "A" and "THE" alone may be initials.
    return at < last ? !belongsToName(tokens, at) : text === 'the' || text === 'The'
  }
  return kind !== 'word' && OPENING.test(text)
}

/** A capital article within a sentence is a part of the name ("in The Hague", "told The Times"). */
function belongsToName(tokens: readonly Token[], at: number): boolean {
  const { text, sentence } = tokens[at]!
  const before = tokens[at - 1]
  return text.startsWith('T') && before?.sentence === sentence && !OPENS_CLAUSE.test(before.text)
}

function isClosing(tokens: readonly Token[], first: number, at: number): boolean {
  const { text, kind } = tokens[at]!
  if (kind === 'clitic') return true
  if (kind === 'word') return JOINING.has(text) || ARTICLES.has(text)
  if (kind !== 'punctuation' || !CLOSING.test(text)) return false
  return !BRACKET.test(text) || !tokens.slice(first, at).some((token) => /^[([]$/.test(token.text))
}

/** Past the titles that open a name, as long as a name is left. */
function afterTitles(tokens: readonly Token[], first: number, last: number): number {
  let name = first
  for (let at = first; at < last; at++) {
    const { text } = tokens[at]!
    if (isTitle(text)) name = at + 1
    else if (!qualifiesTitle(text)) break
  }
  return name
}
