import type { Word } from './word.js'

type Entry = readonly [string, Word]

export const RELATIVE_WORDS: readonly Entry[] = [
  ['today', { day: 0, trigger: true }],
  ['tonight tonite', { day: 0, part: 'NI', trigger: true }],
  ['yesterday', { day: -1, trigger: true }],
  ['tomorrow', { day: 1, trigger: true }],
  ['last past previous preceding', { shift: -1 }],
  ['this current present', { shift: 0 }],
  ['next coming following upcoming ensuing', { shift: 1 }],
  ['now currently nowadays presently', { reference: 'PRESENT_REF', trigger: true }],
  ['recently lately', { reference: 'PAST_REF', trigger: true }],
  ['past previous recent', { trigger: true }],
  ['future', { trigger: true }],
  ['moment present', { trigger: true }],
  ['current', { trigger: true }],
  ['early', { position: 'START' }],
  ['mid middle', { position: 'MID' }],
  ['late', { position: 'END' }],
  ['start beginning outset', { position: 'START' }],
  ['end close', { position: 'END' }],
  ['hourly', { every: 'PT1H', trigger: true }],
  ['daily', { every: 'P1D', trigger: true }],
  ['nightly', { every: 'P1D', trigger: true }],
  ['weekly', { every: 'P1W', trigger: true }],
  ['fortnightly biweekly', { every: 'P2W', trigger: true }],
  ['monthly', { every: 'P1M', trigger: true }],
  ['quarterly', { every: 'P3M', trigger: true }],
  ['annually yearly', { every: 'P1Y', trigger: true }],
  ['annual', { every: 'P1Y', trigger: true }],
  ['fiscal', { trigger: true }],
]
