import { DataError } from '../../errors.js'
import { nameHash, nameKey } from './name-key.js'

/** The shipped table of well-known organizations. */
export interface OrganizationTable {
  readonly size: number
  /** The Wikidata item of the organization that has the name, `Q42`. */
  itemOf(name: string): string | undefined
}

/**
 * Reads the table (`scripts/data/organizations.ts` describes its bytes). It holds hashes of names, found by halving: of
 * names that it does not have, one in 300,000 is taken for one that it has.
 * @throws DataError `INVALID_DATA_FILE`
 */
export function readOrganizations(bytes: Uint8Array): OrganizationTable {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size = bytes.byteLength < 4 ? -1 : view.getUint32(0, true)
  if (bytes.byteLength !== 4 + 8 * size) {
    throw new DataError('INVALID_DATA_FILE', 'The table of organizations cannot be read. Install dramatis again.')
  }
  const hashAt = (index: number): number => view.getUint32(4 + 4 * index, true)
  return {
    size,
    itemOf(name) {
      const hash = nameHash(nameKey(name))
      let low = 0
      let high = size
      while (low < high) {
        const middle = (low + high) >> 1
        if (hashAt(middle) < hash) low = middle + 1
        else high = middle
      }
      return low < size && hashAt(low) === hash ? `Q${view.getUint32(4 + 4 * (size + low), true)}` : undefined
    },
  }
}
