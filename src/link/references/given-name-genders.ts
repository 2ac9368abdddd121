import { readEmbeddedFile } from '../../lexicon/embedded-file.js'
import type { Gender } from '../../refine/person-titles.js'
import { GIVEN_NAMES } from '../../resolve/facts/given-names.js'

/** What a folded given name says of its bearer. */
export type NameGenders = ReadonlyMap<string, Gender>

/** Reads the table of given names (`data/genders`); names of our own list go before it. */
export async function loadNameGenders(): Promise<NameGenders> {
  const { default: file } = await import('../../../data/genders/genders.bin')
  const [women = '', men = ''] = new TextDecoder().decode(readEmbeddedFile(file)).split('\n')
  return new Map<string, Gender>([
    ...women.split(' ').map((name) => [name, 'woman'] as const),
    ...men.split(' ').map((name) => [name, 'man'] as const),
    ...GIVEN_NAMES,
  ])
}
