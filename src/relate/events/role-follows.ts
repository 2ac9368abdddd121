import type { Reading } from '../../link/reading.js'
import { behindArticle, isFunctionWord } from '../../link/roles/closed-words.js'
import { type RoleKind, roleKind } from '../../link/roles/role-words.js'

/** Words of a role up to its noun, names in it included. */
const LONGEST_ROLE = 5

/** Roles that are given by an appointment or an election. */
const OFFICES: ReadonlySet<RoleKind> = /* @__PURE__ */ new Set([
  'ruler',
  'head',
  'minister',
  'official',
  'spokesperson',
  'coach',
  'advisor',
])

/** Whether a token begins what somebody is: "chief executive", "the new Verdal chairman". */
export function roleFollows(from: number, reading: Reading): boolean {
  return roleAfter(from, reading) !== undefined
}

/** Whether a token begins an office: "chief executive", but not "suspect" or "best director". */
export function officeFollows(from: number, reading: Reading): boolean {
  const kind = roleAfter(from, reading)
  return kind !== undefined && OFFICES.has(kind) && !/^(?:best|top)$/.test(reading.word(from))
}

function roleAfter(from: number, { word }: Reading): RoleKind | undefined {
  const first = behindArticle(from, word)
  for (let at = first; at < first + LONGEST_ROLE; at++) {
    const kind = roleKind(word(at))
    if (kind !== undefined) return kind
    if (isFunctionWord(word(at))) return undefined
  }
  return undefined
}
