import { classOf, DIGIT, LETTER, SPACE } from './characters.js'

const COLON = 0x3a
const SLASH = 0x2f
const DOT = 0x2e
const AT = 0x40
const HASH = 0x23
const UNDERSCORE = 0x5f

/** What ends a URL wherever it stands: quotes and angle brackets. */
const STOPS = new Set('<>"“”«»|'.split('').map((mark) => mark.charCodeAt(0)))

/** What belongs to the sentence rather than to the URL when it stands at its end. */
const TRAILING = new Set(".,;:!?'’)]}…".split('').map((mark) => mark.charCodeAt(0)))

/**
 * The end of a URL, e-mail address, @handle or #hashtag that starts at `start`; `start` itself if none does.
 * Looks at no character twice beyond the end of the address.
 */
export function scanAddress(text: string, start: number): number {
  const unit = text.charCodeAt(start)
  if (unit === AT || unit === HASH) return scanHandle(text, start)
  if ((unit | 0x20) === 0x68 || (unit | 0x20) === 0x77 || (unit | 0x20) === 0x66) return scanUrl(text, start)
  return start
}

function scanHandle(text: string, start: number): number {
  let end = start + 1
  let letters = 0
  for (; end < text.length; end++) {
    const unit = text.charCodeAt(end)
    const kind = classOf(unit)
    if (kind === LETTER) letters++
    else if (kind !== DIGIT && unit !== UNDERSCORE) break
  }
  return letters > 0 ? end : start
}

function scanUrl(text: string, start: number): number {
  const head = text.slice(start, start + 8).toLowerCase()
  if (
    !head.startsWith('http://') &&
    !head.startsWith('https://') &&
    !head.startsWith('www.') &&
    !head.startsWith('ftp://')
  ) {
    return start
  }
  let end = start
  while (end < text.length) {
    const unit = text.charCodeAt(end)
    if (STOPS.has(unit) || (unit <= 0x20 && classOf(unit) === SPACE) || (unit > 0x7f && classOf(unit) === SPACE)) break
    end++
  }
  while (end > start && TRAILING.has(text.charCodeAt(end - 1))) {
    if (text.charCodeAt(end - 1) === 0x29 && text.slice(start, end).includes('(')) break
    end--
  }
  return end
}

/**
 * The end of an e-mail address whose local part ends at `at` (the offset of the "@"); `at` if there is none.
 */
export function scanEmailDomain(text: string, at: number): number {
  let end = at + 1
  let dots = 0
  let lastDot = -1
  for (; end < text.length; end++) {
    const unit = text.charCodeAt(end)
    if (unit === DOT) {
      if (classOf(text.charCodeAt(end + 1)) !== LETTER) break
      dots++
      lastDot = end
    } else if (classOf(unit) !== LETTER && classOf(unit) !== DIGIT && unit !== 0x2d) break
  }
  return dots > 0 && end - lastDot > 2 ? end : at
}

/** Whether the colon at `at` begins "://", so that what stands before is a scheme. */
export function isScheme(text: string, at: number): boolean {
  return text.charCodeAt(at) === COLON && text.charCodeAt(at + 1) === SLASH && text.charCodeAt(at + 2) === SLASH
}
