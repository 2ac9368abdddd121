import { classOf, DIGIT, LETTER, SPACE } from './characters.js'

const DOT = 0x2e
const AT = 0x40
const HASH = 0x23
const UNDERSCORE = 0x5f
const HYPHEN = 0x2d
const PLUS = 0x2b
const OPENING_BRACKET = 0x28
const CLOSING_BRACKET = 0x29

/** Longest local part and longest domain of an e-mail address (RFC 5321, 4.5.3.1): they bound what is looked at. */
const LONGEST_LOCAL = 64
const LONGEST_DOMAIN = 255

const SCHEMES = ['http://', 'https://', 'ftp://', 'www.'] as const

const codesOf = (marks: string): ReadonlySet<number> => new Set(marks.split('').map((mark) => mark.charCodeAt(0)))

/** What ends a URL wherever it stands: quotes and angle brackets. */
const STOPS = /* @__PURE__ */ codesOf('<>"“”«»|')

/** What belongs to the sentence rather than to the URL when it stands at its end. */
const TRAILING = /* @__PURE__ */ codesOf(".,;:!?'’)]}…")

/** The end of the @handle or #hashtag that starts at `start`; `start` itself if none does. */
export function scanHandle(text: string, start: number): number {
  const unit = text.charCodeAt(start)
  if (unit !== AT && unit !== HASH) return start
  let end = start + 1
  let letters = 0
  for (; end < text.length; end++) {
    const kind = classOf(text.charCodeAt(end))
    if (kind === LETTER) letters++
    else if (kind !== DIGIT && text.charCodeAt(end) !== UNDERSCORE) break
  }
  return letters > 0 ? end : start
}

/** Whether two letters may open a URL: a test that spares most words the rest. */
export function mayOpenUrl(first: number, second: number): boolean {
  const opening = first | 0x20
  const next = second | 0x20
  return ((opening === 0x68 || opening === 0x66) && next === 0x74) || (opening === 0x77 && next === 0x77)
}

/** The end of the URL that starts at `start`; `start` itself if none does. */
export function scanUrl(text: string, start: number): number {
  const head = text.slice(start, start + 8).toLowerCase()
  const scheme = SCHEMES.find((prefix) => head.startsWith(prefix))
  if (!scheme) return start
  let end = start
  let open = 0
  for (; end < text.length; end++) {
    const unit = text.charCodeAt(end)
    if (STOPS.has(unit) || classOf(unit) === SPACE) break
    if (unit === OPENING_BRACKET) open++
    else if (unit === CLOSING_BRACKET) open--
  }
  // A closing bracket at the end belongs to the URL if it was opened in it.
  while (TRAILING.has(text.charCodeAt(end - 1))) {
    if (text.charCodeAt(end - 1) === CLOSING_BRACKET && open++ >= 0) break
    end--
  }
  return end > start + scheme.length ? end : start
}

/** The end of the e-mail address whose local part starts at `start`; `start` itself if none does. */
export function scanEmail(text: string, start: number): number {
  const limit = Math.min(text.length, start + LONGEST_LOCAL + 1)
  let at = start
  while (at < limit && isLocal(text.charCodeAt(at))) at++
  if (text.charCodeAt(at) !== AT) return start
  const last = Math.min(text.length, at + LONGEST_DOMAIN)
  let end = at + 1
  let lastDot = -1
  for (; end < last; end++) {
    const unit = text.charCodeAt(end)
    const kind = classOf(unit)
    if (unit === DOT) {
      if (classOf(text.charCodeAt(end + 1)) !== LETTER) break
      lastDot = end
    } else if (kind !== LETTER && kind !== DIGIT && unit !== HYPHEN) break
  }
  return lastDot > 0 && end - lastDot > 2 ? end : start
}

function isLocal(unit: number): boolean {
  const kind = classOf(unit)
  return kind === LETTER || kind === DIGIT || unit === DOT || unit === HYPHEN || unit === UNDERSCORE || unit === PLUS
}
