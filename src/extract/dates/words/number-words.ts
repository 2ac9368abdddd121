import type { Word } from './word.js'

type Entry = readonly [string, Word]

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
  'eighteen nineteen'
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth ' +
  'sixteenth seventeenth eighteenth nineteenth twentieth'
const DECADES = 'twenties thirties forties fifties sixties seventies eighties nineties'

export const NUMBER_WORDS: readonly Entry[] = [
  ...ONES.split(' ').map((word, at): Entry => [word, { number: at }]),
  ...TENS.split(' ').map((word, at): Entry => [word, { number: at * 10 + 20 }]),
  ...ORDINALS.split(' ').map((word, at): Entry => [word, { ordinal: at + 1 }]),
  ['thirtieth', { ordinal: 30 }],
  ...DECADES.split(' ').map((word, at): Entry => [word, { decade: at + 2, trigger: true }]),
  ['hundred', { scale: 100 }],
  ['thousand', { scale: 1000 }],
  ['nineteen twenty', { trigger: true }],
]
