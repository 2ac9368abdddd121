import { readEmbeddedFile } from '../lexicon/embedded-file.js'
import type { Entity } from '../resolve/entity.js'
import { looksLikeAcronym } from '../resolve/names/acronym.js'
import type { Linker } from './linker.js'
import { type OrganizationTable, readOrganizations } from './organizations/read-organizations.js'

/**
 * Gives well-known organizations their Wikidata items in `ids`: institutions that news speaks of everywhere, and
 * companies, brands and public bodies of name-suggestion-index whose name hardly means anything else. An organization
 * is looked up by its name, then by aliases that are no acronyms; what the table does not have, and what it has twice,
 * gets nothing.
 *
 * The table (`data/organizations`, with its sources) is read at the first organization.
 * @example
 * const pipeline = createPipeline({ extractors: [names()], linkers: [linkOrganizations()] })
 * ;(await pipeline.extract('The plant belongs to Deutsche Bahn.')).organizations[0].ids.wikidata // 'Q9322'
 */
export function linkOrganizations(): Linker {
  let table: Promise<OrganizationTable> | undefined
  return {
    name: 'organizations',
    async link<L extends string>(entities: readonly Entity<L>[]): Promise<readonly Entity<L>[]> {
      if (!entities.some(({ label }) => label === 'organization')) return entities
      table ??= loadTable()
      const { itemOf } = await table
      return entities.map((entity) => {
        if (entity.label !== 'organization') return entity
        const wikidata = namesOf(entity)
          .map(itemOf)
          .find((item) => item !== undefined)
        return wikidata === undefined ? entity : { ...entity, ids: { wikidata, ...entity.ids } }
      })
    },
  }
}

/** Its name and aliases, less acronyms, which stand for many. */
function namesOf({ name, aliases }: Entity): readonly string[] {
  return [name, ...aliases.filter((alias) => !looksLikeAcronym(alias))]
}

async function loadTable(): Promise<OrganizationTable> {
  const { default: file } = await import('../../data/organizations/organizations.bin')
  return readOrganizations(readEmbeddedFile(file))
}
