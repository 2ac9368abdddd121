import type { Reading } from '../../link/reading.js'
import type { RelationName } from '../relation-types.js'
import { nationOf } from './countries.js'
import type { EntityPair, Passage } from './entity-pairs.js'

/**
 * Relations that hold between few of the people and places that are named together, whatever a classifier makes of
 * texts that were chosen because one holds: they are said only where a word near the two says so.
 */
const CUES: Partial<Record<RelationName, ReadonlySet<string>>> = {
  spouse_of: /* @__PURE__ */ words(
    'wife husband spouse married marry marries marrying marriage wed weds wedding widow widower divorce divorced ' +
      'ex-wife ex-husband bride bridegroom newlyweds honeymoon',
  ),
  parent_of: /* @__PURE__ */ words(
    'son sons daughter daughters father mother child parent dad mom mum stepfather stepmother ' +
      'stepson stepdaughter heir heiress',
  ),
  sibling_of: /* @__PURE__ */ words(
    'brother brothers sister sisters sibling siblings twin twins half-brother half-sister',
  ),
  born_in: /* @__PURE__ */ words('born birth birthplace native hometown raised'),
  died_in: /* @__PURE__ */ words('died dies death dead killed buried burial assassinated murdered'),
  coach_of: /* @__PURE__ */ words('coach coaches coached coaching manager managers managed trainer trains'),
  founder_of: /* @__PURE__ */ words(
    'founded founder founders founding co-founded co-founder cofounder cofounded established',
  ),
}

/** Said of people and organizations that are one with what they are tied to. */
const CLOSE: ReadonlySet<RelationName> = /* @__PURE__ */ new Set(['member_of', 'works_for', 'head_of', 'based_in'])

/** What one does to somebody else: who stands on the other side of it does not belong to him. */
const OPPOSING = /* @__PURE__ */ words(
  'killed arrested detained attacked bombed struck raided accused sued fined urged warned condemned criticised ' +
    'criticized denounced sanctioned threatened charged jailed sentenced defeated beat against',
)

/** In tokens: what may stand before the place that the agency stands behind ("Youngstown, Ohio (CNN)"). */
const LONGEST_BYLINE = 3

/** A cue may stand between the two, or up to so many tokens before or behind them. */
const AROUND = 4

/**
 * Whether a relation may be said of a pair: it needs no cue word, or has one in a sentence that names both. Citizens
 * are those of countries; whom an organization accuses wherever the two are named is no member of it (but a president accuses his
 * own nation at times).
 */
export function isSayable(name: RelationName, { target, passages }: EntityPair, reading: Reading): boolean {
  const isNation = nationOf(target) !== undefined
  if (name === 'citizen_of' && !isNation) return false
  if (name === 'based_in' && passages.length > 0 && passages.every((passage) => isByline(passage, reading)))
    return false
  const mayOppose = CLOSE.has(name) && !isNation && passages.length > 0
  if (mayOppose && passages.every((passage) => isOpposed(passage, reading))) return false
  const cues = CUES[name]
  return cues === undefined || passages.some((passage) => hasCue(passage, cues, reading))
}

function hasCue({ source, target }: Passage, cues: ReadonlySet<string>, reading: Reading): boolean {
  const { firstToken, endToken } = reading.document.sentences[source.sentence]!
  const from = Math.max(firstToken, Math.min(source.first, target.first) - AROUND)
  const to = Math.min(endToken, Math.max(source.end, target.end) + AROUND)
  return hasWord(from, to, cues, reading)
}

/** "Washington (CNN) The court …": where a report comes from, not where its agency is. */
function isByline({ source }: Passage, { document, word, mentionAt }: Reading): boolean {
  if (word(source.first - 1) !== '(' || word(source.end) !== ')') return false
  const place = mentionAt(source.first - 2)
  const { firstToken } = document.sentences[source.sentence]!
  return place?.entity.label === 'place' && place.first - firstToken <= LONGEST_BYLINE
}

/** Whether one does something to the other: said between the two. */
function isOpposed({ source, target }: Passage, reading: Reading): boolean {
  const [left, right] = source.first < target.first ? [source, target] : [target, source]
  return hasWord(left.end, right.first, OPPOSING, reading)
}

function hasWord(from: number, to: number, set: ReadonlySet<string>, { word }: Reading): boolean {
  for (let at = from; at < to; at++) if (set.has(word(at))) return true
  return false
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}
