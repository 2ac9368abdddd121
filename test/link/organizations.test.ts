import { describe, expect, it } from 'vitest'
import type { DramatisError } from '../../src/errors.js'
import type { Mention } from '../../src/extract/mention.js'
import { nameHash, nameKey } from '../../src/link/organizations/name-key.js'
import { readOrganizations } from '../../src/link/organizations/read-organizations.js'
import { linkOrganizations } from '../../src/link/organizations.js'
import { sieves } from '../../src/resolve/sieves.js'
import { describeLinker } from '../../src/testing.js'
import { tokenize } from '../../src/tokenize/tokenize.js'

const linker = linkOrganizations()

describeLinker(linker, { describe, it, texts: ['NATO met the United Nations. The Lumen Trust did not.'] })

/** The Wikidata items of organizations that stand in square brackets. */
async function link(marked: string, label = 'organization'): Promise<(string | undefined)[]> {
  const text = marked.replace(/[[\]]/g, '')
  const mentions: Mention[] = []
  for (const [i, { index, 1: said = '' }] of [...marked.matchAll(/\[([^[\]]*)\]/g)].entries()) {
    const start = index - 2 * i
    mentions.push({ start, end: start + said.length, text: said, label, confidence: 1, source: 'test' })
  }
  const document = tokenize(text)
  const entities = await linker.link(sieves().resolve(mentions, document), document)
  return entities.map(({ ids }) => ids.wikidata)
}

describe('linkOrganizations', () => {
  it('knows institutions and companies by the spellings of their names', async () => {
    expect(await link('[NATO] and the [U.N.] wrote to [Deutsche Bahn], [Boeing Co.] and the [US Army].')).toEqual([
      'Q7184',
      'Q1065',
      'Q9322',
      'Q66',
      'Q9212',
    ])
  })

  it('adds nothing to names that it does not have, or that mean too much', async () => {
    expect(await link('The [Lumen Trust] paid the [Ministry of Health] and the [Eagles].')).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it('leaves places that bear such a name', async () => {
    expect(await link('They went to [Boeing].', 'place')).toEqual([undefined])
  })

  it('goes by the fullest name, then by aliases, but by no acronym', async () => {
    expect(await link('The [Nile Air Traffic Office] ([NATO]) said no.')).toEqual([undefined])
    expect(await link('The [Party of God] met. [Hezbollah] was silent.')).toEqual(['Q41053'])
  })
})

describe('readOrganizations', () => {
  it('finds every name of the table, and no other', () => {
    const keys = Array.from({ length: 33 }, (_, i) => nameKey(`Works ${i}`))
    const sorted = keys.map((key, i) => [nameHash(key), i] as const).sort((a, b) => a[0] - b[0])
    const numbers = Uint32Array.of(33, ...sorted.map(([hash]) => hash), ...sorted.map(([, item]) => item))
    const table = readOrganizations(new Uint8Array(numbers.buffer))
    expect(keys.map(table.itemOf)).toEqual(keys.map((_, i) => `Q${i}`))
    expect(table.itemOf('Works 33')).toBeUndefined()
  })

  it.each([0, 3, 8, 13])('refuses %i bytes that are no table', (size) => {
    const code = (): string => {
      try {
        readOrganizations(new Uint8Array(size).fill(1))
        return 'none'
      } catch (error) {
        return (error as DramatisError).code
      }
    }
    expect(code()).toBe('INVALID_DATA_FILE')
  })
})

describe('nameKey', () => {
  it.each([
    ['The U.S. Army', 'United States Army'],
    ['Boeing Co.', 'boeing'],
    ['Société Générale SA', 'Societe Generale'],
  ])('is the same for %s and %s', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other))
  })
})
