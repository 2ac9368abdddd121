import type { Document } from '../document/document.js'
import { compareSpans } from '../document/span.js'
import type { Mention } from '../extract/mention.js'
import { deepFreeze } from '../graph/deep-freeze.js'
import type { Refiner } from '../refine/refiner.js'
import { tokenize } from '../tokenize/tokenize.js'
import { ensureLinear } from './growth.js'
import { ensureConfidence, ensurePlain, ensureSpan, ensureText } from './mention-checks.js'
import { sampleMentions } from './sample-mentions.js'
import { ensure, registerSuite, type SuiteOptions, show } from './suite.js'
import { ODD_TEXTS, ORDINARY_TEXTS, REPEATED_PIECES, repeated } from './texts.js'

/** The checks of the refiner contract, by the names under which they can be skipped. */
export type RefinerCheck =
  | 'has a name'
  | 'gives mentions that hold'
  | 'keeps the order'
  | 'gives nothing for nothing'
  | 'answers the same again'
  | 'changes nothing that it is given'
  | 'takes time linear in the text'

/** Options of `describeRefiner`. */
export interface RefinerSuiteOptions extends SuiteOptions<RefinerCheck> {
  /** Further texts to try. */
  readonly texts?: readonly string[]
  /** The mentions to refine, in order. Default: runs of capitalised words, with overlaps and two sources. */
  readonly mentions?: (document: Document) => readonly Mention[]
}

/**
 * Registers the contract of refiners as tests.
 * @throws UsageError `INVALID_OPTION`
 * @example describeRefiner(trimEdges(), { describe, it })
 */
export function describeRefiner(refiner: Refiner, options: RefinerSuiteOptions = {}): void {
  const texts = [...(options.texts ?? []), ...ORDINARY_TEXTS, ...ODD_TEXTS]
  const mentionsOf = options.mentions ?? sampleMentions
  const refine = (document: Document): readonly Mention[] => refiner.refine(mentionsOf(document), document)
  const forEachText = (check: (mentions: readonly Mention[], document: Document) => void) => (): void => {
    for (const text of texts) {
      const document = tokenize(text)
      check(refine(document), document)
    }
  }

  registerSuite<RefinerCheck>(
    `refiner "${refiner.name}"`,
    {
      'has a name': () =>
        ensure(typeof refiner.name === 'string' && refiner.name !== '', () => 'a refiner needs a name'),
      'gives mentions that hold': forEachText((mentions, document) => {
        for (const mention of mentions) {
          ensureSpan(mention, document, 'mention')
          ensureText(mention, document)
          ensureConfidence(mention.confidence, show(mention.text))
          ensurePlain(mention, 'mention')
        }
      }),
      'keeps the order': forEachText((mentions, { text }) => {
        for (let at = 1; at < mentions.length; at++) {
          ensure(
            compareSpans(mentions[at - 1]!, mentions[at]!) <= 0,
            () => `mentions ${at} and ${at + 1} of ${show(text)} are out of order (by start, the longer first)`,
          )
        }
      }),
      'gives nothing for nothing': () => {
        for (const text of texts) {
          const { length } = refiner.refine([], tokenize(text))
          ensure(length === 0, () => `${length} mentions from none in ${show(text)}`)
        }
      },
      'answers the same again': forEachText((mentions, document) => {
        const again = JSON.stringify(refine(tokenize(document.text)))
        ensure(JSON.stringify(mentions) === again, () => `two passes over ${show(document.text)} differ`)
      }),
      'changes nothing that it is given': () => {
        for (const text of texts) {
          const document = deepFreeze(tokenize(text))
          const given = deepFreeze([...mentionsOf(document)])
          const refined = JSON.stringify(refiner.refine(given, document))
          ensure(refined === JSON.stringify(refine(tokenize(text))), () => `frozen mentions of ${show(text)} differ`)
        }
      },
      'takes time linear in the text': async () => {
        for (const piece of REPEATED_PIECES) {
          const work = async (document: Document): Promise<unknown> => refiner.refine(mentionsOf(document), document)
          await ensureLinear(
            (text) => work(tokenize(text)),
            (length) => repeated(piece, length),
            options.growthLength,
          )
        }
      },
    },
    options,
  )
}
