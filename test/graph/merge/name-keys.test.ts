import { describe, expect, it } from 'vitest'
import { foldName } from '../../../src/graph/merge/fold-name.js'
import { acronymOf, middleInitials, nameKeys } from '../../../src/graph/merge/name-keys.js'

const entity = (label: string, name: string, fields: object = {}) => ({
  id: 'e1',
  label,
  name,
  aliases: [],
  ids: {},
  confidence: 1,
  ...fields,
})

/** Whether two names of one label lead to each other in different documents. */
function meet(label: string, a: string, b: string): boolean {
  const keys = new Set(nameKeys(entity(label, a)).map(({ key }) => key))
  return nameKeys(entity(label, b)).some(({ key }) => keys.has(key))
}

describe('folded names', () => {
  it.each([
    ['Abu Mahdi al-Muhandis', 'abu mahdi al muhandis'],
    ['  U.S.  Côte d’Ivoire ', 'us cote divoire'],
    ['Søren Łukaszewski-Größe', 'soren lukaszewski grosse'],
    ['Đặng İzmir Æsop', 'dang izmir aesop'],
    ['Владимир Ёлкин', 'владимир елкин'],
    ['«…»', ''],
    ['\uD800x', 'x'],
  ])('of %s are %s', (name, folded) => {
    expect(foldName(name)).toBe(folded)
  })
})

describe('names in different documents', () => {
  it.each([
    ['person', 'Mohammed bin Salman', 'MOHAMMED BIN-SALMAN'],
    ['person', 'José Peña', 'Jose M. Pena'],
    ['person', 'Dr. Ana Solano', 'Ana Solano'],
    ['person', 'J. K. Rowling', 'J.K. Rowling'],
    ['person', 'George H.W. Bush', 'George H. W. Bush'],
    ['organization', 'The Harland Group', 'Harland Group Ltd.'],
    ['organization', 'Marks & Daughters', 'Marks and Daughters'],
    ['organization', 'Reuters', 'REUTERS'],
    ['organization', 'U.S. State Department', 'US State Department'],
    ['place', 'The Gambia', 'Gambia'],
    ['place', 'Córdoba', 'Cordoba'],
    ['group', 'Iranians', 'Iranian'],
    ['ship', 'Harland Star', 'HARLAND STAR'],
  ])('meet: %s %s / %s', (label, a, b) => {
    expect(meet(label, a, b)).toBe(true)
  })

  it.each([
    ['person', 'Haddad', 'Haddad'],
    ['person', 'bin Salman', 'bin Salman'],
    ['person', 'de la Cruz', 'de la Cruz'],
    ['person', 'Mr. Silva', 'Mr. Silva'],
    ['person', 'J. Brown', 'J. Brown'],
    ['person', 'Prime Minister Silva', 'Prime Minister Silva'],
    ['person', 'Omar Diallo', 'Omar Diallo Jr.'],
    ['organization', 'Foreign Ministry', 'Foreign Ministry'],
    ['organization', 'the Supreme Court', 'Supreme Court'],
    ['organization', 'Ministry of Health', 'Ministry of Health'],
    ['organization', '???', '???'],
    ['group', 'Swiss', 'Swis'],
    ['place', '…', '…'],
  ])('do not meet: %s %s / %s', (label, a, b) => {
    expect(meet(label, a, b)).toBe(false)
  })

  it('take titles of the person off, and aliases only where they are full names', () => {
    const keys = nameKeys(
      entity('person', 'Gen. Salem Omar Garboua', { titles: ['Gen.'], aliases: ['Salem Garboua', 'Garboua', 'Salem'] }),
    )
    expect(keys).toEqual([
      { key: 'person salem omar garboua', primary: true },
      { key: 'person salem garboua', primary: false },
    ])
  })

  it('take the seat of an office along', () => {
    expect(nameKeys(entity('organization', 'Foreign Ministry'), 'OM')).toEqual([
      { key: 'organization foreign ministry @ OM', primary: true },
    ])
    expect(nameKeys(entity('organization', 'Quds Force'), 'IR')[0]?.key).toBe('organization quds force')
  })

  it('have initials and acronyms', () => {
    expect(['George H. W. Bush', 'George H.W. Bush', 'George Bush', 'J. Brown'].map(middleInitials)).toEqual([
      'hw',
      'hw',
      '',
      '',
    ])
    expect(['IRGC', 'U.N.H.C.R.', 'UN', 'Irgc', 'G7', 'AZP2', '2019'].map(acronymOf)).toEqual([
      'IRGC',
      'UNHCR',
      undefined,
      undefined,
      undefined,
      'AZP2',
      undefined,
    ])
  })
})
