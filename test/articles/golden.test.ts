import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { toldGraph } from '../graph/told-graph.js'
import { compareWithGolden, readGolden } from './golden.js'

const folder = mkdtempSync(join(tmpdir(), 'dramatis-golden-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function golden(table: string) {
  const file = join(folder, 'table.txt')
  writeFileSync(file, table)
  return readGolden(pathToFileURL(file))
}

const table = golden(`published 2019-05-18

person  Ada Byron | Byron
place   Kasur valley ~ Kasur
? group Omani
date    2019-05-17 = Friday@1
date    2019-05-24 / 2019-W21 = Friday@2
`)

/** Compares a marked text; the unmarked text is always the same. */
const compare = (marked: string) => compareWithGolden(toldGraph(marked), table)

describe('the comparison with a table', () => {
  it('finds all where all is right', () => {
    const { found, missing, surplus } = compare(
      '[Ada Byron](person) saw [Kasur](place) valley on [Friday](date:2019-05-17). [Byron](person:Ada Byron) left an Omani [Friday](date:2019-W21).',
    )
    expect([found.length, missing, surplus]).toEqual([4, [], []])
  })

  it.each([
    [
      'a mention that is not found',
      '[Ada Byron](person) saw [Kasur](place) valley. Byron left.',
      'person Ada Byron | Byron',
    ],
    [
      'two entities for one',
      '[Ada Byron](person) saw [Kasur](place) valley. [Byron](person) left.',
      'person Ada Byron | Byron',
    ],
    [
      'a wrong label',
      '[Ada Byron](place) saw [Kasur](place) valley. [Byron](place:Ada Byron) left.',
      'person Ada Byron | Byron',
    ],
    [
      'a span too long',
      '[Ada Byron saw](person:A) it. [Byron](person:A) left [Kasur](place) valley.',
      'person Ada Byron | Byron',
    ],
    [
      'two things as one',
      '[Ada Byron](person) saw [Kasur](place) valley. [Byron](person:Ada Byron) left. [He](person:Ada Byron)',
      'person Ada Byron | Byron',
    ],
  ])('misses an entity for %s', (_, marked, line) => {
    const { missing } = compareWithGolden(toldGraph(marked), { ...table, entries: table.entries.slice(0, 2) })
    expect(missing.map((shown) => shown.split(', but')[0])).toEqual([line])
  })

  it('misses a date for a wrong value, and tells equal words apart', () => {
    const { missing } = compareWithGolden(toldGraph('On [Friday](date:2019-05-17) and [Friday](date:2019-05-17).'), {
      ...table,
      entries: table.entries.slice(3),
    })
    expect(missing).toHaveLength(1)
    expect(missing[0]).toContain('Friday@2, but found: date 2019-05-17 = Friday')
  })

  it('names what the table does not have', () => {
    const entries = table.entries.slice(1, 3)
    expect(
      compareWithGolden(toldGraph('[Omani](group) boats near [Kasur](place) valley, said [Reuters](organization).'), {
        ...table,
        entries,
      }).surplus,
    ).toEqual(['organization Reuters'])
  })

  it('refuses a table that does not fit the article, or is none', () => {
    expect(() => compare('Nobody saw anything.')).toThrow('none of the forms')
    expect(() => golden('person Ada Byron')).toThrow('published')
    expect(() => golden('published 2019-05-18\n')).toThrow('no entry')
  })
})
