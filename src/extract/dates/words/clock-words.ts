import type { Word } from './word.js'

type Entry = readonly [string, Word]

/** Abbreviations of time zones as news uses them, with their offset from UTC in hours. */
const ZONES: readonly (readonly [string, number])[] = [
  ['gmt utc z wet', 0],
  ['bst cet', 1],
  ['cest eet sast', 2],
  ['eest msk trt', 3],
  ['irst', 3.5],
  ['gst', 4],
  ['pkt', 5],
  ['ist', 5.5],
  ['hkt sgt', 8],
  ['jst kst', 9],
  ['aest', 10],
  ['aedt', 11],
  ['nzst', 12],
  ['nzdt', 13],
  ['edt', -4],
  ['est cdt', -5],
  ['cst mdt', -6],
  ['mst pdt', -7],
  ['pst akdt', -8],
  ['hst', -10],
]

export const CLOCK_WORDS: readonly Entry[] = [
  ...ZONES.map(([names, hours]): Entry => [names, { zone: hours * 60 }]),
  ['gmt utc', { trigger: true }],
  ['a.m. a.m am am.', { meridiem: 0 }],
  ['a.m. a.m', { trigger: true }],
  ['p.m. p.m pm pm.', { meridiem: 12 }],
  ['bc b.c. bce ad a.d. ce', { era: true }],
  ['p.m. p.m', { trigger: true }],
  ["o'clock o’clock", { trigger: true }],
  ['morning', { part: 'MO', trigger: true }],
  ['dawn daybreak sunrise', { part: 'MO', mod: 'START', trigger: true }],
  ['noon midday noontime', { part: 'MI', trigger: true }],
  ['afternoon', { part: 'AF', trigger: true }],
  ['evening', { part: 'EV', trigger: true }],
  ['dusk sunset nightfall', { part: 'EV', mod: 'START', trigger: true }],
  ['night', { part: 'NI', trigger: true }],
  ['midnight', { trigger: true }],
  ['overnight', { part: 'NI', trigger: true }],
  ['mornings', { part: 'MO', plural: true, trigger: true }],
  ['afternoons', { part: 'AF', plural: true, trigger: true }],
  ['evenings', { part: 'EV', plural: true, trigger: true }],
  ['nights', { part: 'NI', plural: true }],
]
