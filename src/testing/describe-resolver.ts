import type { Document } from '../document/document.js'
import type { Mention } from '../extract/mention.js'
import { deepFreeze } from '../graph/deep-freeze.js'
import type { Entity } from '../resolve/entity.js'
import type { Resolver } from '../resolve/resolver.js'
import { tokenize } from '../tokenize/tokenize.js'
import { ensureEntities } from './entity-checks.js'
import { ensureLinear } from './growth.js'
import { sampleMentions } from './sample-mentions.js'
import { ensure, registerSuite, type SuiteOptions, show } from './suite.js'
import { ODD_TEXTS, ORDINARY_TEXTS, REPEATED_PIECES, repeated } from './texts.js'

/** The checks of the resolver contract, by the names under which they can be skipped. */
export type ResolverCheck =
  | 'has a name'
  | 'puts every mention into one entity'
  | 'gives entities that hold'
  | 'gives nothing for nothing'
  | 'answers the same again'
  | 'changes nothing that it is given'
  | 'takes time linear in the text'

/** Options of `describeResolver`. */
export interface ResolverSuiteOptions extends SuiteOptions<ResolverCheck> {
  /** Further texts to try. */
  readonly texts?: readonly string[]
  /** The mentions to group, in order. Default: runs of capitalised words, with overlaps and two sources. */
  readonly mentions?: (document: Document) => readonly Mention[]
}

/**
 * Registers the contract of resolvers as tests.
 * @throws UsageError `INVALID_OPTION`
 * @example describeResolver(sieves(), { describe, it })
 */
export function describeResolver(resolver: Resolver, options: ResolverSuiteOptions = {}): void {
  const texts = [...(options.texts ?? []), ...ORDINARY_TEXTS, ...ODD_TEXTS]
  const mentionsOf = options.mentions ?? sampleMentions
  const resolve = (document: Document): readonly Entity[] => resolver.resolve(mentionsOf(document), document)

  registerSuite<ResolverCheck>(
    `resolver "${resolver.name}"`,
    {
      'has a name': () =>
        ensure(typeof resolver.name === 'string' && resolver.name !== '', () => 'a resolver needs a name'),
      'puts every mention into one entity': () => {
        for (const text of texts) {
          const document = tokenize(text)
          const mentions = mentionsOf(document)
          const placed = new Set<Mention>()
          for (const { mentions: own } of resolver.resolve(mentions, document)) {
            for (const mention of own) {
              ensure(!placed.has(mention), () => `the mention at ${mention.start} of ${show(text)} is in two entities`)
              placed.add(mention)
            }
          }
          for (const mention of mentions) {
            ensure(placed.delete(mention), () => `the mention at ${mention.start} of ${show(text)} is in no entity`)
          }
          ensure(placed.size === 0, () => `entities of ${show(text)} hold mentions that were not given`)
        }
      },
      'gives entities that hold': () => {
        for (const text of texts) {
          const document = tokenize(text)
          ensureEntities(resolve(document), document)
        }
      },
      'gives nothing for nothing': () => {
        for (const text of texts) {
          const { length } = resolver.resolve([], tokenize(text))
          ensure(length === 0, () => `${length} entities from no mentions in ${show(text)}`)
        }
      },
      'answers the same again': () => {
        const first = texts.map((text) => JSON.stringify(resolve(tokenize(text))))
        for (const [index, text] of [...texts.entries()].reverse()) {
          const again = JSON.stringify(resolve(tokenize(text)))
          ensure(first[index] === again, () => `two passes over ${show(text)} differ`)
        }
      },
      'changes nothing that it is given': () => {
        for (const text of texts) {
          const document = deepFreeze(tokenize(text))
          const given = deepFreeze([...mentionsOf(document)])
          const resolved = JSON.stringify(resolver.resolve(given, document))
          ensure(resolved === JSON.stringify(resolve(tokenize(text))), () => `frozen mentions of ${show(text)} differ`)
        }
      },
      'takes time linear in the text': async () => {
        for (const piece of REPEATED_PIECES) {
          await ensureLinear(
            async (text) => resolve(tokenize(text)),
            (length) => repeated(piece, length),
            options.growthLength,
          )
        }
      },
    },
    options,
  )
}
