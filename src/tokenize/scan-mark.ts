import { classOf, isHighSurrogate, isLowSurrogate, MARK } from './characters.js'

const VARIATION_SELECTOR = 0xfe0f
const ZERO_WIDTH_JOINER = 0x200d

/** Marks of which a run is one token: "...", "--", "====", "____", "***". */
const RUNS = '.-_=*~'

/** The end of the punctuation mark, symbol or emoji at `start`, with what modifies it. */
export function scanMark(text: string, start: number): number {
  const unit = text.charCodeAt(start)
  let end = start + 1
  if (unit < 0x80) {
    if (text.charCodeAt(end) === unit && RUNS.includes(text[start]!)) while (text.charCodeAt(end) === unit) end++
    if (end === text.length || text.charCodeAt(end) < 0x80) return end
  }
  const isPair = isHighSurrogate(unit) && isLowSurrogate(text.charCodeAt(end))
  if (isPair) end++
  while (end < text.length) {
    const next = text.charCodeAt(end)
    if (next === VARIATION_SELECTOR || classOf(next) === MARK) end++
    else if (isPair && isSkinTone(text, end)) end += 2
    else if (isPair && next === ZERO_WIDTH_JOINER && isHighSurrogate(text.charCodeAt(end + 1))) {
      end += isLowSurrogate(text.charCodeAt(end + 2)) ? 3 : 2
    } else break
  }
  return end
}

function isSkinTone(text: string, at: number): boolean {
  const low = text.charCodeAt(at + 1)
  return text.charCodeAt(at) === 0xd83c && low >= 0xdffb && low <= 0xdfff
}
