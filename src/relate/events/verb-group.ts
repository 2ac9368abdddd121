import type { Reading } from '../../link/reading.js'
import { type Trigger, triggersOf } from './triggers.js'

/** A verb with its auxiliaries: "has been arrested". Token indexes. */
export interface VerbGroup {
  readonly trigger: Trigger
  readonly voice: 'active' | 'passive'
  /** First auxiliary, or the verb itself. */
  readonly first: number
  readonly verb: number
  /** One past the verb and its particle. */
  readonly end: number
}

const BE: ReadonlySet<string> = /* @__PURE__ */ new Set('is are was were been being be got gets'.split(' '))
const HAVE: ReadonlySet<string> = /* @__PURE__ */ new Set("has have had having 's 've 'd ’s ’ve ’d".split(' '))
/** What makes an event not (yet) happen. */
const UNREAL: ReadonlySet<string> = /* @__PURE__ */ new Set(
  `not n't n’t never will would shall should can could may might must to if cannot without nor neither 'll ’ll`.split(
    /\s+/,
  ),
)
/** Nouns among the words that belong to a verb, and what describes them. */
const NOUNS: ReadonlySet<string> = /* @__PURE__ */ new Set(['sanctions', 'talks'])
const ADJECTIVE =
  /^(?:new|fresh|further|more|additional|economic|financial|tough|tougher|sweeping|harsh|strict|targeted|direct|indirect|bilateral|emergency|high-level|peace|trade|lengthy|separate|private|brief|urgent)$/
/** They make another verb of the one before them ("signed on", "signed off"). */
const PARTICLES: ReadonlySet<string> = /* @__PURE__ */ new Set('off up out away back'.split(' '))
/** What makes a whole clause a supposition: nothing after it happened for sure. */
const SUPPOSING: ReadonlySet<string> = /* @__PURE__ */ new Set(
  `if whether unless until would should could might no ever deny denied denies denying evidence allegedly hypothetical
  suppose supposing wants want wanted hopes imagine`.split(/\s+/),
)
/** So many tokens before a verb are looked at for them. */
const SUPPOSING_REACH = 12
const ADVERBS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  `also then later now again once soon already just still since even ever twice first therefore thus meanwhile
  instead further both jointly all subsequently himself herself itself themselves`.split(/\s+/),
)

/** So many tokens before a verb are looked at for its auxiliaries. */
const REACH = 6
const PARTICIPLE = /(?:ed|shot|beaten|hit|sent|held)$/

/** The group around a verb form at a token, or `undefined` if it is none or what it says did not happen. */
export function verbGroupAt(verb: number, reading: Reading): VerbGroup | undefined {
  const { word, document } = reading
  const trigger = triggersOf(word(verb)).find(({ particles }) =>
    particles.length === 0 ? !hasParticle(verb, reading) : endOf(verb, particles, reading) !== undefined,
  )
  if (!trigger || reading.mentionAt(verb)) return undefined
  const end = endOf(verb, trigger.particles, reading)!
  const { firstToken, endToken } = document.sentences[document.tokens[verb]!.sentence]!
  if (word(endToken - 1) === '?' || isSupposed(verb, firstToken, reading)) return undefined
  let first = verb
  let be = false
  let have = false
  for (let at = verb - 1; at >= firstToken && at > verb - REACH; at--) {
    const text = word(at)
    // "was convicted and sentenced"
    if (text === 'and' && trigger.isParticiple && PARTICIPLE.test(word(at - 1))) {
      at--
      continue
    }
    if (UNREAL.has(text)) return undefined
    if (BE.has(text)) {
      if (text === 'be') return undefined
      be = true
      first = at
    } else if (HAVE.has(text) && (be || trigger.isParticiple || trigger.isPast)) {
      if (text.length <= 2 && at === verb - 1) break
      have = true
      first = at
    } else if (!isAdverb(text)) break
  }
  if (be) return trigger.isParticiple ? { trigger, voice: 'passive', first, verb, end } : undefined
  if (have && word(first) === 'having') return undefined
  return { trigger, voice: 'active', first, verb, end }
}

/** One past a verb and the words that belong to it, an adjective or two before a noun left out ("imposed new sanctions"). */
function endOf(verb: number, particles: readonly string[], { word }: Reading): number | undefined {
  let at = verb + 1
  for (const particle of particles) {
    if (NOUNS.has(particle)) while (at < verb + 3 && ADJECTIVE.test(word(at))) at++
    if (word(at) !== particle) return undefined
    at++
  }
  return at
}

/** "signed off", "signed on with", but not "signed on Friday". */
function hasParticle(verb: number, { word }: Reading): boolean {
  return PARTICLES.has(word(verb + 1)) || (word(verb + 1) === 'on' && /^(?:with|to|as|for)$/.test(word(verb + 2)))
}

/** Whether the clause of a verb is a condition, a question or a denial. */
function isSupposed(verb: number, firstToken: number, { word }: Reading): boolean {
  for (let at = verb - 1; at >= Math.max(firstToken, verb - SUPPOSING_REACH); at--) {
    const text = word(at)
    if (SUPPOSING.has(text)) return true
    if (/^[,;:"“”()—–]$/.test(text)) return false
  }
  return false
}

/** Whether a word may stand between the parts of a verb group. */
export function isAdverb(word: string): boolean {
  return ADVERBS.has(word) || (word.length > 4 && word.endsWith('ly') && word !== 'family' && word !== 'italy')
}
