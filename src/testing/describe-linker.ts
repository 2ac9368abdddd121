import type { Document } from '../document/document.js'
import { deepFreeze } from '../graph/deep-freeze.js'
import type { Linker } from '../link/linker.js'
import type { Entity } from '../resolve/entity.js'
import { tokenize } from '../tokenize/tokenize.js'
import { ensureEntities } from './entity-checks.js'
import { ensureLinear } from './growth.js'
import { sampleEntities } from './sample-entities.js'
import { ensure, registerSuite, type SuiteOptions, show } from './suite.js'
import { ODD_TEXTS, ORDINARY_TEXTS, repeated } from './texts.js'

/** The checks of the linker contract, by the names under which they can be skipped. */
export type LinkerCheck =
  | 'has a name'
  | 'keeps entities and their order'
  | 'gives entities that hold'
  | 'gives identifiers as strings'
  | 'answers the same again'
  | 'changes nothing that it is given'
  | 'takes time linear in the text'

/** Options of `describeLinker`. */
export interface LinkerSuiteOptions extends SuiteOptions<LinkerCheck> {
  /** Further texts to try. */
  readonly texts?: readonly string[]
  /** The entities to link. Default: those of runs of capitalised words. */
  readonly entities?: (document: Document) => readonly Entity[]
}

/**
 * Registers the contract of linkers as tests.
 * @throws UsageError `INVALID_OPTION`
 * @example describeLinker(gazetteerLinker(), { describe, it })
 */
export function describeLinker(linker: Linker, options: LinkerSuiteOptions = {}): void {
  const texts = [...(options.texts ?? []), ...ORDINARY_TEXTS, ...ODD_TEXTS]
  const entitiesOf = options.entities ?? sampleEntities
  const link = async (text: string): Promise<readonly Entity[]> => {
    const document = tokenize(text)
    return linker.link(entitiesOf(document), document)
  }

  registerSuite<LinkerCheck>(
    `linker "${linker.name}"`,
    {
      'has a name': () => ensure(typeof linker.name === 'string' && linker.name !== '', () => 'a linker needs a name'),
      'keeps entities and their order': async () => {
        for (const text of texts) {
          const given = entitiesOf(tokenize(text)).map(identity)
          const linked = (await link(text)).map(identity)
          ensure(given.join('\n') === linked.join('\n'), () => `other entities came out than went in for ${show(text)}`)
        }
      },
      'gives entities that hold': async () => {
        for (const text of texts) ensureEntities(await link(text), tokenize(text))
      },
      'gives identifiers as strings': async () => {
        for (const text of texts) {
          for (const { ids, name } of await link(text)) {
            for (const [register, id] of Object.entries(ids)) {
              ensure(typeof id === 'string' && id !== '', () => `${show(name)} has ${register} ${show(id)}`)
            }
          }
        }
      },
      'answers the same again': async () => {
        for (const text of texts) {
          const [first, second] = [JSON.stringify(await link(text)), JSON.stringify(await link(text))]
          ensure(first === second, () => `two passes over ${show(text)} differ`)
        }
      },
      'changes nothing that it is given': async () => {
        for (const text of texts) {
          const document = deepFreeze(tokenize(text))
          const linked = JSON.stringify(await linker.link(deepFreeze([...entitiesOf(document)]), document))
          ensure(linked === JSON.stringify(await link(text)), () => `frozen entities of ${show(text)} differ`)
        }
      },
      'takes time linear in the text': () =>
        ensureLinear(link, (length) => repeated(ORDINARY_TEXTS[0]!, length), options.growthLength),
    },
    options,
  )
}

function identity({ id, label, mentions }: Entity): string {
  return `${id} ${label} ${mentions.map(({ start, end }) => `${start}–${end}`).join(' ')}`
}
