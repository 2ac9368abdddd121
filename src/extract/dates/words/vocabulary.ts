import { CALENDAR_WORDS } from './calendar-words.js'
import { CLOCK_WORDS } from './clock-words.js'
import { HOLIDAY_WORDS } from './holiday-names.js'
import { NUMBER_WORDS } from './number-words.js'
import { RELATIVE_WORDS } from './relative-words.js'
import type { Word } from './word.js'

/** What stands behind a number and says nothing elsewhere ("44 BC", "5 PM"). */
const BEHIND_NUMBER = 'BC B.C. BCE AD A.D. CE PM pm AM am'

/** Words in lower case, with all their senses. */
export const VOCABULARY: ReadonlyMap<string, Word> = /* @__PURE__ */ collect([
  ...CALENDAR_WORDS,
  ...RELATIVE_WORDS,
  ...CLOCK_WORDS,
  ...NUMBER_WORDS,
])

/**
 * Every spelling of a word that makes its sentence worth reading: as is, capitalised, in capitals. Looked up once for
 * every token of a text.
 */
export const TRIGGERS: ReadonlySet<string> = /* @__PURE__ */ spellings()

const WORD_SHAPE = 1
const TRIGGER_SHAPE = 2

/** Which shapes the words and triggers have: most words of a text are told apart from all of them without a look-up. */
const SHAPES = /* @__PURE__ */ shapes()
/** Whether a word, in whatever case, can be one of the vocabulary. */
export function mayBeKnown(word: string): boolean {
  return (SHAPES[shapeOf(word, 0, word.length)]! & WORD_SHAPE) > 0
}

/** Whether a part of a text can be one of the triggers. */
export function mayBeTrigger(text: string, start: number, end: number): boolean {
  return (SHAPES[shapeOf(text, start, end)]! & TRIGGER_SHAPE) > 0
}

/** A small number made of length, first, middle and last letter, the same in upper and lower case. */
function shapeOf(text: string, start: number, end: number): number {
  const last = end - start - 1
  const ends = (text.charCodeAt(start) | 32) * 7 + (text.charCodeAt(end - 1) | 32) * 37
  return (ends + (text.charCodeAt(start + (last >> 1)) | 32) * 101 + last * 11) & 0xfff
}

function shapes(): Uint8Array {
  const found = new Uint8Array(0x1000)
  for (const word of VOCABULARY.keys()) found[shapeOf(word, 0, word.length)]! |= WORD_SHAPE
  for (const word of TRIGGERS) found[shapeOf(word, 0, word.length)]! |= TRIGGER_SHAPE
  return found
}

function collect(groups: readonly (readonly [string, Word])[]): Map<string, Word> {
  const words = new Map<string, Word>()
  for (const [spelled, sense] of groups) {
    for (const word of spelled.split(' ')) {
      const all = { ...words.get(word), ...sense }
      words.set(word, isHeart(all) ? { ...all, heart: true } : all)
    }
  }
  return words
}

function isHeart({
  month,
  weekday,
  unit,
  season,
  part,
  day,
  reference,
  every,
  decade,
  meridiem,
  era,
  trigger,
}: Word): boolean {
  return (
    (month ??
      weekday ??
      unit ??
      season ??
      part ??
      day ??
      reference ??
      every ??
      decade ??
      meridiem ??
      era ??
      trigger) !== undefined
  )
}

function spellings(): Set<string> {
  const found = new Set<string>()
  const add = (word: string, capital: boolean): void => {
    if (!capital) found.add(word)
    found.add(word[0]!.toUpperCase() + word.slice(1))
    found.add(word.toUpperCase())
  }
  for (const [word, sense] of VOCABULARY) if (sense.trigger) add(word, sense.capital ?? false)
  // "Presidents' Day" has a word of time in it; "Ramadan" has none.
  for (const words of HOLIDAY_WORDS) if (!words.some((word) => VOCABULARY.get(word)?.trigger)) add(words[0]!, true)
  for (const word of BEHIND_NUMBER.split(' ')) found.add(word)
  return found
}
