import { describe, expect, it } from 'vitest'
import { type DateMention, extractDates } from '../../../src/dates.js'
import { dateCaseFiles, readDateCases } from '../../cases/dates/read-date-cases.js'

/** A mention as the tables write it. */
function show({ text, type, mod, value, interval }: DateMention): string {
  return `${text} | ${mod ? `${type} ${mod}` : type} | ${value} | ${interval ? `${interval.start}/${interval.end}` : '-'}`
}

for (const file of dateCaseFiles()) {
  describe(file, () => {
    it.each(readDateCases(file).map((one) => [one.where, one] as const))('%s', (_, { text, published, expected }) => {
      const found = extractDates(text, published === undefined ? {} : { published })
      expect(found.map(show)).toEqual(
        expected.map((one) => `${one.text} | ${one.type} | ${one.value} | ${one.interval}`),
      )
    })
  })
}

describe('the tables', () => {
  const all = dateCaseFiles().flatMap(readDateCases)

  it('hold at least 600 expressions and 150 texts without any', () => {
    expect(all.reduce((sum, { expected }) => sum + expected.length, 0)).toBeGreaterThanOrEqual(600)
    expect(all.filter(({ expected }) => expected.length === 0).length).toBeGreaterThanOrEqual(150)
  })
})
