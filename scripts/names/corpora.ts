/** Reads labelled news: tokens of a corpus become text, the library's tokens of that text get its labels. */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Document } from '../../src/document/document.js'
import { beginTag, insideTag, KINDS, OUTSIDE, TAG_COUNT } from '../../src/extract/names/tags.js'

/** A document whose tokens have, each, a bit set of the tags that it may have. */
export interface Labelled {
  readonly document: Document
  readonly allowed: Uint16Array
  /** How much it counts in training. */
  readonly weight: number
}

/** A labelled run of words of a corpus: kinds that it may be. Several where the corpus does not say which. */
interface Name {
  readonly start: number
  readonly end: number
  readonly kinds: readonly string[]
}

export type Tokenize = (text: string) => Document

const ANY = (1 << TAG_COUNT) - 1

/** Kinds by the labels of the corpora. CoNLL's MISC holds nationalities as well as events and works. */
const KINDS_OF_LABEL: Readonly<Record<string, readonly string[]>> = {
  PER: ['person'],
  ORG: ['organization'],
  LOC: ['place'],
  MISC: ['group', 'other'],
  Person: ['person'],
  Organization: ['organization'],
  Location: ['place'],
  Facility: ['place'],
  NORP: ['group'],
  Misc: ['other'],
  Product: ['other'],
}

/** Documents of a CoNLL file (token, tab, IOB2). */
export function readConll(file: string, tokenize: Tokenize, weight = 1): Labelled[] {
  const documents: [string, string][][][] = []
  let sentences: [string, string][][] = []
  let sentence: [string, string][] = []
  const endSentence = (): void => {
    if (sentence.length > 0) sentences.push(sentence)
    sentence = []
  }
  const endDocument = (): void => {
    endSentence()
    if (sentences.length > 0) documents.push(sentences)
    sentences = []
  }
  for (const line of readFileSync(file, 'utf8').split(/\r?\n/)) {
    if (line.startsWith('-DOCSTART-')) endDocument()
    else if (line.trim() === '') endSentence()
    else {
      const [word = '', tag = 'O'] = line.split('\t')
      sentence.push([word, tag])
    }
  }
  endDocument()
  return documents.map((document) =>
    label(
      document.map((words) => words.map(([word]) => word)),
      document.map((words) => namesOf(words.map(([, tag]) => tag))),
      tokenize,
      weight,
    ),
  )
}

/**
 * Documents with a teacher's labels (`labels.jsonl.gz`: sentences, then 6 bytes a token: tag and certainty by CoNLL's
 * scheme, its second tag, the same by Worldwide's). Words of which it is not sure may have any tag.
 */
export function readSilver(
  file: string,
  names: string,
  tokenize: Tokenize,
  weight: number,
  most = Infinity,
): Labelled[] {
  const scheme = JSON.parse(readFileSync(names, 'utf8')) as { C4: string[]; L9: string[] }
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n')
  const out: Labelled[] = []
  for (const line of lines) {
    if (line === '' || out.length >= most) continue
    const { s, l } = JSON.parse(line) as { s: string[]; l: string }
    const bytes = Buffer.from(l, 'base64')
    let at = 0
    const words = s.map((sentence) => sentence.split(' '))
    const unsure: boolean[][] = []
    const found = words.map((sentence) => {
      const tags: string[] = []
      const doubts: boolean[] = []
      for (const _ of sentence) {
        tags.push(scheme.L9[bytes[at + 3]!]!)
        const other = scheme.C4[bytes[at]!]!
        doubts.push(bytes[at + 4]! < 140 || disagree(tags.at(-1)!, other, bytes[at + 1]!))
        at += 6
      }
      unsure.push(doubts)
      return namesOf(tags)
    })
    out.push(label(words, found, tokenize, weight, unsure))
  }
  return out
}

/** Both schemes tell people, organizations and places; where they differ the teacher does not know. */
function disagree(nine: string, four: string, certainty: number): boolean {
  if (certainty < 140) return false
  const kind = (tag: string): string => KINDS_OF_LABEL[tag.slice(2)]?.[0] ?? 'none'
  const [a, b] = [kind(nine), kind(four)]
  return a !== b && ['person', 'organization', 'place'].includes(b)
}

function namesOf(tags: readonly string[]): Name[] {
  const names: Name[] = []
  let open: { start: number; end: number; type: string } | undefined
  const close = (): void => {
    const kinds = open && KINDS_OF_LABEL[open.type]
    if (open && kinds) names.push({ start: open.start, end: open.end, kinds })
    open = undefined
  }
  tags.forEach((tag, i) => {
    const type = tag.slice(2)
    if (tag[0] === 'I' && open?.type === type) open.end = i + 1
    else {
      close()
      if (tag !== 'O') open = { start: i, end: i + 1, type }
    }
  })
  close()
  return names
}

/** Puts names, given over a corpus' own words, on the tokens of the text. */
function label(
  sentences: readonly (readonly string[])[],
  names: readonly (readonly Name[])[],
  tokenize: Tokenize,
  weight: number,
  unsure?: readonly (readonly boolean[])[],
): Labelled {
  const { text, spans } = detokenise(sentences)
  const document = tokenize(text)
  const allowed = new Uint16Array(document.tokens.length).fill(1 << OUTSIDE)
  names.forEach((found, s) => {
    for (const { start, end, kinds } of found) {
      const from = document.tokenAt(spans[s]![start]!.start)
      const to = document.tokenAt(spans[s]![end - 1]!.end - 1)
      for (let i = from; i <= to && i < allowed.length; i++) {
        allowed[i] = kinds.reduce((bits, kind) => {
          const k = KINDS.indexOf(kind)
          return bits | (1 << (i === from ? beginTag(k) : insideTag(k)))
        }, 0)
      }
    }
  })
  unsure?.forEach((doubts, s) => {
    doubts.forEach((doubt, w) => {
      if (doubt) allowed[document.tokenAt(spans[s]![w]!.start)] = ANY
    })
  })
  // A name may not run over the end of a sentence.
  for (const { firstToken } of document.sentences) {
    let bits = 0
    for (let k = 0; k < KINDS.length; k++) {
      if (allowed[firstToken]! & (1 << insideTag(k))) bits |= 1 << beginTag(k)
    }
    if (bits !== 0 && allowed[firstToken] !== ANY) allowed[firstToken] = bits
  }
  return { document, allowed, weight }
}

const NO_SPACE_BEFORE = /^(?:[,.;:!?)\]}%]|\.\.\.|''|n['’]t|['’](?:s|ll|re|ve|d|m)?|”)$/i
const NO_SPACE_AFTER = /^(?:[([{$£€#]|``|‘|“)$/

/** Words back to text, by the usual rules of English spacing; one line a sentence. */
export function detokenise(sentences: readonly (readonly string[])[]): {
  text: string
  spans: { start: number; end: number }[][]
} {
  let text = ''
  const spans = sentences.map((words) => {
    if (text !== '') text += '\n'
    let quoted = false
    let glue = true
    return words.map((word) => {
      let space = !glue && !NO_SPACE_BEFORE.test(word) && word !== '/'
      glue = NO_SPACE_AFTER.test(word) || word === '/'
      if (word === '"') {
        if (quoted) space = false
        else glue = true
        quoted = !quoted
      }
      if (space) text += ' '
      const start = text.length
      text += word
      return { start, end: text.length }
    })
  })
  return { text, spans }
}
