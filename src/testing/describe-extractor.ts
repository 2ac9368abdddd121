import type { Document } from '../document/document.js'
import type { Extractor } from '../extract/extractor.js'
import type { Mention } from '../extract/mention.js'
import { deepFreeze } from '../graph/deep-freeze.js'
import { tokenize } from '../tokenize/tokenize.js'
import { ensureLinear } from './growth.js'
import { ensureConfidence, ensurePlain, ensureSpan, ensureText } from './mention-checks.js'
import { ensure, registerSuite, type SuiteOptions, show } from './suite.js'
import { ODD_TEXTS, ORDINARY_TEXTS, REPEATED_PIECES, repeated } from './texts.js'

/** The checks of the extractor contract, by the names under which they can be skipped. */
export type ExtractorCheck =
  | 'says its name and labels'
  | 'gives spans of the text'
  | 'says what stands there'
  | 'gives only declared labels'
  | 'gives a confidence within 0 and 1'
  | 'names itself as the source'
  | 'gives no mention twice'
  | 'gives plain data'
  | 'answers the same again'
  | 'keeps nothing between documents'
  | 'changes nothing that it is given'
  | 'survives a megabyte without a space'
  | 'takes time linear in the text'

/** Options of `describeExtractor`. */
export interface ExtractorSuiteOptions extends SuiteOptions<ExtractorCheck> {
  /** Further texts to try, of the genre that the extractor is for. */
  readonly texts?: readonly string[]
  /** When the texts were published. Default: 2019-05-18. */
  readonly published?: string
}

/**
 * Registers the contract of extractors as tests: offsets, labels, confidence, purity, and what becomes of texts that
 * are empty, odd, hostile or huge. Works with any runner that has `describe` and `it`.
 * @throws UsageError `INVALID_OPTION`
 * @example
 * import { describe, it } from 'vitest'
 * describeExtractor(tickers, { describe, it, texts: ['$ACME rose.'] })
 */
export function describeExtractor(extractor: Extractor, options: ExtractorSuiteOptions = {}): void {
  const texts = [...(options.texts ?? []), ...ORDINARY_TEXTS, ...ODD_TEXTS]
  const read = (text: string): Document => tokenize(text, { published: options.published ?? '2019-05-18' })
  const extract = async (document: Document): Promise<Mention[]> => [...(await extractor.extract(document))]
  const found = (text: string): Promise<Mention[]> => extract(read(text))

  const forEachMention = async (check: (mention: Mention, document: Document) => void): Promise<void> => {
    for (const text of texts) {
      const document = read(text)
      for (const mention of await extract(document)) check(mention, document)
    }
  }

  registerSuite<ExtractorCheck>(
    `extractor "${extractor.name}"`,
    {
      'says its name and labels': () => {
        const { name, labels } = extractor
        ensure(typeof name === 'string' && name !== '', () => 'an extractor must have a name')
        ensure(Array.isArray(labels) && labels.length > 0, () => 'an extractor must say its labels')
        ensure(new Set(labels).size === labels.length, () => `labels are said twice: ${show(labels)}`)
      },
      'gives spans of the text': () => forEachMention((mention, document) => ensureSpan(mention, document, 'mention')),
      'says what stands there': () => forEachMention(ensureText),
      'gives only declared labels': () =>
        forEachMention(({ label, text }) =>
          ensure(extractor.labels.includes(label), () => `${show(text)} has the undeclared label ${show(label)}`),
        ),
      'gives a confidence within 0 and 1': () =>
        forEachMention(({ confidence, text }) => ensureConfidence(confidence, show(text))),
      'names itself as the source': () =>
        forEachMention(({ source, text }) =>
          ensure(source === extractor.name, () => `${show(text)} has source ${show(source)}, not ${extractor.name}`),
        ),
      'gives no mention twice': async () => {
        for (const text of texts) {
          const keys = (await found(text)).map(({ start, end, label }) => `${start}–${end} ${label}`)
          const twice = keys.find((key, index) => keys.indexOf(key) < index)
          ensure(twice === undefined, () => `${twice} is given twice in ${show(text)}`)
        }
      },
      'gives plain data': () => forEachMention((mention) => ensurePlain(mention, 'mention')),
      'answers the same again': async () => {
        for (const text of texts) {
          const document = read(text)
          ensureSame(await extract(document), await extract(document), text)
        }
      },
      'keeps nothing between documents': async () => {
        const first: Mention[][] = []
        for (const text of texts) first.push(await found(text))
        for (const [index, text] of [...texts.entries()].reverse()) ensureSame(first[index]!, await found(text), text)
        const together = await Promise.all(texts.map(found))
        for (const [index, text] of texts.entries()) ensureSame(first[index]!, together[index]!, text)
      },
      'changes nothing that it is given': async () => {
        for (const text of texts) ensureSame(await extract(deepFreeze(read(text))), await found(text), text)
      },
      'survives a megabyte without a space': async () => {
        for (const piece of ['A', 'ab', 'é', '.']) await found(repeated(piece, 1_000_000))
      },
      'takes time linear in the text': async () => {
        for (const piece of REPEATED_PIECES) {
          await ensureLinear(found, (length) => repeated(piece, length), options.growthLength)
        }
      },
    },
    options,
  )
}

function ensureSame(first: readonly Mention[], second: readonly Mention[], text: string): void {
  const [a, b] = [JSON.stringify(first), JSON.stringify(second)]
  ensure(a === b, () => `two readings of ${show(text)} differ: ${show(a)} and ${show(b)}`)
}
