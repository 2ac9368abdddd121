import { foldWords } from '../../resolve/names/fold.js'

const PLAIN = /^[a-z\d]+(?: [a-z\d]+)*$/i

/** One spelling for many; plain words are folded without looking at each word, which is slower. */
export function foldName(name: string): string {
  const folded = PLAIN.test(name) ? name.toLowerCase() : foldWords(name).join(' ')
  return folded.startsWith('the ') ? folded.slice(4) : folded
}
