import type { Document } from '../document/document.js'
import type { Span } from '../document/span.js'
import { deepFreeze } from '../graph/deep-freeze.js'
import type { Findings, Relator } from '../relate/relator.js'
import type { Entity } from '../resolve/entity.js'
import { tokenize } from '../tokenize/tokenize.js'
import { ensureLinear } from './growth.js'
import { ensureConfidence, ensurePlain, ensureSpan } from './mention-checks.js'
import { sampleEntities } from './sample-entities.js'
import { ensure, registerSuite, type SuiteOptions, show } from './suite.js'
import { ODD_TEXTS, ORDINARY_TEXTS, repeated } from './texts.js'

/** The checks of the relator contract, by the names under which they can be skipped. */
export type RelatorCheck =
  | 'says its name and types'
  | 'gives only declared types'
  | 'ties entities that it was given'
  | 'proves what it says'
  | 'gives nothing for nothing'
  | 'answers the same again'
  | 'changes nothing that it is given'
  | 'takes time linear in the text'

/** Options of `describeRelator`. */
export interface RelatorSuiteOptions extends SuiteOptions<RelatorCheck> {
  /** Further texts to try. */
  readonly texts?: readonly string[]
  /** The entities to relate. Default: those of runs of capitalised words. */
  readonly entities?: (document: Document) => readonly Entity[]
}

/**
 * Registers the contract of relators as tests.
 * @throws UsageError `INVALID_OPTION`
 * @example describeRelator(ownership, { describe, it, texts: ['Harbour Bank bought Coast Credit.'] })
 */
export function describeRelator(relator: Relator, options: RelatorSuiteOptions = {}): void {
  const texts = [...(options.texts ?? []), ...ORDINARY_TEXTS, ...ODD_TEXTS]
  const entitiesOf = options.entities ?? sampleEntities
  const relate = async (document: Document): Promise<Findings> => relator.relate(entitiesOf(document), document)
  const forEachText =
    (check: (findings: Findings, document: Document) => void | Promise<void>) => async (): Promise<void> => {
      for (const text of texts) {
        const document = tokenize(text)
        await check(await relate(document), document)
      }
    }

  registerSuite<RelatorCheck>(
    `relator "${relator.name}"`,
    {
      'says its name and types': () => {
        ensure(typeof relator.name === 'string' && relator.name !== '', () => 'a relator must have a name')
        ensure(Array.isArray(relator.types), () => 'a relator must say its types')
      },
      'gives only declared types': forEachText(({ relations = [] }) => {
        for (const { type } of relations) ensure(relator.types.includes(type), () => `undeclared type ${show(type)}`)
      }),
      'ties entities that it was given': forEachText(({ relations = [], events = [] }, document) => {
        const ids = new Set(entitiesOf(document).map(({ id }) => id))
        const ensureKnown = (id: string): void => ensure(ids.has(id), () => `there is no entity ${show(id)}`)
        for (const { source, target } of relations) {
          ensureKnown(source)
          ensureKnown(target)
        }
        for (const { roles } of events) for (const { entity } of roles) ensureKnown(entity)
      }),
      'proves what it says': forEachText(({ relations = [], events = [] }, document) => {
        const ensureProof = (confidence: number, evidence: readonly Span[], what: string): void => {
          ensureConfidence(confidence, what)
          ensure(evidence.length > 0, () => `${what} has no evidence`)
          for (const span of evidence) ensureSpan(span, document, `evidence of ${what}`)
        }
        for (const { type, confidence, evidence } of relations) ensureProof(confidence, evidence, `relation ${type}`)
        for (const { type, confidence, evidence, trigger } of events) {
          ensureProof(confidence, [...evidence, trigger], `event ${type}`)
        }
        ensurePlain({ relations, events }, 'findings')
      }),
      'gives nothing for nothing': async () => {
        for (const text of texts) {
          const { relations = [], events = [] } = await relator.relate([], tokenize(text))
          ensure(relations.length + events.length === 0, () => `ties between no entities in ${show(text)}`)
        }
      },
      'answers the same again': forEachText(async (findings, document) => {
        const again = JSON.stringify(await relate(tokenize(document.text)))
        ensure(JSON.stringify(findings) === again, () => `two passes over ${show(document.text)} differ`)
      }),
      'changes nothing that it is given': async () => {
        for (const text of texts) {
          const document = deepFreeze(tokenize(text))
          const found = JSON.stringify(await relator.relate(deepFreeze([...entitiesOf(document)]), document))
          ensure(
            found === JSON.stringify(await relate(tokenize(text))),
            () => `frozen entities of ${show(text)} differ`,
          )
        }
      },
      'takes time linear in the text': () =>
        ensureLinear(
          (text) => relate(tokenize(text)),
          (length) => repeated(ORDINARY_TEXTS[0]!, length),
          options.growthLength,
        ),
    },
    options,
  )
}
